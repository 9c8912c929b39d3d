import { readdir, readFile, writeFile } from 'node:fs/promises';

async function kibibytes(file: string, name: string): Promise<number> {
  const text = await readFile(file, 'utf8');
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1];
  if (found === undefined) throw new Error(`${file} does not tell ${name}: memory is measured on Linux only.`);
  return Number(found);
}

/** What a process holds in memory, in MiB. */
export async function memoryOf(pid: number): Promise<number> {
  return (await kibibytes(`/proc/${pid}/status`, 'VmRSS')) / 1024;
}

/** Does something and says how much more a process held meanwhile, at the most, than before, in MiB. */
export async function addedMemory(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = await memoryOf(pid);
  // Forgets the highest that it ever was.
  await writeFile(`/proc/${pid}/clear_refs`, '5');
  await work();
  return (await kibibytes(`/proc/${pid}/status`, 'VmHWM')) / 1024 - before;
}

async function childrenOf(pid: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(pids.map((one) => parentOf(one).then((parent) => ({ one, parent }))));
  return parents.filter(({ parent }) => parent === pid).map(({ one }) => one);
}

// A process may end while the list is read.
const parentOf = (pid: number): Promise<number> =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(
    (text) => Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]),
    () => 0,
  );

/** What a server and its processes hold together, what they share counted once, in MiB. */
export async function sharedMemoryOf(pid: number): Promise<number> {
  const pids = [pid, ...(await childrenOf(pid))];
  const each = await Promise.all(pids.map((one) => kibibytes(`/proc/${one}/smaps_rollup`, 'Pss')));
  return each.reduce((sum, one) => sum + one, 0) / 1024;
}

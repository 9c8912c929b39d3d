import { readFile } from 'node:fs/promises';
import { run } from './embedded-run';

/** Whether a process of that number runs, another user's included; one that has ended and was not collected does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return (await statusOf(pid))?.state !== 'Z';
}

/** The command line of a process with spaces between its words; empty where it is gone or not ours to see. */
export async function commandOf(pid: number): Promise<string> {
  const words = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => null);
  if (words !== null) return words.replaceAll('\0', ' ');
  return `${(await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).output.trim()} `;
}

/** The number of the process that a process belongs to now; null where that cannot be seen. */
export async function parentOf(pid: number): Promise<number | null> {
  return (await statusOf(pid))?.parent ?? null;
}

type Status = { readonly state: string; readonly parent: number };

async function statusOf(pid: number): Promise<Status | null> {
  const line = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => null);
  // Linux puts the name in brackets, which may hold spaces and brackets; the state and the parent follow the last one.
  const text =
    line === null
      ? (await run('ps', ['-o', 'state=,ppid=', '-p', String(pid)])).output
      : line.slice(line.lastIndexOf(')') + 1);
  const [state, parent] = text.trim().split(/\s+/);
  return state && parent ? { state: state.slice(0, 1), parent: Number(parent) } : null;
}

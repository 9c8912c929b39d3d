import { readFile } from 'node:fs/promises';

/** What Linux counts in, on every machine: hundredths of a second. */
const TICK = 10;

/** The processor time that a process has used so far, in milliseconds. */
export async function processorTimeOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name, which may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

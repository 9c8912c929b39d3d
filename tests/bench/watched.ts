import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type WatchOrder = { readonly watch?: 'begin' | 'end' };

/** What Node is started with, so that the process can be watched. */
export const WATCHED = ['--import', new URL('watch.js', import.meta.url).href];

export const root = fileURLToPath(new URL('../..', import.meta.url));

async function order(child: ChildProcess, what: WatchOrder): Promise<number> {
  child.send(what);
  const [{ longestStall }] = (await once(child, 'message')) as [{ longestStall: number }];
  return longestStall;
}

/** Does something and says how long a watched process's event loop stood still meanwhile, at the longest, in milliseconds. */
export async function longestStall(child: ChildProcess, work: () => Promise<unknown>): Promise<number> {
  await order(child, { watch: 'begin' });
  await work();
  return order(child, { watch: 'end' });
}

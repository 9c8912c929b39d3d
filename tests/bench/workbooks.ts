import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { WATCHED } from './watched';
import type { WorkbookOrder } from './workbook-child';

/** A process that writes workbooks. */
export interface Workbooks {
  readonly child: ChildProcess;
  readonly pid: number;
  make(order: WorkbookOrder): Promise<readonly number[]>;
  stop(): void;
}

type Answer = { readonly milliseconds: readonly number[] } | { readonly error: string };

/** The next answer of a process; one that ends instead of answering is an error, not a wait without end. */
async function hear(child: ChildProcess): Promise<readonly number[]> {
  const ended = once(child, 'exit').then(() =>
    Promise.reject(new Error('The process that writes workbooks has ended.')),
  );
  const [answer] = (await Promise.race([once(child, 'message'), ended])) as [Answer];
  if ('error' in answer) throw new Error(answer.error);
  return answer.milliseconds;
}

/** Starts a process that writes workbooks. */
export async function startWorkbooks(): Promise<Workbooks> {
  const child = fork(new URL('workbook-child.ts', import.meta.url), { execArgv: ['--import', 'tsx', ...WATCHED] });
  await hear(child);
  return {
    child,
    pid: child.pid ?? 0,
    make: (order) => {
      child.send(order);
      return hear(child);
    },
    stop: () => void child.kill(),
  };
}

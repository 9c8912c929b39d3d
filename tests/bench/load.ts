import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { percentile } from './figures';

/** Who saves which line, and on which version. */
export interface Saver {
  readonly path: string;
  readonly cookie: string;
  readonly lineId: number;
  readonly version: number;
}

export type Order =
  | {
      readonly kind: 'pages';
      readonly origin: string;
      /** Asked for in turn. */
      readonly paths: readonly string[];
      readonly headers: Record<string, string>;
      readonly expected: number;
      readonly concurrency: number;
      readonly seconds: number;
    }
  | {
      readonly kind: 'saves';
      readonly origin: string;
      readonly savers: readonly Saver[];
      /** By each. */
      readonly times: number;
      /** Milliseconds between what each saves; nobody begins at the same moment as another. 0: as fast as answers come. */
      readonly pause: number;
    };

/** What came of a load. */
export interface Outcome {
  readonly milliseconds: readonly number[];
  readonly bytes: number;
  readonly elapsed: number;
}

/** The process that makes the load. */
export interface LoadMaker {
  make(order: Order): Promise<Outcome>;
  stop(): void;
}

type Answer = { readonly outcome: Outcome } | { readonly error: string };

/** Starts the process that makes the load. */
export function startLoadMaker(): LoadMaker {
  const child: ChildProcess = fork(new URL('load-child.js', import.meta.url), { execArgv: [] });
  return {
    async make(order) {
      child.send(order);
      const [answer] = (await once(child, 'message')) as [Answer];
      if ('error' in answer) throw new Error(answer.error);
      return answer.outcome;
    },
    stop: () => void child.kill(),
  };
}

export const requestsPerSecond = ({ milliseconds, elapsed }: Outcome): number => milliseconds.length / (elapsed / 1000);

export const p50 = ({ milliseconds }: Outcome): number => percentile(milliseconds, 50);

export const p95 = ({ milliseconds }: Outcome): number => percentile(milliseconds, 95);

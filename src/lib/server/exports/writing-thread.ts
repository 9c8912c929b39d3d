import { Worker } from 'node:worker_threads';
import { type Answer, type Piece } from './writing-orders';

const IDLE_MILLISECONDS = 60_000;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** By job: who waits for an answer, in the order of what was told; the thread answers in that order. */
  readonly waiting: Map<number, Waiting[]>;
  jobs: number;
  idle: NodeJS.Timeout | undefined;
}

let running: Promise<Thread> | null = null;
let lastJob = 0;

function listen(thread: Thread): void {
  const fail = (error: Error): void => {
    running = null;
    for (const { reject } of [...thread.waiting.values()].flat()) reject(error);
    thread.waiting.clear();
  };
  thread.worker.on('message', (answer: Answer) => {
    const waiting = thread.waiting.get(answer.job)?.shift();
    if (answer.kind === 'failed') waiting?.reject(new Error(answer.message));
    else waiting?.resolve(answer);
  });
  thread.worker.on('error', fail);
  thread.worker.on('exit', () => fail(new Error('The thread that writes files has ended.')));
}

async function start(): Promise<Thread> {
  const { address, THREAD } = await import('./writing-thread-start.js');
  const worker = new Worker(new URL(address), { workerData: THREAD, resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  worker.unref();
  const thread: Thread = { worker, waiting: new Map(), jobs: 0, idle: undefined };
  listen(thread);
  return thread;
}

function rest(thread: Thread): void {
  thread.idle = setTimeout(() => {
    running = null;
    void thread.worker.terminate();
  }, IDLE_MILLISECONDS).unref();
}

/** Tells the thread a piece of one file and waits until it is written. */
export type Tell = (piece: Piece) => Promise<Answer>;

/**
 * Does one job in the thread that writes files. The thread is started by the first job, serves several at once, and
 * ends a minute after the last: loading what it needs takes longer than most files do.
 */
export async function inWritingThread<T>(work: (tell: Tell) => Promise<T>): Promise<T> {
  const thread = await (running ??= start());
  const job = (lastJob += 1);
  clearTimeout(thread.idle);
  thread.jobs += 1;
  const waiting: Waiting[] = [];
  thread.waiting.set(job, waiting);
  const tell: Tell = (piece) =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      thread.worker.postMessage({ job, piece });
    });
  try {
    return await work(tell);
  } finally {
    thread.waiting.delete(job);
    thread.jobs -= 1;
    if (thread.jobs === 0) rest(thread);
  }
}

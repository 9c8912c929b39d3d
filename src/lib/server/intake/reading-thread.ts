import { Worker } from 'node:worker_threads';
import type { CellValue } from 'exceljs';

/** A file as the thread is sent it, and how much of it is wanted. */
export type Sent =
  | { readonly kind: 'word'; readonly bytes: Uint8Array; readonly styleMap: readonly string[] }
  | { readonly kind: 'excel'; readonly bytes: Uint8Array; readonly mostRows: number; readonly mostColumns: number }
  | { readonly kind: 'text'; readonly text: string; readonly delimiter: string; readonly mostRows: number };

export interface OpenedCell {
  readonly address: string;
  readonly value: CellValue;
  readonly format: string | undefined;
  readonly isMergedFromAbove: boolean;
}

export interface OpenedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** As many as the file has, whatever was wanted. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: readonly { readonly number: number; readonly cells: readonly OpenedCell[] }[];
}

export interface OpenedText {
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly hasMore: boolean;
}

/** What stands in a file, nothing interpreted. */
export type Opened =
  | { readonly kind: 'word'; readonly html: string }
  | { readonly kind: 'excel'; readonly sheets: readonly OpenedSheet[] }
  | ({ readonly kind: 'text' } & OpenedText);

type OpenedAs<Kind extends Opened['kind']> = Extract<Opened, { kind: Kind }>;

/** A file asked for more memory or time than any plan does; its words are for the person who sent it. */
export class TooMuchToRead extends Error {}

/** What reading one file may take. */
export interface ReadingLimits {
  readonly megabytes: number;
  readonly seconds: number;
}

// A plan of 500 lines takes a tenth of either.
const LIMITS_OF_READING: ReadingLimits = { megabytes: 384, seconds: 40 };

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const ASKS_FOR_TOO_MUCH =
  'The file is far larger than a plan and takes too long to read: remove its pictures or other sheets, and send it again.';

function answerOf(worker: Worker, { seconds }: ReadingLimits): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new TooMuchToRead(ASKS_FOR_TOO_MUCH)), seconds * 1000);
    worker.on('message', resolve);
    worker.on('error', (error) => reject(isOutOfMemory(error) ? new TooMuchToRead(ASKS_FOR_TOO_MUCH) : error));
    worker.on('exit', () => {
      clearTimeout(late);
      reject(new Error('The thread that reads files has ended without an answer.'));
    });
  });
}

async function readAlone(sent: Sent, limits: ReadingLimits): Promise<Opened> {
  const { address, THREAD } = await import('./reading-thread-start.js');
  const resourceLimits = { maxOldGenerationSizeMb: limits.megabytes };
  const worker = new Worker(new URL(address), { workerData: { thread: THREAD, sent }, resourceLimits });
  try {
    return await answerOf(worker, limits);
  } finally {
    await worker.terminate();
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Opens a file in a thread of its own, whose memory and time are limited, so that nobody else waits for it. One file is read
 * after another: what they take together stays within one’s limit. Throws `TooMuchToRead` beyond the limits, and what the
 * library throws where the file is damaged.
 */
export async function inReadingThread<Kind extends Opened['kind']>(
  sent: Extract<Sent, { kind: Kind }>,
  limits = LIMITS_OF_READING,
): Promise<OpenedAs<Kind>> {
  const mine = last.then(() => readAlone(sent, limits));
  last = mine.catch(() => null);
  return (await mine) as OpenedAs<Kind>;
}

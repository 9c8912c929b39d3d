import { isMainThread, parentPort, workerData } from 'node:worker_threads';

/**
 * The first file of a thread that opens one file that somebody sent. Plain JavaScript, because Node loads it itself, without
 * the bundler. It tells its own address, so that the thread can be started from the build, in development and in tests alike.
 *
 * @typedef {import('./reading-thread').Sent} Sent
 * @typedef {import('./reading-thread').Opened} Opened
 */
export const address = import.meta.url;

/** Tells this thread from any other that loads the file, such as a test runner's. */
export const THREAD = 'quarterday-reading';

/** @returns {Promise<Opened>} */
async function opened(/** @type {Sent} */ sent) {
  switch (sent.kind) {
    case 'word':
      return { kind: 'word', html: await (await import('./open-word.js')).openWord(sent) };
    case 'excel':
      return { kind: 'excel', sheets: await (await import('./open-excel.js')).openExcel(sent) };
    case 'text':
      return { kind: 'text', ...(await import('./open-text.js')).openText(sent) };
  }
}

/** @type {unknown} */
const given = workerData;
const order = /** @type {{ thread?: string, sent: Sent } | null} */ (given);

if (!isMainThread && parentPort && order?.thread === THREAD) parentPort.postMessage(await opened(order.sent));

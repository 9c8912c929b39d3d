import { isMainThread, parentPort, workerData } from 'node:worker_threads';

/**
 * The first file of the thread that writes files. Plain JavaScript, because Node loads it itself, without the bundler.
 * It tells its own address, so that the thread can be started from the build, in development and in tests alike.
 */
export const address = import.meta.url;

/** Tells this thread from any other that loads the file, such as a test runner's. */
export const THREAD = 'quarterday-files';

if (!isMainThread && parentPort && workerData === THREAD) {
  const { takeOrders } = await import('./writing-jobs.js');
  takeOrders(parentPort);
}

import { endWith } from './refusal.js';

const SECONDS_TO_END = 60;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

let isEnding = false;

/**
 * Ends in good order when asked to: the requests under way first, then the application and its database, the lock last.
 * @param {import('./front-door.js').FrontDoor} door
 * @param {import('./instance-lock.js').Lock | null} lock
 * @param {Promise<unknown>} loading
 */
export function endOnSignal(door, lock, loading) {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      // npm passes on what the terminal has sent already, so one Ctrl+C may arrive twice.
      if (isEnding) return;
      isEnding = true;
      console.log('Stopping Quarterday.');
      void end(door, lock, loading, signal);
    });
  }
}

/**
 * @param {import('./front-door.js').FrontDoor} door
 * @param {import('./instance-lock.js').Lock | null} lock
 * @param {Promise<unknown>} loading
 * @param {string} reason
 */
async function end(door, lock, loading, reason) {
  setTimeout(() => process.exit(1), SECONDS_TO_END * 1000).unref();
  await Promise.allSettled([loading]);
  await door.close();
  await closeApplication(reason);
  lock?.release();
  process.exit(0);
}

/**
 * Leaves a start that failed, and says why.
 * @param {unknown} error
 * @returns {Promise<never>}
 */
export async function leave(error) {
  // While it ends on a signal, what was under way may fail; that is no news.
  if (isEnding) return new Promise(() => undefined);
  await closeApplication('SIGTERM');
  return endWith(error);
}

/**
 * Tells the application to close, by the same event as the adapter's own server, and waits for what it hands back.
 * @param {string} reason
 */
async function closeApplication(reason) {
  /** @type {Promise<unknown>[]} */
  const work = [];
  /** @type {NodeJS.EventEmitter} */
  const events = process;
  events.emit('sveltekit:shutdown', reason, (/** @type {Promise<unknown>} */ done) => work.push(done));
  for (const outcome of await Promise.allSettled(work)) {
    if (outcome.status === 'rejected') console.error(outcome.reason);
  }
}

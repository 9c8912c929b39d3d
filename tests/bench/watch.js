import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/**
 * Preloaded into a process under test: tells how long its event loop stood still, and costs nothing until it is asked.
 *
 * @typedef {import('./watched').WatchOrder} WatchOrder
 */

const RESOLUTION = 1;

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  process.on('message', (/** @type {WatchOrder} */ order) => {
    if (order.watch === undefined) return;
    if (order.watch === 'begin') {
      delay.reset();
      delay.enable();
    } else {
      delay.disable();
    }
    // What is recorded holds the timer's own interval too.
    process.send?.({ longestStall: Math.max(0, delay.max / 1e6 - RESOLUTION) });
  });
  process.channel?.unref();
}

import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A process that asks for pages and saves answers, so that the one under test has a core to itself. It keeps its connections,
 * reads every answer to the last byte, and takes anything but the expected status for a failure.
 *
 * @typedef {import('./load').Order} Order
 * @typedef {import('./load').Saver} Saver
 * @typedef {{ status: number, bytes: number, milliseconds: number, body: string }} Heard
 */

/** For one order: a server closes connections on which nothing was asked for a while. */
let agent = new Agent({ keepAlive: true });

/**
 * @param {string} url
 * @param {{ method?: string, headers: Record<string, string>, body?: string }} options
 * @returns {Promise<Heard>}
 */
function ask(url, { method = 'GET', headers, body }) {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const sent = request(url, { method, headers, agent }, (response) => {
      let bytes = 0;
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (/** @type {Buffer} */ chunk) => {
        bytes += chunk.length;
        if (response.statusCode !== 200) chunks.push(chunk);
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          bytes,
          milliseconds: performance.now() - from,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', (error) => reject(new Error(`${url} failed: ${error.message}`)));
    sent.end(body);
  });
}

/**
 * @param {Heard} heard
 * @param {number} expected
 * @param {string} url
 */
function expectStatus(heard, expected, url) {
  if (heard.status === expected) return;
  throw new Error(`${url} answered ${String(heard.status)} and not ${String(expected)}: ${heard.body.slice(0, 300)}`);
}

/** @param {Extract<Order, { kind: 'pages' }>} order */
async function askForPages({ origin, paths, headers, expected, concurrency, seconds }) {
  /** @type {number[]} */
  const milliseconds = [];
  let bytes = 0;
  let next = 0;
  const from = performance.now();
  const reader = async () => {
    while (performance.now() - from < seconds * 1000) {
      const url = origin + (paths[next++ % paths.length] ?? '/');
      const heard = await ask(url, { headers });
      expectStatus(heard, expected, url);
      milliseconds.push(heard.milliseconds);
      bytes += heard.bytes;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, reader));
  return { milliseconds, bytes, elapsed: performance.now() - from };
}

/**
 * One status saved again and again by one person: each time on the version that the last one made.
 * @param {string} origin
 * @param {Saver} saver
 * @param {{ times: number, pause: number }} how
 */
async function save(origin, { path, cookie, lineId, version }, { times, pause }) {
  /** @type {number[]} */
  const milliseconds = [];
  for (let time = 0; time < times; time += 1) {
    if (pause > 0 && time > 0) await sleep(pause);
    const body = new URLSearchParams({
      saidBy: 'Partnership manager',
      [`line-${String(lineId)}-base`]: String(version + time),
      [`line-${String(lineId)}-status`]: time % 2 === 0 ? 'in-progress' : 'completed',
      [`line-${String(lineId)}-comment`]: `Told once more, for the ${String(version + time)}th time.`,
      [`line-${String(lineId)}-rag`]: 'amber',
      [`line-${String(lineId)}-reason`]: 'The county has not answered yet; it was rung up again this week.',
    }).toString();
    const headers = { cookie, origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    const heard = await ask(origin + path, { method: 'POST', headers, body });
    expectStatus(heard, 303, path);
    milliseconds.push(heard.milliseconds);
  }
  return milliseconds;
}

/** @param {Extract<Order, { kind: 'saves' }>} order */
async function saveAnswers({ origin, savers, times, pause }) {
  const from = performance.now();
  const begin = async (/** @type {Saver} */ saver, /** @type {number} */ index) => {
    if (pause > 0) await sleep((pause * index) / savers.length);
    return save(origin, saver, { times, pause });
  };
  const milliseconds = (await Promise.all(savers.map(begin))).flat();
  return { milliseconds, bytes: 0, elapsed: performance.now() - from };
}

process.on('message', (/** @type {Order} */ order) => {
  agent.destroy();
  agent = new Agent({ keepAlive: true });
  const work = order.kind === 'pages' ? askForPages(order) : saveAnswers(order);
  work.then(
    (outcome) => process.send?.({ outcome }),
    (/** @type {unknown} */ error) => process.send?.({ error: String(error) }),
  );
});

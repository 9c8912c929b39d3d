import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, startRefusal } from './refusal.js';
import { addSecurityHeaders } from './security-headers.js';

/** @typedef {import('node:http').Server} Server */
/** @typedef {import('node:http').IncomingMessage} Incoming */
/** @typedef {import('node:http').ServerResponse} Outgoing */
/** @typedef {(request: Incoming, response: Outgoing, next: () => void) => void} Handler */
/** @typedef {{ port: number, open: (handler: Handler) => void, close: () => Promise<void> }} FrontDoor */

/** The header in which the application's adapter is told whether it was asked by http or https. */
export const PROTOCOL_HEADER = 'x-quarterday-protocol';

const SECONDS_TO_FINISH = 10;

/** Whoever sends more slowly only wants to keep a connection busy. */
const SECONDS_TO_SEND_HEADERS = 20;
const SECONDS_TO_SEND = 120;

const STARTING_PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <meta http-equiv="refresh" content="2">
  <title>Quarterday is starting</title>
  <h1>Quarterday is starting</h1>
  <p>This page opens by itself in a moment.</p>
</html>
`;

/** @type {Handler} */
const sayStarting = (_request, response) => {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'retry-after': '2',
    'cache-control': 'no-store',
  });
  response.end(STARTING_PAGE);
};

/** @type {() => void} */
const nothing = () => undefined;

/**
 * Listens at once, says that the application is starting, and hands over to it when it is there.
 * @param {string} host
 * @param {number} port
 * @param {string | null} [origin] the address that people type, where a proxy stands in front
 * @returns {Promise<FrontDoor>}
 */
export async function openFrontDoor(host, port, origin = null) {
  let handler = sayStarting;
  /** @type {Set<Outgoing>} */
  const underWay = new Set();
  const server = createServer((request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    response.once('finish', () => letGoBy(request));
    // Never from outside: who sends it is not to be believed.
    request.headers[PROTOCOL_HEADER] = 'http';
    addSecurityHeaders(response, isHttps(request, origin));
    handler(request, response, nothing);
  });
  server.headersTimeout = SECONDS_TO_SEND_HEADERS * 1000;
  server.requestTimeout = SECONDS_TO_SEND * 1000;
  return {
    port: await listen(server, host, port),
    open: (application) => void (handler = application),
    close: () => close(server, underWay),
  };
}

/**
 * Lets the rest of a request go by that is answered before it was read: a browser reads no answer before it has sent all.
 * @param {Incoming} request
 */
function letGoBy(request) {
  request.removeAllListeners('data');
  request.resume();
}

/**
 * @param {Incoming} request
 * @param {string | null} origin
 */
function isHttps({ headers }, origin) {
  if (origin !== null) return origin.startsWith('https:');
  return headers[(process.env['PROTOCOL_HEADER'] || PROTOCOL_HEADER).toLowerCase()] === 'https';
}

/**
 * @param {Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenRefusal(host, port, error)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * @param {string} host
 * @param {number} port
 * @param {Error} error
 * @returns {Error}
 */
function listenRefusal(host, port, error) {
  /** @type {Record<string, string>} */
  const sentences = {
    EADDRINUSE: `Port ${String(port)} is in use by another program: stop it, or set PORT to another number.`,
    EACCES: `Port ${String(port)} may not be opened by this user: set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `HOST is not an address of this machine: leave it out, or correct it.`,
    ENOTFOUND: `HOST is not an address of this machine: leave it out, or correct it.`,
    EAI_AGAIN: `HOST is not an address of this machine: leave it out, or correct it.`,
  };
  const sentence = sentences[codeOf(error)];
  return sentence === undefined ? error : startRefusal(sentence, error);
}

/**
 * Takes no more requests, and waits for those under way, but not for ever. Connections on which nothing is asked, as
 * browsers keep them ready, are not waited for.
 * @param {Server} server
 * @param {ReadonlySet<Outgoing>} underWay
 */
async function close(server, underWay) {
  const closed = once(server, 'close');
  server.close();
  const finished = [...underWay].map((response) => once(response, 'close'));
  const patience = new AbortController();
  await Promise.race([Promise.all(finished), sleep(SECONDS_TO_FINISH * 1000, null, { signal: patience.signal })]);
  patience.abort();
  server.closeAllConnections();
  await closed;
}

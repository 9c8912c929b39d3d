import { chmodSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, startRefusal } from './refusal.js';

/** @typedef {{ pid: number, isReady: boolean, address: string }} Instance what a running Quarterday says of itself */
/** @typedef {{ tell(instance: Instance): void, release(): void }} Lock */

const NAME = 'quarterday.sock';
const LONGEST_PATH = 100;
const ANSWER_WITHIN = 2000;

/**
 * Makes this process the only Quarterday on a data folder, or returns the one that is. The lock is a socket, which no
 * longer answers once its process is gone, however it went; a file with a process number would outlive it.
 * @param {string} dataFolder
 * @returns {Promise<{ lock: Lock } | { running: Instance | null }>}
 */
export async function takeLock(dataFolder) {
  const path = socketPath(dataFolder);
  for (;;) {
    const lock = await listen(path);
    if (lock) return { lock };
    const answer = await ask(path);
    if (answer !== 'gone') return { running: answer };
    await removeStale(path);
  }
}

/** @param {string} dataFolder */
function socketPath(dataFolder) {
  makeFolder(dataFolder);
  const path = join(dataFolder, NAME);
  const short = [path, relative(process.cwd(), path)].find((text) => Buffer.byteLength(text) <= LONGEST_PATH);
  if (short === undefined) throw startRefusal(`The path ${dataFolder} is too long: set DATA_FOLDER to a shorter one.`);
  return short;
}

/** @param {string} dataFolder */
function makeFolder(dataFolder) {
  try {
    makeMissing(dataFolder);
  } catch (error) {
    throw folderRefusal(dataFolder, error);
  }
}

/**
 * Step by step, since Node's own recursive call never returns where a file system refuses new folders as /proc does.
 * @param {string} folder
 */
function makeMissing(folder) {
  if (statSync(folder, { throwIfNoEntry: false })) return;
  makeMissing(dirname(folder));
  mkdirSync(folder);
  // Root's database server runs as another user, who must be let in whatever root's umask is.
  if (process.getuid?.() === 0) chmodSync(folder, 0o755);
}

/**
 * @param {string} folder
 * @param {unknown} error
 */
function folderRefusal(folder, error) {
  const code = codeOf(error);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? startRefusal(`There is no space left on the disk that holds ${folder}: free some, then start again.`, error)
    : startRefusal(
        `Quarterday cannot write to ${folder} (${code}): correct its permissions, or set DATA_FOLDER to another.`,
        error,
      );
}

/**
 * @param {string} path
 * @returns {Promise<Lock | null>} null where the socket is there already
 */
function listen(path) {
  /** @type {Instance | null} */
  let instance = null;
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(JSON.stringify(instance));
  });
  const lock = { tell: (/** @type {Instance} */ news) => void (instance = news), release: () => void server.close() };
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      codeOf(error) === 'EADDRINUSE' ? resolve(null) : reject(folderRefusal(path, error)),
    );
    server.listen(path, () => resolve(lock));
    server.unref();
  });
}

/**
 * @param {string} path
 * @returns {Promise<Instance | null | 'gone'>} null where one runs and does not say where
 */
async function ask(path) {
  const answer = await hear(path);
  if (answer !== 'gone') return answer;
  // Between taking its name and listening, a starting process looks as if it were gone.
  await sleep(50);
  return hear(path);
}

/**
 * @param {string} path
 * @returns {Promise<Instance | null | 'gone'>}
 */
function hear(path) {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(path);
    socket.setTimeout(ANSWER_WITHIN, () => socket.destroy());
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.on('error', (error) => resolve(['ECONNREFUSED', 'ENOENT'].includes(codeOf(error)) ? 'gone' : null));
    socket.on('close', () => resolve(readInstance(text)));
  });
}

/**
 * @param {string} text
 * @returns {Instance | null}
 */
const readInstance = (text) => (text === '' ? null : /** @type {Instance} */ (JSON.parse(text)));

/**
 * Of several processes that find the same stale socket one moves it away; a name of its own tells whether it was stale.
 * @param {string} path
 */
async function removeStale(path) {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw folderRefusal(path, error);
  }
  if ((await hear(aside)) === 'gone') rmSync(aside, { force: true });
  else renameSync(aside, path);
}

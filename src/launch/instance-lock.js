import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, startRefusal } from './refusal.js';

/** @typedef {{ pid: number, isReady: boolean, address: string }} Instance what a Quarterday says of itself */
/** @typedef {{ readonly tell: (instance: Instance) => void, readonly release: () => void }} Lock */
/** @typedef {{ isHolder: boolean, instance: Instance }} Answer what a candidate for the lock answers the others */
/** @typedef {Lock & { readonly name: string, readonly hold: () => void }} Candidate */

const IS_CANDIDATE = /^quarterday\.[0-9a-z]+\.sock$/;
const LONGEST_PATH = 100;
const ANSWER_WITHIN = 2000;

/**
 * Makes this process the only Quarterday on a data folder, or returns the one that is.
 *
 * Each candidate listens on a socket of its own name in the folder; one that no longer answers is dead, however it
 * went. It holds the lock once it has heard all others there are and none holds it or came earlier. The last look and
 * the taking are one step, so a later candidate finds the lock held, and of two that see each other one gives way.
 * @param {string} dataFolder
 * @param {Instance} instance what to tell those who come later
 * @returns {Promise<{ lock: Lock } | { running: Instance | null }>} null where one runs and does not say what it is
 */
export async function takeLock(dataFolder, instance) {
  prepareFolder(dataFolder);
  const own = await listen(dataFolder, instance);
  const heard = new Set([own.name]);
  for (;;) {
    const name = candidatesIn(dataFolder).find((other) => !heard.has(other));
    if (name === undefined) {
      own.hold();
      return { lock: own };
    }
    const answer = await ask(pathOf(dataFolder, name));
    if (answer === 'gone') rmSync(join(dataFolder, name), { force: true });
    else if (answer === null || answer.isHolder || name < own.name) {
      own.release();
      return { running: answer?.instance ?? null };
    }
    heard.add(name);
  }
}

/** @param {string} dataFolder */
const candidatesIn = (dataFolder) => readdirSync(dataFolder).filter((name) => IS_CANDIDATE.test(name));

// The time first, in letters of one length until the year 2059, so that names sort by age.
const newName = () => `quarterday.${Date.now().toString(36)}${randomBytes(4).toString('hex')}.sock`;

/**
 * @param {string} dataFolder
 * @param {string} name
 */
function pathOf(dataFolder, name) {
  const path = join(dataFolder, name);
  const short = [path, relative(process.cwd(), path)].find((text) => Buffer.byteLength(text) <= LONGEST_PATH);
  if (short === undefined) throw startRefusal(`The path ${dataFolder} is too long: set DATA_FOLDER to a shorter one.`);
  return short;
}

/** @param {string} dataFolder */
function prepareFolder(dataFolder) {
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
 * @param {string} dataFolder
 * @param {Instance} instance
 * @returns {Promise<Candidate>}
 */
function listen(dataFolder, instance) {
  const name = newName();
  const state = { isHolder: false, instance };
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(JSON.stringify(state));
  });
  server.unref();
  /** @type {Candidate} */
  const candidate = {
    name,
    hold: () => void (state.isHolder = true),
    tell: (news) => void (state.instance = news),
    release: () => void server.close(),
  };
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(folderRefusal(dataFolder, error)));
    server.listen(pathOf(dataFolder, name), () => resolve(candidate));
  });
}

/**
 * @param {string} path
 * @returns {Promise<Answer | null | 'gone'>} null where one runs and does not answer
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
 * @returns {Promise<Answer | null | 'gone'>}
 */
function hear(path) {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(path);
    socket.setTimeout(ANSWER_WITHIN, () => socket.destroy());
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.on('error', (error) => resolve(['ECONNREFUSED', 'ENOENT'].includes(codeOf(error)) ? 'gone' : null));
    socket.on('close', () => resolve(readAnswer(text)));
  });
}

/**
 * @param {string} text
 * @returns {Answer | null}
 */
const readAnswer = (text) => (text === '' ? null : /** @type {Answer} */ (JSON.parse(text)));

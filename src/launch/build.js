import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWith, startRefusal } from './refusal.js';
import { root } from './root.js';

/** All that the built application is made from. */
const SOURCES = ['src', 'static', 'package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

const isNoSource = /\.test\.ts$/;

/** @param {string} folder */
const markFile = (folder) => join(folder, 'build', 'made-from');

/**
 * Builds the application, unless what is built was made from these very sources.
 * @param {string} folder
 */
export async function ensureBuilt(folder) {
  if (isBuilt(folder)) return;
  console.log('Building the pages. This takes about half a minute.');
  await build(folder);
}

/**
 * Whether what is built was made from the sources as they are; an interrupted build has no mark.
 * @param {string} folder
 */
export function isBuilt(folder) {
  try {
    return readFileSync(markFile(folder), 'utf8') === fingerprint(folder);
  } catch {
    return false;
  }
}

/** @param {string} folder */
async function build(folder) {
  const mark = fingerprint(folder);
  const { runInSilence } = await import('./run-program.js');
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await runInSilence(process.execPath, [vite, 'build'], withoutMode(process.env));
  if (code !== 0) throw startRefusal('The build failed: see above.');
  writeFileSync(markFile(folder), mark);
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
const withoutMode = (environment) => ({ ...environment, NODE_ENV: 'production' });

/**
 * A word that differs when any source was written anew: by name, size and time, since reading them all is slow.
 * @param {string} folder
 */
export function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, join(folder, source), source);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 * @param {string} name
 */
function addTo(hash, path, name) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    for (const entry of readdirSync(path).sort()) addTo(hash, join(path, entry), `${name}/${entry}`);
  } else if (found && !isNoSource.test(name)) {
    hash.update(`${name}\0${String(found.size)}\0${String(found.mtimeMs)}\0`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build(root).catch(endWith);

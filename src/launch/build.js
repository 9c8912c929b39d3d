import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWith, startRefusal } from './refusal.js';
import { root } from './root.js';

/** All that the built application is made from. */
const SOURCE_FOLDERS = ['src', 'static'];
const SOURCE_FILES = ['package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

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
 * A word that differs when any source does.
 * @param {string} folder
 */
export function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const name of SOURCE_FOLDERS) addFolder(hash, join(folder, name), name);
  for (const name of SOURCE_FILES) if (existsSync(join(folder, name))) addFile(hash, join(folder, name), name);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 * @param {string} name
 */
function addFolder(hash, path, name) {
  if (!existsSync(path)) return;
  // A directory's own list says which are folders: asking for each of hundreds of files is slow.
  const entries = readdirSync(path, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const add = entry.isDirectory() ? addFolder : addFile;
    add(hash, `${path}/${entry.name}`, `${name}/${entry.name}`);
  }
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 * @param {string} name
 */
function addFile(hash, path, name) {
  if (isNoSource.test(name)) return;
  const words = readFileSync(path);
  hash.update(`${name}\0${String(words.length)}\0`).update(words);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build(root).catch(endWith);

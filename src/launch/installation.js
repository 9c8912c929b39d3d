import { accessSync, constants, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startRefusal } from './refusal.js';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, extraneous?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package */
/** @typedef {Record<string, Package>} Packages */

/**
 * Installs what package-lock.json names, unless it is all there.
 * @param {string} folder
 */
export async function ensureInstalled(folder) {
  if (isInstalledByUs(folder)) return;
  if (!hasAllPackages(folder)) await install();
  markInstalled(folder);
}

async function install() {
  console.log('Installing what Quarterday is built with. This takes a minute or two.');
  const { runProgram } = await import('./run-program.js');
  const [program, ...first] = npmCommand(process.env);
  const parameters = [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const code = await runProgram(program, parameters, { ...process.env, ...cacheSetting() });
  if (code !== 0) {
    throw startRefusal(
      'The installation failed: see above, check the network and the space on the disk, and try again.',
    );
  }
}

/** @param {string} folder */
function markInstalled(folder) {
  try {
    writeFileSync(markFile(folder), readFileSync(join(folder, 'package-lock.json')));
  } catch {
    // Where nothing may be written there, the next start looks at every package again, and that is all.
  }
}

/** @param {string} folder */
const markFile = (folder) => join(folder, 'node_modules', '.quarterday-installed');

/**
 * Whether node_modules is what we saw, or made, of this very package-lock.json.
 * @param {string} folder
 */
function isInstalledByUs(folder) {
  try {
    return readFileSync(join(folder, 'package-lock.json')).equals(readFileSync(markFile(folder)));
  } catch {
    return false;
  }
}

/**
 * Whether node_modules holds what package-lock.json names. npm writes its own list of what it installed when all is
 * done, so an interrupted installation has none.
 * @param {string} folder
 */
export function hasAllPackages(folder) {
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  const present = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => path === '' || isSettled(entry, present[path]));
}

/**
 * @param {Package} wanted
 * @param {Package | undefined} present
 */
function isSettled(wanted, present) {
  if (!present) return wanted.extraneous === true || (wanted.optional === true && !isForHere(wanted));
  return present.version === wanted.version && present.integrity === wanted.integrity;
}

/** @param {Package} entry */
function isForHere({ os, cpu, libc }) {
  // Of packages for several C libraries npm installs one, and which is not ours to tell.
  return libc === undefined && os?.includes(process.platform) === true && cpu?.includes(process.arch) === true;
}

/**
 * @param {string} file
 * @returns {Packages}
 */
function packagesIn(file) {
  try {
    /** @type {unknown} */
    const list = JSON.parse(readFileSync(file, 'utf8'));
    return /** @type {{ packages: Packages }} */ (list).packages;
  } catch {
    return {};
  }
}

/**
 * The npm that started us, or the one on the path.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {[string, ...string[]]}
 */
function npmCommand({ npm_execpath: path }) {
  return path && basename(path) === 'npm-cli.js' ? [process.execPath, path] : ['npm'];
}

/** Where the home cannot be written to, as in some containers, npm gets another place for what it downloads. */
function cacheSetting() {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: mkdtempSync(join(tmpdir(), 'quarterday-npm-')) };
  }
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startRefusal } from './refusal.js';
import { canRun, runProgram } from './run-program.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const USUAL_PLACES = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Finds a Chromium that runs, or gets one: the one that is named, an installed one, the one that Playwright has or
 * fetches, and Debian's package where we are root.
 * @param {string} folder the project's
 * @returns {Promise<string>}
 */
export async function findChromium(folder) {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return (await firstThatRuns([named])) ?? refuse('CHROMIUM_PATH does not lead to a Chromium that runs');
  return (
    (await firstThatRuns(installed())) ??
    (await firstThatRuns(await ofPlaywright())) ??
    (await fetchWithPlaywright(folder)) ??
    (await installPackage()) ??
    refuse('No Chromium is here, and none could be fetched')
  );
}

/**
 * @param {string} reason
 * @returns {never}
 */
function refuse(reason) {
  throw startRefusal(`${reason}: install Chromium or Chrome, and name its program in CHROMIUM_PATH.`);
}

/**
 * A program that is there may still not run: a library is missing, or it only tells how to install it.
 * @param {readonly string[]} programs
 * @returns {Promise<string | null>}
 */
async function firstThatRuns(programs) {
  for (const program of programs) {
    if (existsSync(program) && (await canRun(program, ['--version']))) return program;
  }
  return null;
}

/** @returns {string[]} */
function installed() {
  const folders = (process.env['PATH'] ?? '').split(':').filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...USUAL_PLACES];
}

/** @returns {Promise<string[]>} */
async function ofPlaywright() {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath()];
}

/**
 * @param {string} folder
 * @returns {Promise<string | null>}
 */
async function fetchWithPlaywright(folder) {
  console.log('Fetching a Chromium with Playwright.');
  const program = join(folder, 'node_modules', '@playwright', 'test', 'cli.js');
  await runProgram(process.execPath, [program, 'install', 'chromium', '--no-shell']);
  return firstThatRuns(await ofPlaywright());
}

/** @returns {Promise<string | null>} */
async function installPackage() {
  if (process.getuid?.() !== 0) return null;
  console.log("Installing the system's Chromium.");
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update'], environment);
  await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], environment);
  return firstThatRuns(installed());
}

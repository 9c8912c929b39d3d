import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program in the open, to its end, and returns its exit code; 127 where it could not be started.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function runProgram(program, parameters, environment = process.env) {
  return endOf(spawn(program, parameters, { stdio: 'inherit', env: environment }));
}

/**
 * Runs a program and shows what it wrote only if it failed; returns its exit code, 127 where it could not be started.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [environment]
 */
export async function runInSilence(program, parameters, environment = process.env) {
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
  /** @type {Buffer[]} */
  const output = [];
  const keep = (/** @type {Buffer} */ chunk) => void output.push(chunk);
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await endOf(child);
  if (code !== 0) process.stderr.write(Buffer.concat(output));
  return code;
}

/**
 * Whether a program is there and does what it is asked; what it writes is of no interest.
 * @param {string} program
 * @param {readonly string[]} parameters
 */
export async function canRun(program, parameters) {
  return (await endOf(spawn(program, parameters, { stdio: 'ignore' }))) === 0;
}

/**
 * Waits for a program, and takes it along when we are told to end: left alone it would go on writing.
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
async function endOf(child) {
  const end = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill('SIGTERM');
    child.once('close', () => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    await once(child, 'close');
    return child.exitCode ?? 1;
  } catch {
    return 127;
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
  }
}

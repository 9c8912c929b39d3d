import { spawn } from 'node:child_process';

/**
 * Runs a program in the open, to its end, and returns its exit code; 127 where it could not be started.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<number>}
 */
export function runProgram(program, parameters, environment = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: 'inherit', env: environment });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program without showing what it writes, and returns its exit code; 127 where it could not be started.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @returns {Promise<number>}
 */
export function runQuietly(program, parameters) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: 'ignore' });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

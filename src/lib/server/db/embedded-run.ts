import { spawn } from 'node:child_process';

/** An operating-system user; undefined stands for the one who runs this process. */
export type SystemUser = { readonly uid: number; readonly gid: number } | undefined;

/** What came of a program: its exit code, null where it could not be started, and all that it wrote. */
export type Outcome = { readonly code: number | null; readonly output: string };

/** Programs of PostgreSQL get no more of our environment than they need, and speak English. */
export const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program to its end as a user. Failing to start is an outcome, not an exception. */
export function run(program: string, parameters: readonly string[], user?: SystemUser): Promise<Outcome> {
  return new Promise((resolve) => {
    // The root folder, since the user may not be allowed to enter the one we are in.
    const child = spawn(program, parameters, {
      ...user,
      cwd: '/',
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const add = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Whether a user may enter a folder and read what is there: tried, since permissions along the way all count. */
export async function canEnter(folder: string, user: SystemUser): Promise<boolean> {
  const { code } = await run('/bin/sh', ['-c', 'cd "$1" && ls . > /dev/null', 'sh', folder], user);
  return code === 0;
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Quarterday that a test has started as a process of its own. */
export type Started = {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it wrote so far, to either output. */
  readonly output: () => string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
};

const PROGRAM = join(import.meta.dirname, 'started-program.ts');

/** Starts the launcher around a small application, with nothing of our own environment but where programs are. */
export function start(settings: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, address: `http://127.0.0.1:${settings['PORT'] ?? ''}`, output: () => output, ended };
}

/** Asks until the application itself answers, and returns what it says: the number of visits. */
export async function visits({ child, address, output }: Started): Promise<number> {
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok === true) return Number(await answer.text());
    await answer?.body?.cancel();
    if (child.exitCode !== null) throw new Error(`It ended with ${String(child.exitCode)}: ${output()}`);
    await sleep(30);
  }
}

/** The process of the database server on a data folder. */
export async function databaseProcess(dataFolder: string): Promise<number> {
  const note = await readFile(join(dataFolder, 'postgresql-18', 'postmaster.pid'), 'utf8');
  return Number(note.split('\n')[0]);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

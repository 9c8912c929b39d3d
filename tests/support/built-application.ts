import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from './journey-slots';

const SERVE = join(import.meta.dirname, '../../src/launch/serve.js');

/** The built application on data of its own, which can be killed and started again. */
export type BuiltApplication = {
  readonly address: string;
  readonly dataFolder: string;
  readonly start: () => Promise<void>;
  /** Ends the application alone, without a chance to tidy up. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A built application that has not been started; `stop` removes its data. */
export async function builtApplication(): Promise<BuiltApplication> {
  const dataFolder = join(tmpdir(), `quarterday-test-${String(process.pid)}-killed`);
  await rm(dataFolder, { recursive: true, force: true });
  await mkdir(dataFolder);
  const port = await findFreePort();
  const address = `http://127.0.0.1:${String(port)}`;
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    child.kill(signal);
    await ended;
  };
  return {
    address,
    dataFolder,
    start: async () => {
      const env = { PATH: process.env['PATH'], DATA_FOLDER: dataFolder, PORT: String(port) };
      child = spawn(process.execPath, [SERVE], { env, stdio: 'ignore' });
      await untilReady(address, child);
    },
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      await rm(dataFolder, { recursive: true });
    },
  };
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/sign-in`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    if (child.exitCode !== null) throw new Error(`The application ended with ${String(child.exitCode)}.`);
    await sleep(50);
  }
}

import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopPostmaster } from './embedded-postmaster';
import { startServer, type ServerOptions } from './embedded-server';
import type { Log } from '../log';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 30_000;

/** A server that is started again whenever it ends unasked. */
export type SupervisedServer = { stop(): Promise<void> };

async function stopIfRunning({ pid, exitCode, signalCode }: ChildProcess): Promise<void> {
  if (pid !== undefined && exitCode === null && signalCode === null) await stopPostmaster(pid);
}

/** Starts the server and keeps it running until it is told to stop; the first start's failure is the caller's. */
export async function superviseServer(options: ServerOptions, log: Log): Promise<SupervisedServer> {
  let isStopping = false;
  let child = await startServer(options, log);
  let restart: Promise<void> = Promise.resolve();

  const restartAfter = async (pause: number): Promise<void> => {
    await sleep(pause, undefined, { ref: false });
    if (isStopping) return;
    try {
      child = await startServer(options, log);
      watch(child);
      log.info('database server restarted', { pid: child.pid });
    } catch (error) {
      log.error('database server does not restart', { error });
      await restartAfter(Math.min(pause * 2, LONGEST_PAUSE));
    }
  };

  const watch = (watched: ChildProcess): void => {
    watched.once('exit', (code, signal) => {
      if (isStopping) return;
      log.error('database server ended unasked', { code, signal });
      restart = restartAfter(FIRST_PAUSE);
    });
  };

  watch(child);
  const stop = (): Promise<void> => {
    isStopping = true;
    return restart.then(() => stopIfRunning(child));
  };
  return { stop };
}

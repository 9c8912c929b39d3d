import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { environment } from './embedded-run';
import { clearPostmaster, findPostmaster, STARTED_BY } from './embedded-postmaster';
import { diskFull, folderRefusal, saysDiskFull } from './embedded-refusal';
import { startRefusal } from '../refusal';
import type { ClusterOptions } from './embedded-cluster';
import type { Log } from '../log';

export type ServerOptions = ClusterOptions & { readonly logFile: string };

const LONGEST_LOG = 10_000_000;
const SECONDS_BETWEEN_NEWS = 10;

const SETTINGS = {
  listen_addresses: '',
  unix_socket_directories: '.',
  port: '5432',
  max_connections: '40',
  shared_buffers: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

// For tests, whose data end with them.
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

// The children of a server that was killed see it a moment later; until they are gone a new one is refused.
const LEFT_BY_KILLED = /pre-existing shared memory block|lock file .* already exists/;
const LONGEST_WAIT_FOR_KILLED = 20_000;
const PAUSE = 250;

/** Starts the server and waits until it answers, however long it needs to recover what was interrupted. */
export async function startServer(options: ServerOptions, log: Log): Promise<ChildProcess> {
  for (let waited = 0; ; waited += PAUSE) {
    await clearPostmaster(options.cluster, log);
    const start = await rotateLog(options.logFile);
    const child = await spawnServer(options);
    const problem = await waitUntilReady(child, options, log).catch((error: unknown) => ({ error }));
    if (!problem) return child;
    const output = await readFrom(options.logFile, start);
    if (waited >= LONGEST_WAIT_FOR_KILLED || !LEFT_BY_KILLED.test(output)) {
      throw refusalOf(output, options, problem.error);
    }
    await sleep(PAUSE);
  }
}

async function rotateLog(file: string): Promise<number> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size < LONGEST_LOG) return size;
  await rename(file, `${file}.old`);
  return 0;
}

/** Detached, so that Ctrl-C reaches the application alone, which stops the server when its work is done. */
async function spawnServer({ binaries, cluster, user, isDurable, logFile }: ServerOptions): Promise<ChildProcess> {
  const settings = { ...SETTINGS, ...(isDurable ? {} : FORGETFUL), [STARTED_BY]: String(process.pid) };
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = await open(logFile, 'a', 0o600).catch((error: unknown) => {
    throw folderRefusal(logFile, error);
  });
  try {
    const child = spawn(binaries.postgres, ['-D', cluster, ...parameters], {
      ...user,
      cwd: '/',
      env: environment,
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    });
    child.unref();
    return child;
  } finally {
    await output.close();
  }
}

async function waitUntilReady(child: ChildProcess, { cluster }: ServerOptions, log: Log): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  child.once('exit', (code) => (failure ??= new Error(`PostgreSQL ended with code ${String(code)} while starting.`)));
  for (let waited = 1; ; waited += 1) {
    const postmaster = await findPostmaster(cluster);
    if (failure) throw failure;
    if (postmaster?.pid === child.pid && postmaster?.isReady === true) return;
    if (waited % (SECONDS_BETWEEN_NEWS * 50) === 0)
      log.say('PostgreSQL is still starting: it recovers after an interruption.');
    await sleep(20);
  }
}

async function readFrom(file: string, start: number): Promise<string> {
  const bytes = await readFile(file);
  return bytes.subarray(start).toString();
}

function refusalOf(output: string, { cluster, logFile }: ServerOptions, error: unknown): Error {
  if (saysDiskFull(output)) return diskFull(cluster, error);
  return startRefusal(`PostgreSQL did not start on ${cluster}: the end of ${logFile} says why.`, error);
}

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, isAlive, parentOf } from './embedded-process';
import { startRefusal } from '../refusal';
import type { Log } from '../log';

/** The setting on a server's command line that tells which process started it. */
export const STARTED_BY = 'quarterday.started_by';

const STOP_SECONDS = 20;

/** What a running server writes into postmaster.pid: its process, its shared memory, and whether it is ready. */
export type Postmaster = { readonly pid: number; readonly sharedMemory: string; readonly isReady: boolean };

/** Reads the server's own note of who runs it; null where there is none. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  return {
    pid: Number(lines[0]),
    sharedMemory: lines[6]?.trim().split(/\s+/)[1] ?? '',
    isReady: lines[7]?.trim() === 'ready',
  };
}

/**
 * Clears the way for a new server on these data: stops one that outlived its Quarterday, and removes the note of one
 * that is gone where its number has since gone to another process. A server whose Quarterday lives is left alone.
 */
export async function clearPostmaster(cluster: string, log: Log): Promise<void> {
  const postmaster = await findPostmaster(cluster);
  if (!postmaster || !(await isAlive(postmaster.pid))) return;
  const command = await commandOf(postmaster.pid);
  if (!isServerOf(command, cluster)) return removeNote(cluster, postmaster);
  if ((await parentOf(postmaster.pid)) === startedBy(command)) throw startRefusal(inUse(cluster, startedBy(command)));
  log.say('Stopping the PostgreSQL that an interrupted Quarterday left behind.');
  await stopPostmaster(postmaster.pid);
}

/** Stops a server and waits until it is gone: at once for those connected, by force if that takes too long. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!(await isAlive(pid))) return;
    process.kill(pid, signal);
    if (await isGoneWithin(pid, STOP_SECONDS)) return;
  }
}

const inUse = (cluster: string, owner: number): string =>
  `Another Quarterday (process ${String(owner)}) is using ${cluster}: stop it first, or set DATA_FOLDER to another folder.`;

// The first option follows the program at once, so that the folders above it may have spaces in their names.
const isServerOf = (command: string, cluster: string): boolean => command.includes(`/postgres -D ${cluster} -`);

const startedBy = (command: string): number => Number(new RegExp(`${STARTED_BY}=(\\d+)`).exec(command)?.[1] ?? 0);

// PostgreSQL believes such a note. It also guards against children of a killed server that still write; since that
// guard goes with the note, they must be gone first, and the shared memory they hold tells.
async function removeNote(cluster: string, { sharedMemory }: Postmaster): Promise<void> {
  for (let waited = 0; await isSharedMemoryUsed(sharedMemory); waited += 1) {
    if (waited === STOP_SECONDS * 10)
      throw startRefusal(`An interrupted PostgreSQL still writes to ${cluster}: try again shortly.`);
    await sleep(100);
  }
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}

async function isSharedMemoryUsed(id: string): Promise<boolean> {
  const table = await readFile('/proc/sysvipc/shm', 'utf8').catch(() => '');
  const row = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find((columns) => columns[1] === id);
  return Number(row?.[6] ?? 0) > 0;
}

async function isGoneWithin(pid: number, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 50; waited += 1) {
    if (!(await isAlive(pid))) return true;
    await sleep(20);
  }
  return false;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { databaseProcess, freePort, isRunning, start, visits, type Started } from '../support/started';
import { temporaryFolder } from '../support/temporary-folder';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = temporaryFolder();
const settings = { PORT: await freePort(), DATA_FOLDER: join(folder.path, 'data') };
let quarterday: Started;

beforeAll(async () => {
  // What an interrupted first start leaves behind.
  await mkdir(join(settings.DATA_FOLDER, 'postgresql-18.unfinished', 'base'), { recursive: true });
  quarterday = start(settings);
  expect(await visits(quarterday)).toBe(1);
});

afterAll(async () => {
  quarterday.child.kill('SIGTERM');
  await quarterday.ended;
  folder[Symbol.dispose]();
});

it('says where it is when it is started a second time, and leaves the first alone', async () => {
  const second = start(settings);
  expect(await second.ended).toBe(0);
  const where = `Quarterday is running already at ${quarterday.address} (process ${String(quarterday.child.pid)}).\n`;
  expect(second.output()).toBe(where);
  expect(await visits(quarterday)).toBe(2);
});

it('refuses to share the data with a program that goes past the launcher', async () => {
  const { startEmbedded } = await import('../../src/lib/server/db/embedded');
  const { silentLog } = await import('../../src/lib/server/log');
  const refused = startEmbedded({ dataFolder: settings.DATA_FOLDER }, silentLog);
  await expect(refused).rejects.toThrow(`Another Quarterday (process ${String(quarterday.child.pid)}) is using`);
  expect(await visits(quarterday)).toBe(3);
});

it('starts the database server again when that is killed', async () => {
  const killed = await databaseProcess(settings.DATA_FOLDER);
  process.kill(killed, 'SIGKILL');
  await vi.waitUntil(async () => (await databaseProcess(settings.DATA_FOLDER)) !== killed, 30_000);
  expect(await visits(quarterday)).toBe(4);
});

it('stops the database server that a killed Quarterday left behind, and has its data', async () => {
  const orphan = await databaseProcess(settings.DATA_FOLDER);
  quarterday.child.kill('SIGKILL');
  await quarterday.ended;
  expect(isRunning(orphan)).toBe(true);
  quarterday = start(settings);
  expect(await visits(quarterday)).toBe(5);
  expect(quarterday.output()).toContain('Stopping the PostgreSQL that an interrupted Quarterday left behind.');
  expect(await databaseProcess(settings.DATA_FOLDER)).not.toBe(orphan);
});

it('recovers when both were killed, though the number of the server has gone to another process', async () => {
  quarterday.child.kill('SIGKILL');
  await quarterday.ended;
  process.kill(await databaseProcess(settings.DATA_FOLDER), 'SIGKILL');
  await writeFile(join(settings.DATA_FOLDER, 'postgresql-18', 'postmaster.pid'), `${String(process.pid)}\n`);
  quarterday = start(settings);
  expect(await visits(quarterday)).toBe(6);
});

it('finishes what it was asked before it ends, and stops its database server', async () => {
  const server = await databaseProcess(settings.DATA_FOLDER);
  const answer = fetch(`${quarterday.address}/slowly`);
  await visits(quarterday);
  quarterday.child.kill('SIGTERM');
  expect(await (await answer).text()).toBe('8');
  expect(await quarterday.ended).toBe(0);
  expect(isRunning(server)).toBe(false);
});

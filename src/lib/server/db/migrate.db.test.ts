import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { temporaryFolder } from '../../../../tests/support/temporary-folder';
import { isMigrated, migrate } from './migrate';
import { migrationsFolder, readMigrations, type Migration } from './migrations-folder';

const { owner } = await testDatabase();

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});

const first = migration('0001_create_birds', "create table birds (name text); insert into birds values ('wren');");
const second = migration('0002_add_wings', 'alter table birds add column wings integer not null default 2;');

beforeEach(async () => {
  await owner`drop table if exists migrations, birds`;
});

describe('migrate', () => {
  it('applies what is missing in order, and then has nothing to do', async () => {
    expect(await isMigrated(owner, [first])).toBe(false);
    expect(await migrate(owner, [first])).toEqual(['0001_create_birds']);
    expect(await isMigrated(owner, [first])).toBe(true);
    expect(await isMigrated(owner, [first, second])).toBe(false);
    expect(await migrate(owner, [first, second])).toEqual(['0002_add_wings']);
    expect(await migrate(owner, [first, second])).toEqual([]);
    expect(await owner`select * from birds`).toEqual([{ name: 'wren', wings: 2 }]);
  });

  it('applies each once when several processes begin together', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrate(owner, [first, second])));
    expect(runs.flat().sort()).toEqual(['0001_create_birds', '0002_add_wings']);
  });

  it('undoes a migration that fails, and keeps those before it', async () => {
    const broken = migration('0002_break_birds', 'delete from birds; select 1 / 0;');
    await expect(migrate(owner, [first, broken])).rejects.toThrow(
      'The migration 0002_break_birds failed and was undone.',
    );
    expect(await owner`select name from birds`).toEqual([{ name: 'wren' }]);
    expect(await migrate(owner, [first, second])).toEqual(['0002_add_wings']);
  });

  it.each([
    [
      'was changed afterwards',
      [migration(first.name, 'create table birds ();'), second],
      '0001_create_birds.sql was changed',
    ],
    ['is not known, as after a return to an older version', [first], 'the step 0002_add_wings of a newer Quarterday'],
    [
      'would have come before one applied',
      [first, migration('0001_zzz', ''), second],
      'migrations/0001_zzz.sql came too late',
    ],
  ])('refuses when a migration %s', async (_what, migrations, sentence) => {
    await migrate(owner, [first, second]);
    await expect(migrate(owner, migrations)).rejects.toMatchObject({
      name: 'StartRefusal',
      message: expect.stringContaining(sentence) as string,
    });
  });
});

describe('readMigrations', () => {
  it('finds the project’s own, from wherever this module is', async () => {
    const [earliest] = await readMigrations(migrationsFolder());
    expect(earliest?.name).toMatch(/^0001_/);
  });

  it('gives a file the same checksum whatever its line endings', async () => {
    using folder = temporaryFolder();
    for (const [name, end] of [
      ['unix', '\n'],
      ['dos', '\r\n'],
    ] as const) {
      mkdirSync(join(folder.path, name));
      writeFileSync(join(folder.path, name, '0001_create_birds.sql'), `create table birds${end}();${end}`);
    }
    expect(await readMigrations(join(folder.path, 'dos'))).toEqual(await readMigrations(join(folder.path, 'unix')));
  });

  it.each(['0001_second_bird.sql', '2_add_wings.sql', '0002-add-wings.sql'])(
    'refuses %s beside a first',
    async (name) => {
      using folder = temporaryFolder();
      writeFileSync(join(folder.path, '0001_create_birds.sql'), '');
      writeFileSync(join(folder.path, name), '');
      await expect(readMigrations(folder.path)).rejects.toThrow(`The migration ${name} needs a number of its own`);
    },
  );
});

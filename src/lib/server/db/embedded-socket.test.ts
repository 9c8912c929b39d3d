import { mkdirSync, readlinkSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../../tests/support/temporary-folder';
import { findSocketPath } from './embedded-socket';

it('is in the data’s own folder', async () => {
  expect((await findSocketPath('/srv/data/postgresql-18')).path).toBe('/srv/data/postgresql-18/.s.PGSQL.5432');
});

it('is reached by way of a private folder where its path is longer than a system allows', async () => {
  using folder = temporaryFolder();
  const cluster = join(folder.path, 'x'.repeat(100));
  mkdirSync(cluster);
  const { path, remove } = await findSocketPath(cluster);
  expect(path.length).toBeLessThan(100);
  expect(readlinkSync(dirname(path))).toBe(cluster);
  await remove();
  expect(existsSync(dirname(dirname(path)))).toBe(false);
});

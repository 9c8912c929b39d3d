import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { fingerprint, isBuilt } from './build.js';

it('knows what was built from these sources, and any change to them', () => {
  using folder = temporaryFolder();
  const write = (name: string, text: string) => {
    writeFileSync(join(folder.path, name), text);
  };
  for (const name of ['src', 'src/routes', 'build']) mkdirSync(join(folder.path, name));
  write('src/routes/+page.svelte', 'hello');
  write('package.json', '{}');
  expect(isBuilt(folder.path)).toBe(false);
  write('build/made-from', fingerprint(folder.path));
  expect(isBuilt(folder.path)).toBe(true);

  const changes: [() => void, boolean][] = [
    [
      () => {
        write('src/routes/page.test.ts', 'a test is no source');
      },
      true,
    ],
    [
      () => {
        write('src/routes/+page.svelte', 'hallo');
      },
      false,
    ],
    [
      () => {
        write('src/routes/+page.svelte', 'hello');
      },
      true,
    ],
    [
      () => {
        write('src/routes/+layout.svelte', '');
      },
      false,
    ],
    [
      () => {
        rmSync(join(folder.path, 'src/routes/+layout.svelte'));
      },
      true,
    ],
    [
      () => {
        write('package.json', '{ }');
      },
      false,
    ],
  ];
  for (const [change, expected] of changes) {
    change();
    expect(isBuilt(folder.path)).toBe(expected);
  }
});

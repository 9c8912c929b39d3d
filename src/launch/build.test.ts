import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { fingerprint, isBuilt } from './build.js';

it('knows what was built from these sources, and any change to them', () => {
  using folder = temporaryFolder();
  const write = (name: string, text: string, day?: string) => {
    writeFileSync(join(folder.path, name), text);
    // A clock that is too coarse must not decide the test.
    if (day !== undefined) utimesSync(join(folder.path, name), new Date(day), new Date(day));
  };
  for (const name of ['src', 'src/routes', 'build']) mkdirSync(join(folder.path, name));
  write('src/routes/+page.svelte', 'hello');
  write('package.json', '{}');
  expect(isBuilt(folder.path)).toBe(false);
  write('build/made-from', fingerprint(folder.path));
  expect(isBuilt(folder.path)).toBe(true);

  const changes: Record<string, [() => void, isStillBuilt: boolean]> = {
    'a test, which is no source': [() => write('src/routes/page.test.ts', 'a test'), true],
    'other words': [() => write('src/routes/+page.svelte', 'hallo, hallo'), false],
    'words of the same length': [() => write('src/routes/+page.svelte', 'hello, hello', '2009-04-14'), false],
    'a file more': [() => write('src/routes/+layout.svelte', ''), false],
    'a file less': [() => rmSync(join(folder.path, 'src/routes/+layout.svelte')), false],
    'another list of packages': [() => write('package.json', '{ }'), false],
  };
  for (const [what, [change, isStillBuilt]] of Object.entries(changes)) {
    write('build/made-from', fingerprint(folder.path));
    change();
    expect(isBuilt(folder.path), what).toBe(isStillBuilt);
  }
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { hasAllPackages } from './installation.js';

const wren = { version: '1.2.3', integrity: 'sha512-wren' };
const elsewhere = { version: '1.0.0', integrity: 'sha512-else', optional: true, os: ['plan9'], cpu: [process.arch] };
const here = {
  version: '1.0.0',
  integrity: 'sha512-here',
  optional: true,
  os: [process.platform],
  cpu: [process.arch],
};

function installed(wanted: object, present: object | null): boolean {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, 'node_modules'));
  const write = (name: string, packages: object) => {
    writeFileSync(join(folder.path, name), JSON.stringify({ packages }));
  };
  write('package-lock.json', { '': { name: 'quarterday' }, ...wanted });
  if (present) write('node_modules/.package-lock.json', present);
  return hasAllPackages(folder.path);
}

it.each([
  ['all that is wanted', { wren }, { wren }, true],
  ['more than is wanted', { wren }, { wren, robin: wren }, true],
  ['nothing for other systems', { wren, elsewhere }, { wren }, true],
  ['nothing that npm lists as left over', { wren, robin: { ...wren, extraneous: true } }, { wren }, true],
  ['no list, as after an interruption', { wren }, null, false],
  ['another version', { wren }, { wren: { ...wren, version: '1.2.2' } }, false],
  ['other contents', { wren }, { wren: { ...wren, integrity: 'sha512-robin' } }, false],
  ['a part, as without development packages', { wren, robin: wren }, { wren }, false],
  ['nothing for this system', { wren, here }, { wren }, false],
])('node_modules with %s', (_what, wanted, present, expected) => {
  expect(installed(wanted, present)).toBe(expected);
});

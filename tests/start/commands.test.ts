import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder';

const root = resolve(import.meta.dirname, '..', '..');
const run = promisify(execFile);

test.each(['invite', 'reset-password', 'roll-ups'])(
  'npm run %s works on the database that .env names, as the application does',
  async (command) => {
    using folder = temporaryFolder();
    await writeFile(join(folder.path, '.env'), 'DATABASE_URL=localhost:5432\n');
    const given = { invite: ['--slug', 'east', '--short-name', 'East', '--name', 'East', '--person', 'Ann Lee'] };
    const rest = command in given ? given.invite : [];
    const email = command === 'roll-ups' ? [] : ['--email', 'ann@example.org'];
    const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'DATABASE_URL'));
    const script = join(root, 'src', 'commands', `${command}.ts`);
    const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const ended = run(process.execPath, [tsx, script, ...rest, ...email], { cwd: folder.path, env: environment });
    await expect(ended).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('DATABASE_URL must look like') as string,
    });
  },
  60_000,
);

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One migration: its file name without the ending, its SQL, and a checksum that the line endings do not change. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

const FILE_NAME = /^\d{4}_[a-z][a-z0-9_]*\.sql$/;

/** The folder `migrations` beside the nearest package.json above this module: the same for source, build and tests. */
export function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations')) || !existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) return join(process.cwd(), 'migrations');
    folder = dirname(folder);
  }
  return join(folder, 'migrations');
}

/** Reads the migrations of a folder in their order. Two of one number, or a name out of pattern, is a mistake of ours. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const wrong = files.find(
    (file, index) => !FILE_NAME.test(file) || file.slice(0, 4) === files[index - 1]?.slice(0, 4),
  );
  if (wrong !== undefined) throw new Error(`The migration ${wrong} needs a number of its own: NNNN_verb_object.sql.`);
  return Promise.all(files.map((file) => readMigration(join(folder, file), file)));
}

async function readMigration(path: string, file: string): Promise<Migration> {
  const sql = (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
  return { name: file.replace(/\.sql$/, ''), sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

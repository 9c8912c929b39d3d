import { startRefusal } from '../refusal';
import type { Database, Transaction } from './connection';
import type { Migration } from './migrations-folder';

/** The advisory lock that grants and migrations of all processes share; any fixed number will do. */
const LOCK = 20_090_414;

type Applied = { readonly name: string; readonly checksum: string };

/** Takes the lock that keeps two processes from changing the schema at once, until the transaction ends. */
export async function lockSchema(tx: Transaction): Promise<void> {
  await tx`select pg_advisory_xact_lock(${LOCK}::bigint)`;
}

/** Applies what is missing, each migration in a transaction of its own, and returns the names of those applied now. */
export async function migrate(owner: Database, migrations: readonly Migration[]): Promise<string[]> {
  if (!(await isTableThere(owner))) await createTable(owner);
  const applied = await listApplied(owner);
  refuseMismatch(applied, migrations);
  const done: string[] = [];
  for (const migration of migrations.slice(applied.length)) {
    if (await applyOnce(owner, migration)) done.push(migration.name);
  }
  return done;
}

/** Whether every migration is applied; any role that may read the list may ask. */
export async function isMigrated(sql: Database, migrations: readonly Migration[]): Promise<boolean> {
  if (!(await isTableThere(sql))) return false;
  const applied = await listApplied(sql);
  refuseMismatch(applied, migrations);
  return applied.length === migrations.length;
}

async function isTableThere(sql: Database): Promise<boolean> {
  const [table] = await sql<{ is_readable: boolean | null }[]>`
    select has_table_privilege(to_regclass('public.migrations'), 'SELECT') as is_readable`;
  return table?.is_readable === true;
}

const listApplied = (sql: Database): Promise<Applied[]> =>
  sql<Applied[]>`select name, checksum from public.migrations order by name`;

async function createTable(owner: Database): Promise<void> {
  await owner
    .begin(async (tx) => {
      await lockSchema(tx);
      await tx`
        create table if not exists public.migrations (
          name text constraint migrations_pkey primary key,
          checksum text not null,
          applied_at timestamptz not null default now()
        )`;
    })
    .catch((error: unknown) => {
      throw isForbidden(error) ? startRefusal(MAY_NOT_CREATE, error) : error;
    });
}

const MAY_NOT_CREATE =
  'The database role may not create tables: make it the owner of the database, or give the owner in DATABASE_OWNER_URL.';

const isForbidden = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '42501';

/** What was applied must be the beginning of what there is, letter for letter. */
function refuseMismatch(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const [index, { name, checksum }] of applied.entries()) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known) throw startRefusal(`The database has the step ${name} of a newer Quarterday: start that version.`);
    if (known.checksum !== checksum)
      throw startRefusal(`The file migrations/${name}.sql was changed after it was applied: restore it.`);
    if (migrations[index] !== known)
      throw startRefusal(
        `The file migrations/${migrations[index]?.name ?? ''}.sql came too late: number it after ${name}.`,
      );
  }
}

// Another process may have applied it while this one waited for the lock.
async function applyOnce(owner: Database, { name, sql, checksum }: Migration): Promise<boolean> {
  return owner.begin(async (tx) => {
    await lockSchema(tx);
    const [there] = await tx`select from public.migrations where name = ${name}`;
    if (there) return false;
    await tx
      .unsafe(sql)
      .simple()
      .catch((error: unknown) => {
        throw new Error(`The migration ${name} failed and was undone.`, { cause: error });
      });
    await tx`insert into public.migrations (name, checksum) values (${name}, ${checksum})`;
    return true;
  });
}

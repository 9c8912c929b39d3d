import { lockSchema } from './migrate';
import type { Database, Transaction } from './connection';

type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE';
type Table = {
  readonly name: string;
  readonly comment: string | null;
  readonly owner: string;
  /** Held on the whole table. */
  readonly held: Privilege[];
  readonly columns: string[];
  /** Columns that can be updated, whether by a right on them or on the whole table. */
  readonly updatable: string[];
};

type Wanted = { readonly privileges: readonly Privilege[]; readonly updatable: readonly string[] };

const ALL: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
const KEPT: readonly Privilege[] = ['SELECT', 'INSERT'];

/**
 * Gives the application's role what it needs on each table, and takes away what it must not have. Rows can be read and
 * added; a table's comment says what else: "deletable", "updatable (these, columns)", or "append-only", which neither
 * holds for the role that owns the table; an owner may lock history by the columns that are "lockable". It changes only what differs, so that a start with nothing new writes nothing.
 */
export async function grantApplication(owner: Database, role: string): Promise<void> {
  await owner.begin(async (tx) => {
    await lockSchema(tx);
    for (const statement of await listMissing(tx, role)) await tx.unsafe(statement);
  });
}

/** Whether the role has exactly what `grantApplication` would give it; any role may ask. */
export async function isGranted(sql: Database, role: string): Promise<boolean> {
  const missing = await sql.begin('read only', (tx) => listMissing(tx, role));
  return missing.length === 0;
}

/** The statements that give a role what it lacks and take what it has too much; asked at once, for one way there and back. */
async function listMissing(tx: Transaction, role: string): Promise<readonly string[]> {
  const found = await Promise.all([
    schemaGrants(tx, role),
    listTables(tx, role).then((tables) => tables.flatMap((table) => tableGrants(table, role))),
    sequenceGrants(tx, role),
  ]);
  return found.flat();
}

function wanted({ name, comment, owner, columns }: Table, role: string): Wanted {
  const says = comment ?? '';
  if (name === 'migrations') return { privileges: owner === role ? ALL : ['SELECT'], updatable: [] };
  if (says.startsWith('append-only')) {
    // Where something goes that history could refer to, PostgreSQL looks with the owner's rights and locks what it finds: for that
    // the owner needs UPDATE on a column. The table's trigger refuses every change all the same.
    return { privileges: KEPT, updatable: owner === role ? columnsIn(says, 'lockable') : [] };
  }
  const privileges: readonly Privilege[] = /\bdeletable\b/.test(says) ? [...KEPT, 'DELETE'] : KEPT;
  // PostgreSQL checks foreign keys with the owner's rights, for which that role needs UPDATE on what is referred to.
  if (owner === role) return { privileges: [...privileges, 'UPDATE'], updatable: columns };
  return { privileges, updatable: columnsIn(says, 'updatable') };
}

const columnsIn = (comment: string, as: 'updatable' | 'lockable'): readonly string[] =>
  new RegExp(`\\b${as} \\(([^)]+)\\)`)
    .exec(comment)?.[1]
    ?.split(',')
    .map((name) => name.trim()) ?? [];

async function schemaGrants(tx: Transaction, role: string): Promise<readonly string[]> {
  const [schema] = await tx<{ is_usable: boolean }[]>`
    select has_schema_privilege(${role}, 'public', 'USAGE') as is_usable`;
  return schema?.is_usable === true ? [] : [`grant usage on schema public to ${quoted(role)}`];
}

function tableGrants(table: Table, role: string): readonly string[] {
  const { privileges, updatable } = wanted(table, role);
  const on = `on table public.${quoted(table.name)}`;
  const excess = table.held.filter((privilege) => !privileges.includes(privilege));
  // Taking a right from a table takes it from its columns too.
  const held = excess.includes('UPDATE') ? [] : table.updatable;
  const surplus = privileges.includes('UPDATE') ? [] : held.filter((column) => !updatable.includes(column));
  const missing = privileges.filter((privilege) => !table.held.includes(privilege));
  const lacking = privileges.includes('UPDATE') ? [] : updatable.filter((column) => !held.includes(column));
  return [
    ...(excess.length > 0 ? [`revoke ${excess.join(', ')} ${on} from ${quoted(role)}`] : []),
    ...(surplus.length > 0 ? [`revoke update (${list(surplus)}) ${on} from ${quoted(role)}`] : []),
    ...(missing.length > 0 ? [`grant ${missing.join(', ')} ${on} to ${quoted(role)}`] : []),
    ...(lacking.length > 0 ? [`grant update (${list(lacking)}) ${on} to ${quoted(role)}`] : []),
  ];
}

const list = (columns: readonly string[]): string => columns.map(quoted).join(', ');

function listTables(tx: Transaction, role: string): Promise<Table[]> {
  return tx<Table[]>`
    select relname as name, obj_description(pg_class.oid, 'pg_class') as comment, pg_get_userbyid(relowner) as owner,
      array(select privilege from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as privilege
        where has_table_privilege(${role}, pg_class.oid, privilege)) as held,
      array(select attname::text from pg_attribute
        where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as columns,
      array(select attname::text from pg_attribute
        where attrelid = pg_class.oid and attnum > 0 and not attisdropped
          and has_column_privilege(${role}, pg_class.oid, attnum, 'UPDATE')) as updatable
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    order by relname`;
}

async function sequenceGrants(tx: Transaction, role: string): Promise<readonly string[]> {
  const missing = await tx<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and case relkind when 'S' then not has_sequence_privilege(${role}, pg_class.oid, 'USAGE') else false end
    order by relname`;
  return missing.map(({ name }) => `grant usage on sequence public.${quoted(name)} to ${quoted(role)}`);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

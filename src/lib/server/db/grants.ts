import { lockSchema } from './migrate';
import type { Database, Transaction } from './connection';

type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE';
type Table = {
  readonly name: string;
  readonly comment: string | null;
  readonly owner: string;
  readonly held: Privilege[];
};

const ALL: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
const KEPT: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE'];
const APPEND_ONLY: readonly Privilege[] = ['SELECT', 'INSERT'];
const READ: readonly Privilege[] = ['SELECT'];

/**
 * Gives the application's role what it needs on each table, and takes away what it must not have: a table whose
 * comment begins "append-only" can be added to but neither changed nor emptied, by the role that owns it either; rows go only
 * from one whose comment begins "deletable".
 * It changes only what differs, so that a start with nothing new writes nothing.
 */
export async function grantApplication(owner: Database, role: string): Promise<void> {
  await owner.begin(async (transaction) => {
    await lockSchema(transaction);
    await grantSchema(transaction, role);
    for (const table of await listTables(transaction, role)) await adjust(transaction, role, table);
    await grantSequences(transaction, role);
  });
}

function wanted({ name, comment, owner }: Table, role: string): readonly Privilege[] {
  if (name === 'migrations') return owner === role ? ALL : READ;
  if (comment?.startsWith('append-only') === true) return APPEND_ONLY;
  return comment?.startsWith('deletable') === true ? ALL : KEPT;
}

async function grantSchema(transaction: Transaction, role: string): Promise<void> {
  const [schema] = await transaction<{ is_usable: boolean }[]>`
    select has_schema_privilege(${role}, 'public', 'USAGE') as is_usable`;
  if (schema?.is_usable !== true) await transaction.unsafe(`grant usage on schema public to ${quoted(role)}`);
}

async function adjust(transaction: Transaction, role: string, table: Table): Promise<void> {
  const wants = wanted(table, role);
  const missing = wants.filter((privilege) => !table.held.includes(privilege));
  const excess = table.held.filter((privilege) => !wants.includes(privilege));
  const on = `on table public.${quoted(table.name)}`;
  if (missing.length > 0) await transaction.unsafe(`grant ${missing.join(', ')} ${on} to ${quoted(role)}`);
  if (excess.length > 0) await transaction.unsafe(`revoke ${excess.join(', ')} ${on} from ${quoted(role)}`);
}

function listTables(transaction: Transaction, role: string): Promise<Table[]> {
  return transaction<Table[]>`
    select relname as name, obj_description(pg_class.oid, 'pg_class') as comment, pg_get_userbyid(relowner) as owner,
      array(select privilege from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as privilege
        where has_table_privilege(${role}, pg_class.oid, privilege)) as held
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    order by relname`;
}

async function grantSequences(transaction: Transaction, role: string): Promise<void> {
  const missing = await transaction<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and case relkind when 'S' then not has_sequence_privilege(${role}, pg_class.oid, 'USAGE') else false end
    order by relname`;
  for (const { name } of missing) {
    await transaction.unsafe(`grant usage on sequence public.${quoted(name)} to ${quoted(role)}`);
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

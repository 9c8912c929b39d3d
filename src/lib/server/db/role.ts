import { connectionRefusal } from './connection-refusal';
import { startRefusal } from '../refusal';
import type { Database } from './connection';

const OLDEST = 15;
const NEWEST = 18;

/** Members of these read or write the server's files or run programs there, past every row security. */
const FILE_ROLES = ['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'];

type Role = {
  readonly version: number;
  readonly name: string;
  readonly can_create_roles: boolean;
  readonly bypassing: string | null;
};

/** Which server and database one is on: its version, a mark that no other has, and the role that asked. */
export type ServerIdentity = { readonly version: string; readonly mark: string; readonly role: string };

/** Asks who we are on which server, and refuses a server that is too old or too new. */
export async function findServer(sql: Database, variable: string): Promise<ServerIdentity> {
  const [row] = await sql<(ServerIdentity & { major: number })[]>`
    select split_part(current_setting('server_version'), ' ', 1) as version, session_user as role,
      pg_postmaster_start_time() || ' ' || current_database() as mark,
      current_setting('server_version_num')::int / 10000 as major`.catch((error: unknown) => {
    throw connectionRefusal(variable, error);
  });
  if (!row) throw new Error('The server did not say its version.');
  if (row.major < OLDEST || row.major > NEWEST) throw startRefusal(wrongVersion(variable, row.major));
  return { version: row.version, mark: row.mark, role: row.role };
}

const wrongVersion = (variable: string, major: number) =>
  `The server of ${variable} is PostgreSQL ${String(major)}: use a version from ${String(OLDEST)} to ${String(NEWEST)}.`;

/** Refuses a role that row security would not hold: partnerships could then read each other's plans. */
export async function refuseBypassingRole(sql: Database, variable: string): Promise<void> {
  const role = await findRole(sql);
  const reason = reasonToRefuse(role);
  if (reason === null) return;
  throw startRefusal(
    `${variable} names the role "${role.name}", which ${reason}: make an ordinary role for the application and use that.`,
  );
}

function reasonToRefuse({ version, name, can_create_roles, bypassing }: Role): string | null {
  if (bypassing === name) return 'can bypass row security';
  if (bypassing !== null) return `can bypass row security as a member of "${bypassing}"`;
  // Until version 15 whoever may create roles may also join any role but a superuser's.
  if (can_create_roles && version < 160_000)
    return 'may create roles and so give itself the right to bypass row security';
  return null;
}

// session_user, since `reset role` always leads back to it; MEMBER, since `set role` reaches what is not inherited.
async function findRole(sql: Database): Promise<Role> {
  const [role] = await sql<Role[]>`
    select current_setting('server_version_num')::int as version, me.rolname as name, me.rolcreaterole as can_create_roles,
      (select rolname from pg_roles as held
        where (rolsuper or rolbypassrls or rolreplication or rolname in ${sql(FILE_ROLES)})
          and pg_has_role(me.oid, held.oid, 'MEMBER')
        order by held.oid <> me.oid, rolname limit 1) as bypassing
    from pg_roles as me where me.rolname = session_user`;
  if (!role) throw new Error('The server does not list the role of this connection.');
  return role;
}

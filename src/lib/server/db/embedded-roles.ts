import { connect, type Database } from './connection';
import { SUPERUSER } from './embedded-cluster';
import type { Log } from '../log';

/** The role that owns the tables and migrates them. It is no superuser, as on a server of one's own. */
export const OWNER = 'quarterday_owner';

/** The role of the application: it owns nothing, and row security holds it. */
export const APPLICATION = 'quarterday_app';

export const DATABASE = 'quarterday';

/** Makes the two roles and the database where they are missing. */
export async function ensureRoles(socket: string, log: Log): Promise<void> {
  const sql = connect({ socket, user: SUPERUSER, database: 'postgres' }, log, 1);
  try {
    await ensureRole(sql, OWNER);
    await ensureRole(sql, APPLICATION);
    await ensureDatabase(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function ensureRole(sql: Database, name: string): Promise<void> {
  const [role] = await sql`select from pg_roles where rolname = ${name}`;
  if (!role) await sql`create role ${sql(name)} login nosuperuser nobypassrls nocreatedb nocreaterole`;
}

async function ensureDatabase(sql: Database): Promise<void> {
  const [database] = await sql`select from pg_database where datname = ${DATABASE}`;
  if (!database) await sql`create database ${sql(DATABASE)} owner ${sql(OWNER)}`;
}

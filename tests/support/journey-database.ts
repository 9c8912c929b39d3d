import { join } from 'node:path';
import { connect, type Database } from '../../src/lib/server/db/connection';
import { SUPERUSER } from '../../src/lib/server/db/embedded-cluster';
import { clusterPath } from '../../src/lib/server/db/embedded-folder';
import { DATABASE } from '../../src/lib/server/db/embedded-roles';
import { silentLog } from '../../src/lib/server/log';

/** The data of a running demonstration, as it was loaded. */
export type JourneyDatabase = {
  /** The superuser's connection, for looking at what is really there. */
  readonly sql: Database;
  /** Puts every table back to what it held at the first call; the application keeps its connections and notices nothing. */
  readonly putBack: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens the database of the application on a data folder past row security: it is the tests' own. */
export function openJourneyDatabase(dataFolder: string): JourneyDatabase {
  const socket = join(clusterPath(dataFolder), '.s.PGSQL.5432');
  const sql = connect({ socket, user: SUPERUSER, database: DATABASE }, silentLog, 2);
  return { sql, putBack: () => putBack(sql), close: () => sql.end() };
}

async function putBack(sql: Database): Promise<void> {
  await sql.begin(async (tx) => {
    const tables = await tx<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1`;
    const [kept] = await tx`select from pg_namespace where nspname = 'kept'`;
    // Neither foreign keys nor the guards of history hold meanwhile: whole tables go and come.
    await tx`set local session_replication_role = replica`;
    if (!kept) await tx`create schema kept`;
    await tx`create temporary table raised on commit drop as
      select partnership_id, id, revision, wording_revision from plans`;
    for (const { name } of tables) {
      const table = tx(name);
      if (!kept) await tx`create table kept.${table} as table public.${table}`;
      else {
        await tx`delete from public.${table}`;
        await tx`insert into public.${table} select * from kept.${table}`;
      }
    }
    // No plan of a running application ever has an earlier revision again: what it remembers by that must not come true.
    await tx`
      update plans set revision = raised.revision + 1, wording_revision = raised.wording_revision + 1
      from raised where raised.partnership_id = plans.partnership_id and raised.id = plans.id`;
  });
}

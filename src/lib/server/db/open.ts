import { connect, REQUEST_LIMITS, type ConnectionTarget, type Database } from './connection';
import { connectionRefusal } from './connection-refusal';
import { startEmbedded } from './embedded';
import { APPLICATION, DATABASE, OWNER } from './embedded-roles';
import { grantApplication, isGranted } from './grants';
import { isMigrated, migrate } from './migrate';
import { type Migration, migrationsFolder, readMigrations } from './migrations-folder';
import { findServer, refuseBypassingRole, type ServerIdentity } from './role';
import { startRefusal } from '../refusal';
import type { Config } from '../config';
import type { Log } from '../log';

/** The database, ready for requests: checked, migrated, its rights given. */
export type OpenDatabase = {
  /** The application's pool. */
  readonly sql: Database;
  /** The server in a few words, for the start's last lines. */
  readonly serverDescription: string;
  /** Ends the pool, and the embedded server with it. A second call waits for the first. */
  close(): Promise<void>;
};

type Source = {
  readonly application: ConnectionTarget;
  readonly owner: ConnectionTarget;
  readonly ownerVariable: string;
  /** Whether the settings name an owner apart from the application's role. */
  readonly isOwnerGiven: boolean;
  readonly place: string;
  readonly stop: () => Promise<void>;
};

const APPLICATION_CONNECTIONS = 10;

const TWO_DATABASES = 'DATABASE_URL and DATABASE_OWNER_URL lead to different databases: make them name the same one.';

/** Opens the database that the settings name, or the embedded one. What is wrong with it is said in one sentence. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  const source = await findSource(config, log);
  const sql = connect(source.application, log, APPLICATION_CONNECTIONS, REQUEST_LIMITS);
  const close = once(async () => {
    await sql.end({ timeout: 5 });
    await source.stop();
  });
  try {
    const { version } = await prepare(source, sql, log);
    closeAtShutdown(close);
    return { sql, close, serverDescription: `PostgreSQL ${version} ${source.place}` };
  } catch (error) {
    await close();
    throw connectionRefusal('DATABASE_URL', error);
  }
}

async function findSource({ databaseUrl, databaseOwnerUrl, dataFolder }: Config, log: Log): Promise<Source> {
  if (databaseUrl !== null) {
    const ownerVariable = databaseOwnerUrl === null ? 'DATABASE_URL' : 'DATABASE_OWNER_URL';
    const owner = { url: databaseOwnerUrl ?? databaseUrl };
    return {
      application: { url: databaseUrl },
      owner,
      ownerVariable,
      isOwnerGiven: databaseOwnerUrl !== null,
      place: 'from DATABASE_URL',
      stop: () => Promise.resolve(),
    };
  }
  const { socket, stop } = await startEmbedded({ dataFolder }, log);
  const target = (user: string) => ({ socket, user, database: DATABASE });
  return {
    application: target(APPLICATION),
    owner: target(OWNER),
    ownerVariable: 'the embedded server',
    isOwnerGiven: false,
    place: `in ${dataFolder}`,
    stop,
  };
}

async function prepare(source: Source, sql: Database, log: Log): Promise<{ version: string }> {
  const asked = findServer(sql, 'DATABASE_URL');
  const [server, migrations] = await Promise.all([asked, readMigrations(migrationsFolder())]);
  await refuseBypassingRole(sql, 'DATABASE_URL');
  // An owner of one's own is tried at every start, so that a wrong one is not first noticed at an upgrade.
  if (source.isOwnerGiven || !(await isUpToDate(sql, migrations, server.role)))
    await bringUpToDate(source, server, migrations, log);
  return server;
}

const isUpToDate = async (sql: Database, migrations: readonly Migration[], role: string): Promise<boolean> =>
  (await isMigrated(sql, migrations)) && (await isGranted(sql, role));

async function bringUpToDate(source: Source, server: ServerIdentity, migrations: readonly Migration[], log: Log) {
  const owner = connect(source.owner, log, 1);
  try {
    const { mark } = await findServer(owner, source.ownerVariable);
    if (mark !== server.mark) throw startRefusal(TWO_DATABASES);
    const applied = await migrate(owner, migrations);
    if (applied.length > 0) log.say(`Brought the database up to date (${String(applied.length)} steps).`);
    await grantApplication(owner, server.role);
  } finally {
    await owner.end({ timeout: 5 });
  }
}

/** The launcher tells of the end by this event, and waits for what is handed to its second argument. */
function closeAtShutdown(close: () => Promise<void>): void {
  process.once('sveltekit:shutdown', (_reason: string, wait?: (work: Promise<void>) => void) => {
    const work = close();
    wait?.(work);
  });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let started: Promise<void> | undefined;
  return () => (started ??= work());
}

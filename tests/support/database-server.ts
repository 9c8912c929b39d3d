import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type ConnectionTarget, type Database } from '../../src/lib/server/db/connection';
import { startEmbedded } from '../../src/lib/server/db/embedded';
import { clearPostmaster } from '../../src/lib/server/db/embedded-postmaster';
import { APPLICATION, OWNER } from '../../src/lib/server/db/embedded-roles';
import { grantApplication } from '../../src/lib/server/db/grants';
import { migrate } from '../../src/lib/server/db/migrate';
import { migrationsFolder, readMigrations } from '../../src/lib/server/db/migrations-folder';
import { findServer, refuseBypassingRole } from '../../src/lib/server/db/role';
import { silentLog } from '../../src/lib/server/log';
import { isStartRefusal } from '../../src/lib/server/refusal';
import { listAbandonedFolders, makeTemporaryFolder } from './temporary-folder';

/** How the two roles reach one database. With DATABASE_URL both are the one role that it names. */
export type DatabaseTargets = { readonly application: ConnectionTarget; readonly owner: ConnectionTarget };

/** A server with a migrated template, from which databases are cloned. */
export type TestDatabases = { create(): Promise<DatabaseTargets>; close(): Promise<void> };

type Place = {
  /** Connects to a database that is there already, as a role that may create others. */
  readonly creator: ConnectionTarget;
  targets(database: string): DatabaseTargets;
  close(): Promise<void>;
};

const CLUSTER = 'postgresql-18';

/** Migrates a template once; each call of `create` then copies it, in about a tenth of a second. */
export async function prepareDatabases(): Promise<TestDatabases> {
  const place = await findPlace();
  const creator = connect(place.creator, silentLog, 1);
  const prefix = `quarterday_test_${String(process.pid)}`;
  const template = `${prefix}_template`;
  const made: string[] = [];
  await createDatabase(creator, template, made);
  await migrateTemplate(place.targets(template));
  return {
    create: async () => {
      const name = `${prefix}_${String(made.length)}`;
      await createDatabase(creator, name, made, template);
      return place.targets(name);
    },
    close: async () => {
      for (const name of made.reverse()) await creator`drop database ${creator(name)} with (force)`;
      await creator.end();
      await place.close();
    },
  };
}

async function createDatabase(creator: Database, name: string, made: string[], template = 'template0'): Promise<void> {
  made.push(name);
  await creator`create database ${creator(name)} template ${creator(template)}`;
}

async function migrateTemplate({ application, owner }: DatabaseTargets): Promise<void> {
  const [ownerSql, sql] = [connect(owner, silentLog, 1), connect(application, silentLog, 1)];
  try {
    await refuseBypassingRole(sql, 'DATABASE_URL');
    const { role } = await findServer(sql, 'DATABASE_URL');
    await migrate(ownerSql, await readMigrations(migrationsFolder()));
    await grantApplication(ownerSql, role);
  } finally {
    await Promise.all([ownerSql.end(), sql.end()]);
  }
}

const findPlace = (): Promise<Place> => {
  const url = process.env['DATABASE_URL'];
  return url ? Promise.resolve(givenPlace(url)) : embeddedPlace();
};

function givenPlace(url: string): Place {
  const targets = (database: string): DatabaseTargets => {
    const target = new URL(url);
    target.pathname = `/${database}`;
    return { application: { url: target.href }, owner: { url: target.href } };
  };
  return { creator: { url }, targets, close: () => Promise.resolve() };
}

async function embeddedPlace(): Promise<Place> {
  const dataFolder = makeTemporaryFolder();
  const { socket, stop } = await startEmbedded({ dataFolder, isDurable: false }, silentLog);
  const superuser = { socket, user: 'postgres', database: 'postgres' };
  const admin = connect(superuser, silentLog, 1);
  await admin`alter role ${admin(OWNER)} createdb`;
  await admin.end();
  return {
    creator: { socket, user: OWNER, database: 'postgres' },
    targets: (database) => ({
      application: { socket, user: APPLICATION, database },
      owner: { socket, user: OWNER, database },
    }),
    close: async () => {
      await stop();
      await rm(dataFolder, { recursive: true });
    },
  };
}

/** Whether nothing runs in a folder any more; a server that outlived its application is stopped. */
async function isCleared(folder: string): Promise<boolean> {
  try {
    for (const cluster of [join(folder, CLUSTER), join(folder, 'data', CLUSTER)])
      await clearPostmaster(cluster, silentLog);
    return true;
  } catch (error) {
    if (isStartRefusal(error)) return false;
    throw error;
  }
}

/** Removes what runs that were killed have left; where an application of theirs still lives, a later sweep does it. */
export async function sweepLeftovers(): Promise<void> {
  for (const folder of listAbandonedFolders())
    if (await isCleared(folder)) await rm(folder, { recursive: true, force: true });
}

import { afterAll, inject } from 'vitest';
import { connect, type ConnectionTarget, type Database, type Transaction } from '../../src/lib/server/db/connection';
import { silentLog } from '../../src/lib/server/log';
import type { DatabaseTargets } from './database-server';

/** A database of one test file: migrated, empty, and gone after the run. */
export type TestDatabase = {
  /** The application's pool: row security holds it, and it cannot change history. */
  readonly sql: Database;
  /** The tables' owner, for preparing what the application may not; forced row security holds it as well. */
  readonly owner: Database;
  /** How the application's role connects, for tests that open pools of their own. */
  readonly target: ConnectionTarget;
};

/**
 * Gives the calling test file a database of its own. Call it once at the top of the file:
 * `const { sql, owner } = await testDatabase();`
 */
export async function testDatabase(): Promise<TestDatabase> {
  const response = await fetch(inject('databaseService'));
  if (!response.ok) throw new Error(`No database for this test: ${await response.text()}`);
  const targets = (await response.json()) as DatabaseTargets;
  const sql = connect(targets.application, silentLog);
  const owner = connect(targets.owner, silentLog, 2);
  afterAll(() => Promise.all([sql.end(), owner.end()]));
  return { sql, owner, target: targets.application };
}

/** Lets the owner of a table see and change all of its rows in a transaction, as no part of the product ever may. */
export function pastRowSecurity<T>(owner: Database, table: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return owner.begin(async (tx) => {
    await tx`alter table ${tx(table)} no force row level security`;
    const result = await work(tx);
    await tx`alter table ${tx(table)} force row level security`;
    return result;
  }) as Promise<T>;
}

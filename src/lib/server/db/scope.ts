import type { Database, Transaction } from './connection';

/** Whose data a transaction may touch: row security in PostgreSQL reads these two. */
export interface Scope {
  readonly partnershipId: number | null;
  readonly accountId: number | null;
}

type Work<T> = (tx: Transaction) => Promise<T>;

/** Moves a transaction to a scope, for the rest of it. */
export function enter(tx: Transaction, scope: Scope): PromiseLike<unknown> {
  return tx`
    select set_config('quarterday.partnership_id', ${String(scope.partnershipId ?? '')}, true),
           set_config('quarterday.account_id', ${String(scope.accountId ?? '')}, true)`.execute();
}

function within<T>(database: Database, mode: string, scope: Scope, work: Work<T>): Promise<T> {
  return database.begin(mode, async (tx) => {
    // Sent ahead without waiting for it: one connection keeps the order, and a failure fails the transaction.
    const [, result] = await Promise.all([enter(tx, scope), work(tx)]);
    return result;
  }) as Promise<T>;
}

/** Reads in one snapshot, within a scope. */
export function readWithin<T>(database: Database, scope: Scope, work: Work<T>): Promise<T> {
  return within(database, 'isolation level repeatable read read only', scope, work);
}

/** Writes all or nothing, within a scope. */
export function writeWithin<T>(database: Database, scope: Scope, work: Work<T>): Promise<T> {
  return within(database, 'read write', scope, work);
}

/** Codes of PostgreSQL: a lock or a statement took too long, two transactions waited for each other, or crossed. */
const BUSY = ['55P03', '57014', '40P01', '40001'];

/** Whether a transaction was given up because others were in its way: it wrote nothing, and may be tried again. */
export function isTooBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && BUSY.includes(String(error.code));
}

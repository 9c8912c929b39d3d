import type { Account } from '../../domain/account';
import type { Queries, Transaction } from '../db/connection';

export interface SessionRow {
  readonly idHash: string;
  readonly accountId: number;
  readonly expiresAt: string;
}

/** A session that has not run out, with its account, in one query: every request asks this. */
export async function find(
  queries: Queries,
  idHash: string,
): Promise<{ readonly session: SessionRow; readonly account: Account } | null> {
  const [row] = await queries<(SessionRow & Omit<Account, 'id'>)[]>`
    select id_hash as "idHash", account_id as "accountId", expires_at as "expiresAt",
      email, name, is_demonstration as "isDemonstration"
    from find_session(${idHash})`;
  if (!row) return null;
  const { email, name, isDemonstration, ...session } = row;
  return { session, account: { id: row.accountId, email, name, isDemonstration } };
}

/** Lets the rest of a transaction see one session, as whoever has its id may. */
async function enter(tx: Transaction, idHash: string): Promise<void> {
  await tx`select set_config('quarterday.session', ${idHash}, true)`;
}

/** Starts a session of the account of the transaction's scope. */
export async function create(tx: Transaction, session: SessionRow): Promise<void> {
  await tx`
    insert into sessions (id_hash, account_id, expires_at)
    values (${session.idHash}, ${session.accountId}, ${session.expiresAt})`;
}

/** Puts off a session's end, but never beyond a number of hours from its start. */
export async function extend(tx: Transaction, idHash: string, until: string, longestHours: number): Promise<void> {
  await enter(tx, idHash);
  await tx`
    update sessions set expires_at = least(${until}::timestamptz, created_at + make_interval(hours => ${longestHours}))
    where id_hash = ${idHash}
      and expires_at < least(${until}::timestamptz, created_at + make_interval(hours => ${longestHours}))`;
}

export async function remove(tx: Transaction, idHash: string): Promise<void> {
  await enter(tx, idHash);
  await tx`delete from sessions where id_hash = ${idHash}`;
}

/** Ends every session of the account of the transaction's scope. */
export async function removeOf(tx: Transaction, accountId: number): Promise<void> {
  await tx`delete from sessions where account_id = ${accountId}`;
}

export async function removeExpired(queries: Queries): Promise<void> {
  await queries`delete from sessions where expires_at <= now()`;
}

/** The sessions of the account of the transaction's scope that have not run out, the newest first. */
export function list(tx: Transaction, accountId: number): Promise<readonly SessionRow[]> {
  return tx<SessionRow[]>`
    select id_hash as "idHash", account_id as "accountId", expires_at as "expiresAt"
    from sessions where account_id = ${accountId} and expires_at > now()
    order by created_at desc, id_hash`;
}

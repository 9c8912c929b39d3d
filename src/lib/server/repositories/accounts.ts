import type { Account } from '../../domain/account';
import type { Transaction } from '../db/connection';

/** No password can have this as its hash. */
export const NO_PASSWORD = '!';

/** In place of an e-mail address, which it is not: the demonstration's people. */
const DEMONSTRATION = 'demonstration';

const columns = (transaction: Transaction) => transaction`
  id, email, name, is_demonstration as "isDemonstration"`;

/** Lets the rest of a transaction see the account of an e-mail address, or the demonstration's: row security hides others. */
async function lookFor(transaction: Transaction, wanted: string): Promise<void> {
  await transaction`select set_config('quarterday.looked_for_account', ${wanted}, true)`;
}

/** An account with the hash of its password, for sign-in and password change alone. */
export async function findWithPassword(
  transaction: Transaction,
  email: string,
): Promise<{ readonly account: Account; readonly passwordHash: string } | null> {
  await lookFor(transaction, email.toLowerCase());
  const [row] = await transaction<(Account & { passwordHash: string })[]>`
    select ${columns(transaction)}, password_hash as "passwordHash"
    from accounts where email = ${email.toLowerCase()}`;
  if (!row) return null;
  const { passwordHash, ...account } = row;
  return { account, passwordHash };
}

/** A demonstration account by id; a real one is never returned. */
export async function findDemonstration(transaction: Transaction, id: number): Promise<Account | null> {
  await lookFor(transaction, DEMONSTRATION);
  const [row] = await transaction<Account[]>`
    select ${columns(transaction)} from accounts where id = ${id} and is_demonstration`;
  return row ?? null;
}

export async function listDemonstration(transaction: Transaction): Promise<readonly Account[]> {
  await lookFor(transaction, DEMONSTRATION);
  return transaction<Account[]>`select ${columns(transaction)} from accounts where is_demonstration order by id`;
}

/** Whether an account was ever made: row security hides the accounts themselves from whoever is none of them. */
export async function isAnyThere(transaction: Transaction): Promise<boolean> {
  const [row] = await transaction<{ isThere: boolean }[]>`
    select last_value is not null as "isThere" from pg_sequences
    where schemaname = 'public' and sequencename = 'accounts_id_seq'`;
  return row?.isThere ?? false;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** Adds an account; null where the e-mail address has one already. */
export async function create(transaction: Transaction, account: NewAccount): Promise<Account | null> {
  await lookFor(transaction, account.email.toLowerCase());
  const [row] = await transaction<Account[]>`
    insert into accounts (email, name, password_hash)
    values (${account.email.toLowerCase()}, ${account.name}, ${account.passwordHash})
    on conflict on constraint accounts_email_unique do nothing
    returning ${columns(transaction)}`;
  return row ?? null;
}

/** Adds a person of the demonstration, whom its buttons alone sign in. */
export async function createDemonstration(transaction: Transaction, email: string, name: string): Promise<number> {
  await lookFor(transaction, email);
  const [row] = await transaction<{ id: number }[]>`
    insert into accounts (email, name, password_hash, is_demonstration)
    values (${email}, ${name}, ${NO_PASSWORD}, true)
    returning id`;
  if (!row) throw new Error('The demonstration account was not written.');
  return row.id;
}

export async function updateName(transaction: Transaction, id: number, name: string): Promise<void> {
  await transaction`update accounts set name = ${name} where id = ${id}`;
}

export async function updatePassword(transaction: Transaction, id: number, passwordHash: string): Promise<void> {
  await transaction`update accounts set password_hash = ${passwordHash} where id = ${id}`;
}

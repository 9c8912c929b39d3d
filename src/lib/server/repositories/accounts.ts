import type { Account } from '../../domain/account';
import type { Transaction } from '../db/connection';

/** No password can have this as its hash. */
export const NO_PASSWORD = '!';

/** In place of an e-mail address, which it is not: the demonstration's people. */
const DEMONSTRATION = 'demonstration';

const columns = (tx: Transaction) => tx`
  id, email, name, is_demonstration as "isDemonstration"`;

/** Lets the rest of a transaction see the account of an e-mail address, or the demonstration's: row security hides others. */
async function lookFor(tx: Transaction, wanted: string): Promise<void> {
  await tx`select set_config('quarterday.looked_for_account', ${wanted}, true)`;
}

/** An account with the hash of its password, for sign-in and password change alone. */
export async function findWithPassword(
  tx: Transaction,
  email: string,
): Promise<{ readonly account: Account; readonly passwordHash: string } | null> {
  await lookFor(tx, email.toLowerCase());
  const [row] = await tx<(Account & { passwordHash: string })[]>`
    select ${columns(tx)}, password_hash as "passwordHash"
    from accounts where email = ${email.toLowerCase()}`;
  if (!row) return null;
  const { passwordHash, ...account } = row;
  return { account, passwordHash };
}

/** A demonstration account by id; a real one is never returned. */
export async function findDemonstration(tx: Transaction, id: number): Promise<Account | null> {
  await lookFor(tx, DEMONSTRATION);
  const [row] = await tx<Account[]>`
    select ${columns(tx)} from accounts where id = ${id} and is_demonstration`;
  return row ?? null;
}

export async function listDemonstration(tx: Transaction): Promise<readonly Account[]> {
  await lookFor(tx, DEMONSTRATION);
  return tx<Account[]>`select ${columns(tx)} from accounts where is_demonstration order by id`;
}

/** Whether an account was ever made: row security hides the accounts themselves from whoever is none of them. */
export async function isAnyThere(tx: Transaction): Promise<boolean> {
  const [row] = await tx<{ isThere: boolean }[]>`
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
export async function create(tx: Transaction, account: NewAccount): Promise<Account | null> {
  await lookFor(tx, account.email.toLowerCase());
  const [row] = await tx<Account[]>`
    insert into accounts (email, name, password_hash)
    values (${account.email.toLowerCase()}, ${account.name}, ${account.passwordHash})
    on conflict on constraint accounts_email_unique do nothing
    returning ${columns(tx)}`;
  return row ?? null;
}

/** Adds a person of the demonstration, whom its buttons alone sign in. */
export async function createDemonstration(tx: Transaction, email: string, name: string): Promise<number> {
  await lookFor(tx, email);
  const [row] = await tx<{ id: number }[]>`
    insert into accounts (email, name, password_hash, is_demonstration)
    values (${email}, ${name}, ${NO_PASSWORD}, true)
    returning id`;
  if (!row) throw new Error('The demonstration account was not written.');
  return row.id;
}

/** Gives the account of the transaction's scope another name, and returns the one before. */
export async function updateName(tx: Transaction, id: number, name: string): Promise<string> {
  const [row] = await tx<{ name: string }[]>`select name from accounts where id = ${id} for no key update`;
  if (!row) throw new Error('The account to be renamed is not that of the scope.');
  await tx`update accounts set name = ${name} where id = ${id}`;
  return row.name;
}

export async function updatePassword(tx: Transaction, id: number, passwordHash: string): Promise<void> {
  await tx`update accounts set password_hash = ${passwordHash} where id = ${id}`;
}

import type { Account } from '../../domain/account';
import type { Database } from '../db/connection';
import { writeWithin } from '../db/scope';
import * as accounts from '../repositories/accounts';

/** Gives an account's owner another name. What was recorded under the earlier one keeps it. */
export function renameAccount(database: Database, account: Account, name: string): Promise<void> {
  return writeWithin(database, { partnershipId: null, accountId: account.id }, (tx) =>
    accounts.updateName(tx, account.id, name),
  );
}

import type { Account } from '../../domain/account';
import type { Database } from '../db/connection';
import { writeWithin } from '../db/scope';
import * as operations from '../operations/rename-account';

/** Gives an account's owner another name. */
export function renameAccount(database: Database, account: Account, name: string): Promise<void> {
  return writeWithin(database, { partnershipId: null, accountId: account.id }, (tx) =>
    operations.renameAccount(tx, account, name),
  );
}

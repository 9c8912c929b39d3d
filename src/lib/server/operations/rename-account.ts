import type { Account } from '../../domain/account';
import type { Database } from '../db/connection';
import { writeWithin } from '../db/scope';
import * as accounts from '../repositories/accounts';
import * as changes from '../repositories/changes';
import * as plans from '../repositories/plans';
import { inEachPartnership } from './in-each-partnership';

/**
 * Gives an account's owner another name. What was recorded under the earlier one keeps it, with the present one beside it in
 * a line's history, and every partnership in which the account has a role records the change.
 */
export function renameAccount(database: Database, { id }: Pick<Account, 'id'>, name: string): Promise<void> {
  return writeWithin(database, { partnershipId: null, accountId: id }, async (tx) => {
    const before = await accounts.updateName(tx, id, name);
    if (before === name) return;
    await inEachPartnership(tx, id, async (partnershipId) => {
      await changes.create(tx, partnershipId, {
        subject: 'account',
        reference: String(id),
        before: { name: before },
        after: { name },
        madeBy: { id, name: before },
      });
      await plans.raiseRevisions(tx, partnershipId);
    });
  });
}

import type { Account } from '../../domain/account';
import type { Transaction } from '../db/connection';
import * as accounts from '../repositories/accounts';
import * as changes from '../repositories/changes';
import * as plans from '../repositories/plans';
import { inEachPartnership } from './in-each-partnership';

/**
 * Gives an account's owner another name. What was recorded under the earlier one keeps it, and every partnership in which
 * the account has a role keeps who it was: nobody can answer under a colleague's name unnoticed.
 */
export async function renameAccount(tx: Transaction, { id }: Pick<Account, 'id'>, name: string): Promise<void> {
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
}

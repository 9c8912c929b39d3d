import type { Account } from '../../domain/account';
import type { Transaction } from '../db/connection';
import { enter } from '../db/scope';
import * as accounts from '../repositories/accounts';
import * as changes from '../repositories/changes';
import * as partnerships from '../repositories/partnerships';
import * as plans from '../repositories/plans';

/**
 * Gives an account's owner another name. What was recorded under the earlier one keeps it, and every partnership in which
 * the account has a role keeps who it was: nobody can answer under a colleague's name unnoticed.
 */
export async function renameAccount(tx: Transaction, { id }: Pick<Account, 'id'>, name: string): Promise<void> {
  const before = await accounts.updateName(tx, id, name);
  if (before === name) return;
  for (const { partnership } of await partnerships.listOwn(tx, id)) {
    await enter(tx, { partnershipId: partnership.id, accountId: id });
    await changes.create(tx, partnership.id, {
      subject: 'account',
      reference: String(id),
      before: { name: before },
      after: { name },
      madeBy: { id, name: before },
    });
    await plans.raiseRevisions(tx, partnership.id);
  }
}

import type { Role } from '../../domain/access';
import type { Account } from '../../domain/account';
import type { Transaction } from '../db/connection';
import * as accountRoles from '../repositories/account-roles';
import * as changes from '../repositories/changes';
import type { Maker } from './maker';
import { roleWords } from './role-words';

/** Gives somebody a role and records it; false where they have it already, and nothing changed. */
export async function giveRole(
  tx: Transaction,
  partnershipId: number,
  account: Pick<Account, 'id' | 'name'>,
  role: Role,
  madeBy: Maker,
): Promise<boolean> {
  const id = await accountRoles.create(tx, partnershipId, account.id, role);
  if (id === null) return false;
  await changes.create(tx, partnershipId, {
    subject: 'role',
    reference: String(id),
    before: null,
    after: { account: account.id, name: account.name, role: await roleWords(tx, partnershipId, role) },
    madeBy,
  });
  return true;
}

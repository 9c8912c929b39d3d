import { isLastLeadOfficer, roleInWords } from '../../domain/access';
import type { Transaction } from '../db/connection';
import * as accountRoles from '../repositories/account-roles';
import * as changes from '../repositories/changes';
import type { Maker } from './role-words';

export type RoleRemoval =
  | { readonly ok: true; readonly removed: accountRoles.RoleOfPerson }
  | { readonly ok: false; readonly reason: 'not found' | 'last lead officer' };

/** Takes a role away and records it, but never the last lead officer's: nobody could give it back. */
export async function removeRole(
  tx: Transaction,
  partnershipId: number,
  id: number,
  madeBy: Maker,
): Promise<RoleRemoval> {
  await accountRoles.lock(tx, partnershipId);
  const held = await accountRoles.list(tx, partnershipId);
  const removed = held.find((role) => role.id === id);
  if (!removed) return { ok: false, reason: 'not found' };
  if (isLastLeadOfficer(held, id)) return { ok: false, reason: 'last lead officer' };
  await accountRoles.remove(tx, partnershipId, id);
  const { accountId, name, role, taskGroupName } = removed;
  await changes.create(tx, partnershipId, {
    subject: 'role',
    reference: String(id),
    before: { account: accountId, name, role: roleInWords(role, taskGroupName) },
    after: null,
    madeBy,
  });
  return { ok: true, removed };
}

import { isLastLeadOfficer, roleInWords } from '../../domain/access';
import type { Transaction } from '../db/connection';
import * as accountRoles from '../repositories/account-roles';
import * as changes from '../repositories/changes';
import type { Maker } from './maker';
import { listOpenInvitationsBy } from './open-invitations';
import { withdrawInvitation } from './withdraw-invitation';

export type RoleRemoval =
  | { readonly ok: true; readonly removed: accountRoles.RoleOfPerson }
  | { readonly ok: false; readonly reason: 'not found' | 'last lead officer' };

/**
 * Takes a role away and records it, but never the last lead officer's: nobody could give it back. The invitations that a
 * lead officer made go with the role, or one of their links would lead back in.
 */
export async function removeRole(
  tx: Transaction,
  partnershipId: number,
  id: number,
  madeBy: Maker,
  now: Date,
): Promise<RoleRemoval> {
  await accountRoles.lock(tx, partnershipId);
  const held = await accountRoles.list(tx, partnershipId);
  const removed = held.find((role) => role.id === id);
  if (!removed) return { ok: false, reason: 'not found' };
  if (isLastLeadOfficer(held, id)) return { ok: false, reason: 'last lead officer' };
  await accountRoles.remove(tx, partnershipId, id);
  await record(tx, partnershipId, removed, madeBy);
  if (removed.role === 'lead-officer') await withdrawAllBy(tx, partnershipId, removed.accountId, madeBy, now);
  return { ok: true, removed };
}

async function withdrawAllBy(tx: Transaction, partnershipId: number, accountId: number, madeBy: Maker, now: Date) {
  for (const { id } of await listOpenInvitationsBy(tx, partnershipId, accountId, now)) {
    await withdrawInvitation(tx, partnershipId, id, madeBy);
  }
}

async function record(
  tx: Transaction,
  partnershipId: number,
  { id, accountId, name, role, taskGroupName }: accountRoles.RoleOfPerson,
  madeBy: Maker,
): Promise<void> {
  await changes.create(tx, partnershipId, {
    subject: 'role',
    reference: String(id),
    before: { account: accountId, name, role: roleInWords(role, taskGroupName) },
    after: null,
    madeBy,
  });
}

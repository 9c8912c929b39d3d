import { invitationState } from '../../domain/invitation';
import type { Transaction } from '../db/connection';
import * as changes from '../repositories/changes';
import * as invitations from '../repositories/invitations';
import { roleWords, type Maker } from './role-words';

/** Withdraws an invitation that nobody accepted, and records it; false where there is none such. */
export async function withdrawInvitation(
  tx: Transaction,
  partnershipId: number,
  id: number,
  madeBy: Maker,
): Promise<boolean> {
  const invitation = await invitations.findToChange(tx, partnershipId, id);
  if (!invitation || invitation.acceptedAt !== null || invitation.withdrawnAt !== null) return false;
  await invitations.updateWithdrawn(tx, partnershipId, id);
  const { name, email, role } = invitation;
  await changes.create(tx, partnershipId, {
    subject: 'invitation',
    reference: String(id),
    before: { name, email, role: await roleWords(tx, partnershipId, role) },
    after: { isWithdrawn: true },
    madeBy,
  });
  return true;
}

/** The invitations that somebody made in a partnership and that can still be accepted. */
export async function listOpenBy(
  tx: Transaction,
  partnershipId: number,
  accountId: number,
  now: Date,
): Promise<readonly invitations.Invitation[]> {
  const waiting = await invitations.listWaiting(tx, partnershipId);
  return waiting.filter((one) => one.invitedBy === accountId && invitationState(one, now.toISOString()) === 'open');
}

import type { Transaction } from '../db/connection';
import * as changes from '../repositories/changes';
import * as invitations from '../repositories/invitations';
import type { Maker } from './maker';
import { roleWords } from './role-words';

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

import { invitationState } from '../../domain/invitation';
import type { Transaction } from '../db/connection';
import * as invitations from '../repositories/invitations';

/** The invitations of a partnership that can still be accepted. */
export async function listOpenInvitations(
  tx: Transaction,
  partnershipId: number,
  now: Date,
): Promise<readonly invitations.Invitation[]> {
  const waiting = await invitations.listWaiting(tx, partnershipId);
  return waiting.filter((one) => invitationState(one, now.toISOString()) === 'open');
}

/** Those of them that somebody made. */
export async function listOpenInvitationsBy(
  tx: Transaction,
  partnershipId: number,
  accountId: number,
  now: Date,
): Promise<readonly invitations.Invitation[]> {
  const open = await listOpenInvitations(tx, partnershipId, now);
  return open.filter(({ invitedBy }) => invitedBy === accountId);
}

import { error, type RequestEvent } from '@sveltejs/kit';
import { invitationState } from '../../domain/invitation';
import { now } from '../clock';
import { readWithin, writeWithin } from '../db/scope';
import { acceptInvitation, type Acceptance, type Acceptor } from '../operations/accept-invitation';
import { roleWords } from '../operations/role-words';
import * as invitations from '../repositories/invitations';
import * as partnerships from '../repositories/partnerships';
import { hashOf } from '../secret';

const CANNOT_BE_USED = 'This invitation cannot be used.';

const nobodyIn = (partnershipId: number | null) => ({ partnershipId, accountId: null });

/** The open invitation whose secret stands in the address. One that is used, withdrawn, run out or unknown is not there. */
export async function requireInvitation(event: RequestEvent): Promise<invitations.Invitation> {
  const tokenHash = hashOf(event.params['token'] ?? '');
  const invitation = await readWithin(event.locals.database, nobodyIn(null), (tx) =>
    invitations.findBySecret(tx, tokenHash),
  );
  if (!invitation || invitationState(invitation, now().toISOString()) !== 'open') error(404, CANNOT_BE_USED);
  return invitation;
}

/**
 * What an invitation is to, in words. Whether its address has an account is not said to whoever opens the link. Whoever
 * invites, and so has the link, learns it all the same by accepting: that is refused, or makes an account and a record.
 */
export function readInvitation(event: RequestEvent, { partnershipId, role }: invitations.Invitation) {
  return readWithin(event.locals.database, nobodyIn(partnershipId), async (tx) => {
    const partnership = await partnerships.find(tx, partnershipId);
    if (!partnership) throw new Error('An invitation is to a partnership that is not there.');
    return { partnership, role: await roleWords(tx, partnershipId, role) };
  });
}

/** Accepts an invitation for somebody who is signed in, or for a new account. */
export function acceptBySecret(
  event: RequestEvent,
  { partnershipId, id }: invitations.Invitation,
  acceptor: Acceptor,
): Promise<Acceptance> {
  return writeWithin(event.locals.database, nobodyIn(partnershipId), (tx) =>
    acceptInvitation(tx, partnershipId, id, acceptor, now()),
  );
}

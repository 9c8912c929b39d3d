import type { Account } from '../../domain/account';
import { invitationState } from '../../domain/invitation';
import type { Transaction } from '../db/connection';
import * as accounts from '../repositories/accounts';
import * as changes from '../repositories/changes';
import * as invitations from '../repositories/invitations';
import { giveRole } from './give-role';

/** Whoever accepts: an account that is there, or one to be made with the invitation's e-mail address. */
export type Acceptor = { readonly account: Account } | { readonly name: string; readonly passwordHash: string };

/** What became of it; 'not open' where the invitation was used, withdrawn or ran out in the meantime. */
export type Acceptance =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly reason: 'not open' | 'has an account' | 'for somebody else' };

/** Accepts an invitation in its partnership's scope: the account, its role and the records, all or nothing. */
export async function acceptInvitation(
  tx: Transaction,
  partnershipId: number,
  id: number,
  acceptor: Acceptor,
  now: Date,
): Promise<Acceptance> {
  const invitation = await invitations.findToChange(tx, partnershipId, id);
  if (!invitation || invitationState(invitation, now.toISOString()) !== 'open')
    return { ok: false, reason: 'not open' };
  const account =
    'account' in acceptor ? acceptor.account : await accounts.create(tx, { ...acceptor, email: invitation.email });
  if (!account) return { ok: false, reason: 'has an account' };
  if (account.email !== invitation.email) return { ok: false, reason: 'for somebody else' };
  await writeAcceptance(tx, invitation, account);
  return { ok: true, account };
}

async function writeAcceptance(
  tx: Transaction,
  { partnershipId, id, role }: invitations.Invitation,
  account: Account,
): Promise<void> {
  await invitations.updateAccepted(tx, partnershipId, id, account.id);
  await changes.create(tx, partnershipId, {
    subject: 'invitation',
    reference: String(id),
    before: null,
    after: { isAccepted: true, account: account.id },
    madeBy: account,
  });
  await giveRole(tx, partnershipId, account, role, account);
}

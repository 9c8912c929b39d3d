import type { Role } from '../../domain/access';
import { INVITATION_DAYS, invitationState } from '../../domain/invitation';
import { hashOf, newSecret } from '../secret';
import type { Transaction } from '../db/connection';
import * as accountRoles from '../repositories/account-roles';
import * as changes from '../repositories/changes';
import * as invitations from '../repositories/invitations';
import { roleWords, type Maker } from './role-words';

export interface PersonToInvite {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

export type InvitationMade =
  | { readonly ok: true; readonly secret: string }
  | { readonly ok: false; readonly reason: 'has the role' | 'is invited' };

/** Makes an invitation and records it. Its secret is returned this once: only its hash is kept. */
export async function invitePerson(
  transaction: Transaction,
  partnershipId: number,
  person: PersonToInvite,
  madeBy: Maker,
  now: Date,
): Promise<InvitationMade> {
  await accountRoles.lock(transaction, partnershipId);
  const reason = await reasonAgainst(transaction, partnershipId, person, now);
  if (reason !== null) return { ok: false, reason };
  const secret = newSecret();
  const id = await invitations.create(transaction, partnershipId, {
    ...person,
    tokenHash: hashOf(secret),
    invitedBy: madeBy.id,
    expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000).toISOString(),
  });
  await record(transaction, partnershipId, id, person, madeBy);
  return { ok: true, secret };
}

async function record(
  transaction: Transaction,
  partnershipId: number,
  id: number,
  { name, email, role }: PersonToInvite,
  madeBy: Maker,
): Promise<void> {
  await changes.create(transaction, partnershipId, {
    subject: 'invitation',
    reference: String(id),
    before: null,
    after: { name, email, role: await roleWords(transaction, partnershipId, role) },
    madeBy,
  });
}

async function reasonAgainst(
  transaction: Transaction,
  partnershipId: number,
  { email, role }: PersonToInvite,
  now: Date,
): Promise<'has the role' | 'is invited' | null> {
  const wanted = keyOf(email, role);
  const held = await accountRoles.list(transaction, partnershipId);
  if (held.some((one) => keyOf(one.email, one) === wanted)) return 'has the role';
  const waiting = await invitations.listWaiting(transaction, partnershipId);
  const open = waiting.filter((one) => invitationState(one, now.toISOString()) === 'open');
  return open.some((one) => keyOf(one.email, one.role) === wanted) ? 'is invited' : null;
}

const keyOf = (email: string, { role, ...rest }: { role: Role['role']; taskGroupId?: number | null }) =>
  `${email} ${role} ${rest.taskGroupId ?? ''}`;

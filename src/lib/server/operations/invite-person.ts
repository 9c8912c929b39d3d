import type { Role } from '../../domain/access';
import { INVITATION_DAYS } from '../../domain/invitation';
import { hashOf, newSecret } from '../secret';
import type { Transaction } from '../db/connection';
import * as accountRoles from '../repositories/account-roles';
import * as changes from '../repositories/changes';
import * as invitations from '../repositories/invitations';
import type { Maker } from './maker';
import { listOpenInvitations } from './open-invitations';
import { roleWords } from './role-words';

export interface PersonToInvite {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

export type InvitationMade =
  { readonly ok: true; readonly secret: string } | { readonly ok: false; readonly reason: ReasonAgainst };

type ReasonAgainst = 'has the role' | 'is invited' | 'no longer lead officer';

/** Makes an invitation and records it. Its secret is returned this once: only its hash is kept. */
export async function invitePerson(
  tx: Transaction,
  partnershipId: number,
  person: PersonToInvite,
  madeBy: Maker,
  now: Date,
): Promise<InvitationMade> {
  await accountRoles.lock(tx, partnershipId);
  const reason = await reasonAgainst(tx, partnershipId, person, madeBy, now);
  if (reason !== null) return { ok: false, reason };
  const secret = newSecret();
  const id = await invitations.create(tx, partnershipId, {
    ...person,
    tokenHash: hashOf(secret),
    invitedBy: madeBy.id,
    expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000).toISOString(),
  });
  await record(tx, partnershipId, id, person, madeBy);
  return { ok: true, secret };
}

async function record(
  tx: Transaction,
  partnershipId: number,
  id: number,
  { name, email, role }: PersonToInvite,
  madeBy: Maker,
): Promise<void> {
  await changes.create(tx, partnershipId, {
    subject: 'invitation',
    reference: String(id),
    before: null,
    after: { name, email, role: await roleWords(tx, partnershipId, role) },
    madeBy,
  });
}

async function reasonAgainst(
  tx: Transaction,
  partnershipId: number,
  { email, role }: PersonToInvite,
  madeBy: Maker,
  now: Date,
): Promise<ReasonAgainst | null> {
  const wanted = keyOf(email, role);
  const held = await accountRoles.list(tx, partnershipId);
  // Asked under the lock: who lost the role a moment ago leaves no open invitation behind.
  if (madeBy.id !== null && !isLeadOfficer(held, madeBy.id)) return 'no longer lead officer';
  if (held.some((one) => keyOf(one.email, one) === wanted)) return 'has the role';
  const open = await listOpenInvitations(tx, partnershipId, now);
  return open.some((one) => keyOf(one.email, one.role) === wanted) ? 'is invited' : null;
}

const isLeadOfficer = (held: readonly accountRoles.RoleOfPerson[], accountId: number): boolean =>
  held.some((one) => one.accountId === accountId && one.role === 'lead-officer');

const keyOf = (email: string, { role, ...rest }: { role: Role['role']; taskGroupId?: number | null }) =>
  `${email} ${role} ${rest.taskGroupId ?? ''}`;

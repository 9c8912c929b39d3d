import type { Role, RoleName } from '../../domain/access';
import type { InvitationTimes } from '../../domain/invitation';
import type { Transaction } from '../db/connection';

export interface Invitation extends InvitationTimes {
  readonly id: number;
  readonly partnershipId: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Null where a command did. */
  readonly invitedBy: number | null;
  readonly invitedAt: string;
}

interface Row extends Omit<Invitation, 'role'> {
  readonly role: RoleName;
  readonly taskGroupId: number | null;
}

const columns = (tx: Transaction) => tx`
  id, partnership_id as "partnershipId", email, name, role, task_group_id as "taskGroupId",
  invited_by as "invitedBy", invited_at as "invitedAt", expires_at as "expiresAt", accepted_at as "acceptedAt", withdrawn_at as "withdrawnAt"`;

function invitation({ role, taskGroupId, ...rest }: Row): Invitation {
  if (role !== 'reporter') return { ...rest, role: { role } };
  if (taskGroupId === null) throw new Error('An invitation of a reporter without a task group came from the database.');
  return { ...rest, role: { role, taskGroupId } };
}

/** The invitation whose secret has a hash: row security shows it to whoever knows the secret, and to nobody else. */
export async function findBySecret(tx: Transaction, tokenHash: string): Promise<Invitation | null> {
  await tx`select set_config('quarterday.invitation_hash', ${tokenHash}, true)`;
  const [row] = await tx<Row[]>`
    select ${columns(tx)} from invitations where token_hash = ${tokenHash}`;
  return row ? invitation(row) : null;
}

/** An invitation, held until the transaction ends, so that it is accepted or withdrawn once only. */
export async function findToChange(tx: Transaction, partnershipId: number, id: number): Promise<Invitation | null> {
  const [row] = await tx<Row[]>`
    select ${columns(tx)} from invitations
    where partnership_id = ${partnershipId} and id = ${id} for update`;
  return row ? invitation(row) : null;
}

/** The invitations that were neither accepted nor withdrawn, the newest first; some may have run out. */
export async function listWaiting(tx: Transaction, partnershipId: number): Promise<readonly Invitation[]> {
  const rows = await tx<Row[]>`
    select ${columns(tx)} from invitations
    where partnership_id = ${partnershipId} and accepted_at is null and withdrawn_at is null
    order by invited_at desc, id desc`;
  return rows.map(invitation);
}

export interface NewInvitation {
  readonly tokenHash: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly invitedBy: number | null;
  readonly expiresAt: string;
}

export async function create(tx: Transaction, partnershipId: number, made: NewInvitation): Promise<number> {
  const taskGroupId = made.role.role === 'reporter' ? made.role.taskGroupId : null;
  const [row] = await tx<{ id: number }[]>`
    insert into invitations (partnership_id, token_hash, email, name, role, task_group_id, invited_by, expires_at)
    values (${partnershipId}, ${made.tokenHash}, ${made.email}, ${made.name}, ${made.role.role}, ${taskGroupId},
      ${made.invitedBy}, ${made.expiresAt})
    returning id`;
  if (!row) throw new Error('The new invitation got no id.');
  return row.id;
}

export async function updateWithdrawn(tx: Transaction, partnershipId: number, id: number): Promise<void> {
  await tx`
    update invitations set withdrawn_at = now() where partnership_id = ${partnershipId} and id = ${id}`;
}

export async function updateAccepted(
  tx: Transaction,
  partnershipId: number,
  id: number,
  accountId: number,
): Promise<void> {
  await tx`
    update invitations set accepted_at = now(), accepted_by = ${accountId}
    where partnership_id = ${partnershipId} and id = ${id}`;
}

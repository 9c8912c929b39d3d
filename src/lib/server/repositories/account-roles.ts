import type { HeldRole, Role } from '../../domain/access';
import type { Transaction } from '../db/connection';

/** A role with whose it is, as the people page lists it. */
export interface RoleOfPerson extends HeldRole {
  readonly name: string;
  readonly email: string;
  readonly taskGroupName: string | null;
}

/** Every role in the partnership of the transaction's scope, by person and in the order in which they were given. */
export function list(tx: Transaction, partnershipId: number): Promise<readonly RoleOfPerson[]> {
  return tx<RoleOfPerson[]>`
    select account_roles.id, account_id as "accountId", role, task_group_id as "taskGroupId",
      accounts.name, email, task_groups.name as "taskGroupName"
    from account_roles
    join accounts on accounts.id = account_id
    left join task_groups on task_groups.partnership_id = account_roles.partnership_id
      and task_groups.id = task_group_id
    where account_roles.partnership_id = ${partnershipId}
    order by accounts.name, account_id, account_roles.id`;
}

const groupOf = (role: Role): number | null => (role.role === 'reporter' ? role.taskGroupId : null);

/** Gives a role; null where the account has it already. */
export async function create(
  tx: Transaction,
  partnershipId: number,
  accountId: number,
  role: Role,
): Promise<number | null> {
  const [row] = await tx<{ id: number }[]>`
    insert into account_roles (partnership_id, account_id, role, task_group_id)
    values (${partnershipId}, ${accountId}, ${role.role}, ${groupOf(role)})
    on conflict on constraint account_roles_unique do nothing
    returning id`;
  return row?.id ?? null;
}

export async function remove(tx: Transaction, partnershipId: number, id: number): Promise<void> {
  await tx`delete from account_roles where partnership_id = ${partnershipId} and id = ${id}`;
}

/** With a partnership's id, the advisory lock on who has which role there; any fixed number will do. */
const ROLES_LOCK = 2009;

/** Lets one transaction at a time change who has which role, so that two cannot each remove the other's last officer. */
export async function lock(tx: Transaction, partnershipId: number): Promise<void> {
  await tx`select pg_advisory_xact_lock(${ROLES_LOCK}::integer, ${partnershipId}::integer)`;
}

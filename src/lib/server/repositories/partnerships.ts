import type { Role, RoleName } from '../../domain/access';
import type { Partnership } from '../../domain/partnership';
import type { Transaction } from '../db/connection';

/** A partnership as one person sees it, with what that person is there. */
export interface Membership {
  readonly partnership: Partnership;
  readonly roles: readonly Role[];
}

type Row = Partnership & {
  readonly roles: readonly { readonly role: RoleName; readonly taskGroupId: number | null }[];
};

const columns = (transaction: Transaction) => transaction`
  partnerships.id, slug, short_name as "shortName", full_name as "fullName", region,
  lead_organisation as "leadOrganisation", funder, year_starts_month as "yearStartsMonth"`;

/**
 * The partnership at an address, if the account of the transaction's scope has a role there. Row security shows no
 * other, so that one that is not theirs and one that is not there are the same.
 */
export async function findOwn(transaction: Transaction, accountId: number, slug: string): Promise<Membership | null> {
  const [row] = await listRows(transaction, accountId, transaction`and slug = ${slug}`);
  return row ? membership(row) : null;
}

/** The partnerships in which the account of the transaction's scope has a role, by name. */
export async function listOwn(transaction: Transaction, accountId: number): Promise<readonly Membership[]> {
  return (await listRows(transaction, accountId, transaction``)).map(membership);
}

function listRows(transaction: Transaction, accountId: number, narrower: ReturnType<Transaction>): Promise<Row[]> {
  return transaction<Row[]>`
    select ${columns(transaction)},
      jsonb_agg(jsonb_build_object('role', role, 'taskGroupId', task_group_id)
        order by role, task_group_id) as roles
    from partnerships join account_roles on account_roles.partnership_id = partnerships.id
    where account_id = ${accountId} ${narrower}
    group by partnerships.id
    order by short_name, partnerships.id`;
}

function membership({ roles, ...partnership }: Row): Membership {
  return { partnership, roles: roles.map(({ role, taskGroupId }) => roleOf(role, taskGroupId)) };
}

function roleOf(role: RoleName, taskGroupId: number | null): Role {
  if (role !== 'reporter') return { role };
  if (taskGroupId === null) throw new Error('A reporter without a task group came from the database.');
  return { role, taskGroupId };
}

/** The partnership of the transaction's scope. */
export async function find(transaction: Transaction, id: number): Promise<Partnership | null> {
  const [row] = await transaction<Partnership[]>`
    select ${columns(transaction)} from partnerships where id = ${id}`;
  return row ?? null;
}

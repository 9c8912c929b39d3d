import type { Role, RoleName } from '../../domain/access';
import type { Partnership } from '../../domain/partnership';
import type { PlanRevision } from '../../domain/plan-revision';
import type { Queries, Transaction } from '../db/connection';
import { enter } from '../db/scope';

/** A partnership as one person sees it, with what that person is there. */
export interface Membership {
  readonly partnership: Partnership;
  readonly roles: readonly Role[];
}

type Row = Partnership & {
  readonly roles: readonly { readonly role: RoleName; readonly taskGroupId: number | null }[];
};

const columns = (queries: Queries) => queries`
  partnerships.id, slug, short_name as "shortName", full_name as "fullName", region,
  lead_organisation as "leadOrganisation", funder, year_starts_month as "yearStartsMonth"`;

/** The partnerships in which the account of the transaction's scope has a role, by name. */
export async function listOwn(tx: Transaction, accountId: number): Promise<readonly Membership[]> {
  const rows = await tx<Row[]>`
    select ${columns(tx)},
      jsonb_agg(jsonb_build_object('role', role, 'taskGroupId', task_group_id)
        order by role, task_group_id) as roles
    from partnerships join account_roles on account_roles.partnership_id = partnerships.id
    where account_id = ${accountId}
    group by partnerships.id
    order by short_name, partnerships.id`;
  return rows.map(membershipOf);
}

/**
 * The partnership at an address with its plans, the newest first, if the account has a role there, in one query: every request
 * asks this. Row security shows no other, so that one that is not theirs and one that is not there are the same.
 */
export async function findHere(
  queries: Queries,
  accountId: number,
  slug: string,
): Promise<(Membership & { readonly plans: readonly PlanRevision[] }) | null> {
  const [row] = await queries<(Row & { readonly plans: readonly PlanRevision[] | null })[]>`
    select ${columns(queries)}, roles, plans from find_here(${accountId}, ${slug}) as partnerships`;
  if (!row) return null;
  const { plans, ...rest } = row;
  return { ...membershipOf(rest), plans: plans ?? [] };
}

function membershipOf({ roles, ...partnership }: Row): Membership {
  return { partnership, roles: roles.map(({ role, taskGroupId }) => roleOf(role, taskGroupId)) };
}

function roleOf(role: RoleName, taskGroupId: number | null): Role {
  if (role !== 'reporter') return { role };
  if (taskGroupId === null) throw new Error('A reporter without a task group came from the database.');
  return { role, taskGroupId };
}

/** The partnership of the transaction's scope. */
export async function find(tx: Transaction, id: number): Promise<Partnership | null> {
  const [row] = await tx<Partnership[]>`
    select ${columns(tx)} from partnerships where id = ${id}`;
  return row ?? null;
}

export type NewPartnership = Omit<Partnership, 'id'>;

/** The highest number that a partnership was ever given: row security hides their rows from whoever is in none of them. */
export async function findLastId(tx: Transaction): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    select coalesce(last_value, 0)::integer as id from pg_sequences
    where schemaname = 'public' and sequencename = 'partnerships_id_seq'`;
  if (!row) throw new Error('There is no sequence of partnerships.');
  return row.id;
}

/** A number for a new partnership, which cannot be read back before its scope is entered. */
async function reserveId(tx: Transaction): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    select nextval(pg_get_serial_sequence('partnerships', 'id'))::integer as id`;
  if (!row) throw new Error('The sequence of partnerships gave no id.');
  return row.id;
}

/**
 * Adds a partnership and puts the transaction into its scope, in which the database lets it be written. Null where the
 * slug is taken; the scope is then of no partnership.
 */
export async function create(tx: Transaction, added: NewPartnership): Promise<number | null> {
  const id = await reserveId(tx);
  await enter(tx, scopeOf(id));
  const created = await tx`
    insert into partnerships
      (id, slug, short_name, full_name, region, lead_organisation, funder, year_starts_month)
    values (${id}, ${added.slug}, ${added.shortName}, ${added.fullName}, ${added.region},
      ${added.leadOrganisation}, ${added.funder}, ${added.yearStartsMonth})
    on conflict on constraint partnerships_slug_unique do nothing
    returning id`;
  if (created.length > 0) return id;
  await enter(tx, scopeOf(null));
  return null;
}

/**
 * Finds a partnership by its slug alone and puts the transaction into its scope, for commands of whoever runs the
 * server. Row security shows one partnership at a time, so it looks into each in turn.
 */
export async function enterBySlug(tx: Transaction, slug: string): Promise<number | null> {
  const last = await findLastId(tx);
  for (let id = 1; id <= last; id += 1) {
    await enter(tx, scopeOf(id));
    const found = await find(tx, id);
    if (found?.slug === slug) return id;
  }
  await enter(tx, scopeOf(null));
  return null;
}

const scopeOf = (partnershipId: number | null) => ({ partnershipId, accountId: null });

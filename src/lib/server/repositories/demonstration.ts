import type { Role } from '../../domain/access';
import type { Partnership } from '../../domain/partnership';
import type { Transaction } from '../db/connection';

/** Whether the demonstration's people are there already. */
export async function isLoaded(tx: Transaction): Promise<boolean> {
  const [row] = await tx<{ isThere: boolean }[]>`
    select exists (select from accounts where is_demonstration) as "isThere"`;
  return row?.isThere ?? false;
}

/** A number for a new partnership, wanted before its row is written: row security lets nobody write outside their scope. */
export async function reservePartnershipId(tx: Transaction): Promise<number> {
  const [row] = await tx<{ id: number }[]>`select nextval('partnerships_id_seq')::integer as id`;
  if (!row) throw new Error('The sequence of partnerships gave no number.');
  return row.id;
}

/** Writes a partnership under the number reserved for it, which the transaction's scope must be. */
export async function createPartnership(tx: Transaction, partnership: Partnership): Promise<void> {
  const { id, slug, region, funder } = partnership;
  await tx`
    insert into partnerships ${tx({
      id,
      slug,
      region,
      funder,
      short_name: partnership.shortName,
      full_name: partnership.fullName,
      lead_organisation: partnership.leadOrganisation,
      year_starts_month: partnership.yearStartsMonth,
    })}`;
}

/** Writes an account that no password opens: the demonstration's buttons alone sign it in. */
export async function createPerson(tx: Transaction, email: string, name: string): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into accounts (email, name, password_hash, is_demonstration) values (${email}, ${name}, '!', true)
    returning id`;
  if (!row) throw new Error('The account was not written.');
  return row.id;
}

/** Gives a person a role in the partnership of the transaction's scope. */
export async function createRole(tx: Transaction, partnershipId: number, accountId: number, role: Role): Promise<void> {
  await tx`
    insert into account_roles ${tx({
      partnership_id: partnershipId,
      account_id: accountId,
      role: role.role,
      task_group_id: role.role === 'reporter' ? role.taskGroupId : null,
    })}`;
}

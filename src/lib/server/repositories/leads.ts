import type { Day } from '../../domain/day';
import type { Holder, Lead, LeadKind } from '../../domain/lead';
import type { LeadNames, NamedLead } from '../../domain/lead-names';
import type { Transaction } from '../db/connection';

const DIRECTORY_LOCK = 2011;

/** Lets one transaction at a time change a partnership's leads: what is judged of their names stays so until it is written. */
export async function lock(tx: Transaction, partnershipId: number): Promise<void> {
  await tx`select pg_advisory_xact_lock(${DIRECTORY_LOCK}::integer, ${partnershipId}::integer)`;
}

/** Every lead of a partnership with its names and holders, by name; names by the alphabet, holders from the first on. */
export function list(tx: Transaction, partnershipId: number): Promise<readonly Lead[]> {
  return tx<Lead[]>`
    select id, name, kind, version,
      array(select one.name from lead_names one
        where one.partnership_id = leads.partnership_id and one.lead_id = leads.id order by one.name) as names,
      coalesce((select jsonb_agg(jsonb_build_object(
          'id', one.id, 'name', one.name, 'from', one.held_from, 'until', one.held_until)
          order by one.held_from nulls first, one.id)
        from lead_holders one where one.partnership_id = leads.partnership_id and one.lead_id = leads.id), '[]') as holders
    from leads where partnership_id = ${partnershipId} order by name, id`;
}

/** Which lead each name of the directory stands for. */
export async function listNames(tx: Transaction, partnershipId: number): Promise<LeadNames> {
  const rows = await tx<(NamedLead & { readonly written: string })[]>`
    select lead_names.name as written, leads.id, leads.name
    from lead_names join leads on leads.partnership_id = lead_names.partnership_id and leads.id = lead_names.lead_id
    where lead_names.partnership_id = ${partnershipId} order by lead_names.name`;
  return new Map(rows.map(({ written, id, name }) => [written, { id, name }]));
}

/** A lead cell as plans write it, and in how many lines of how many plans. */
export interface WrittenLead {
  readonly words: string;
  readonly lines: number;
  readonly plans: number;
}

/** Every lead cell that some plan of a partnership writes, by the alphabet; empty ones are left out. */
export function listWritten(tx: Transaction, partnershipId: number): Promise<readonly WrittenLead[]> {
  return tx<WrittenLead[]>`
    select lead as words, count(*)::integer as lines, count(distinct plan_id)::integer as plans
    from kpi_lines where partnership_id = ${partnershipId} and trim(lead) <> ''
    group by lead order by lead`;
}

export async function create(
  tx: Transaction,
  partnershipId: number,
  { name, kind }: Pick<Lead, 'name' | 'kind'>,
): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into leads (partnership_id, name, kind) values (${partnershipId}, ${name}, ${kind}) returning id`;
  if (!row) throw new Error('The lead was not written.');
  await createName(tx, partnershipId, row.id, name);
  return row.id;
}

/** Gives a lead another name or kind. */
export async function update(
  tx: Transaction,
  partnershipId: number,
  { id, name, kind }: { readonly id: number; readonly name: string; readonly kind: LeadKind },
): Promise<void> {
  await tx`
    update leads set name = ${name}, kind = ${kind} where partnership_id = ${partnershipId} and id = ${id}`;
}

export async function raiseVersion(tx: Transaction, partnershipId: number, id: number): Promise<void> {
  await tx`update leads set version = version + 1 where partnership_id = ${partnershipId} and id = ${id}`;
}

export async function createName(tx: Transaction, partnershipId: number, leadId: number, name: string): Promise<void> {
  await tx`
    insert into lead_names (partnership_id, lead_id, name) values (${partnershipId}, ${leadId}, ${name})`;
}

export async function removeName(tx: Transaction, partnershipId: number, leadId: number, name: string): Promise<void> {
  await tx`
    delete from lead_names where partnership_id = ${partnershipId} and lead_id = ${leadId} and name = ${name}`;
}

export async function createHolder(
  tx: Transaction,
  partnershipId: number,
  leadId: number,
  { name, from, until }: Omit<Holder, 'id'>,
): Promise<void> {
  await tx`
    insert into lead_holders (partnership_id, lead_id, name, held_from, held_until)
    values (${partnershipId}, ${leadId}, ${name}, ${from}, ${until})`;
}

export async function endHolder(tx: Transaction, partnershipId: number, id: number, until: Day): Promise<void> {
  await tx`
    update lead_holders set held_until = ${until} where partnership_id = ${partnershipId} and id = ${id}`;
}

export async function removeHolder(tx: Transaction, partnershipId: number, id: number): Promise<void> {
  await tx`delete from lead_holders where partnership_id = ${partnershipId} and id = ${id}`;
}

/** Takes a lead out of the directory, with its names and holders. */
export async function remove(tx: Transaction, partnershipId: number, id: number): Promise<void> {
  const ofLead = tx`partnership_id = ${partnershipId} and lead_id = ${id}`;
  await tx`delete from lead_holders where ${ofLead}`;
  await tx`delete from lead_names where ${ofLead}`;
  await tx`delete from leads where partnership_id = ${partnershipId} and id = ${id}`;
}

import type { Wording, WordingPlace } from '../../domain/wording';
import type { Quarter } from '../../domain/quarter';
import type { Transaction } from '../db/connection';
import type { OfPlan } from './plan-rows';

/** A change of one text, before it is in the history. */
export type NewWording = Pick<Wording, 'item' | 'itemId' | 'field' | 'before' | 'after'>;

/** What everything that is reworded at once has in common. */
export interface RewordedAtOnce {
  readonly revision: number;
  readonly reason: string;
  readonly minute: string;
  /** The quarter from which new timescales count; null where they count for all of a draft. */
  readonly countsFrom: Quarter | null;
  readonly changedBy: { readonly id: number; readonly name: string };
  readonly changedAt: Date;
}

/** Adds changes to the history of a plan's wording. */
export async function create(
  tx: Transaction,
  of: OfPlan,
  changes: readonly NewWording[],
  { revision, reason, minute, countsFrom, changedBy, changedAt }: RewordedAtOnce,
): Promise<void> {
  const rows = changes.map(({ item, itemId, field, before, after }) => ({
    partnership_id: of.partnershipId,
    plan_id: of.planId,
    revision,
    item,
    item_id: itemId,
    field,
    before,
    after,
    reason,
    minute,
    counts_from_year: field === 'timescale' ? (countsFrom?.year ?? null) : null,
    counts_from_quarter: field === 'timescale' ? (countsFrom?.number ?? null) : null,
    changed_by: changedBy.id,
    changed_by_name: changedBy.name,
    changed_at: changedAt,
  }));
  if (rows.length > 0) await tx`insert into wordings ${tx(rows)}`;
}

const columns = (tx: Transaction) => tx`
  item, item_id as "itemId", field, revision, before, after, reason, minute, changed_by_name as "changedBy",
  changed_at as "changedAt", case when counts_from_year is not null
    then jsonb_build_object('year', counts_from_year, 'number', counts_from_quarter) end as "countsFrom"`;

/** Everything that was reworded of a plan, the oldest first. */
export function list(tx: Transaction, of: OfPlan): Promise<readonly Wording[]> {
  return tx<Wording[]>`
    select ${columns(tx)} from wordings
    where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} order by revision, item, item_id, field`;
}

/** What was reworded of some items after a wording revision of the plan, the oldest first. */
export function listSince(
  tx: Transaction,
  of: OfPlan,
  places: readonly WordingPlace[],
  revision = 0,
): Promise<readonly Wording[]> {
  const items = places.map(({ item }) => item);
  const ids = places.map(({ itemId }) => itemId);
  return tx<Wording[]>`
    select ${columns(tx)} from wordings
    where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} and revision > ${revision}
      and (item, item_id) in (select * from unnest(${items}::text[], ${ids}::integer[]))
    order by revision, item, item_id, field`;
}

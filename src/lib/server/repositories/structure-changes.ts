import type { Quarter } from '../../domain/quarter';
import type { NewStructureChange, StructureChange } from '../../domain/structure-change';
import type { Transaction } from '../db/connection';
import type { OfPlan } from './plan-rows';

type Json = Parameters<Transaction['json']>[0];

/** What everything that is changed at once has in common. */
export interface ChangedAtOnce {
  readonly revision: number;
  readonly reason: string;
  readonly minute: string;
  readonly countsFrom: Quarter | null;
  readonly changedBy: { readonly id: number; readonly name: string };
  readonly changedAt: Date;
}

/** Adds what was done at once to the history of a plan's structure, in its order. */
export async function create(
  tx: Transaction,
  of: OfPlan,
  changes: readonly NewStructureChange[],
  { revision, reason, minute, countsFrom, changedBy, changedAt }: ChangedAtOnce,
): Promise<void> {
  const rows = changes.map(({ kind, item, itemId, actionId, before, after }, index) => ({
    partnership_id: of.partnershipId,
    plan_id: of.planId,
    revision,
    position: index + 1,
    kind,
    item,
    item_id: itemId,
    action_id: actionId,
    before: before && tx.json(before as unknown as Json),
    after: after && tx.json(after as unknown as Json),
    counts_from_year: countsFrom?.year ?? null,
    counts_from_quarter: countsFrom?.number ?? null,
    reason,
    minute,
    changed_by: changedBy.id,
    changed_by_name: changedBy.name,
    changed_at: changedAt,
  }));
  if (rows.length > 0) await tx`insert into structure_changes ${tx(rows)}`;
}

const columns = (tx: Transaction) => tx`
  revision, position, kind, item, item_id as "itemId", action_id as "actionId", before, after, reason, minute,
  changed_by_name as "changedBy", changed_at as "changedAt", case when counts_from_year is not null
    then jsonb_build_object('year', counts_from_year, 'number', counts_from_quarter) end as "countsFrom"`;

const within = (tx: Transaction, { partnershipId, planId }: OfPlan) =>
  tx`partnership_id = ${partnershipId} and plan_id = ${planId}`;

/** What was changed of a plan's structure after a wording revision, the newest first. */
export function list(
  tx: Transaction,
  of: OfPlan,
  { after = 0, most = 200 }: { readonly after?: number; readonly most?: number } = {},
): Promise<readonly StructureChange[]> {
  return tx<StructureChange[]>`
    select ${columns(tx)} from structure_changes where ${within(tx, of)} and revision > ${after}
    order by revision desc, position limit ${most}`;
}

/** What is told on the page of an action, the newest first. */
export function listOfAction(tx: Transaction, of: OfPlan, actionId: number): Promise<readonly StructureChange[]> {
  return tx<StructureChange[]>`
    select ${columns(tx)} from structure_changes where ${within(tx, of)} and action_id = ${actionId}
    order by revision desc, position`;
}

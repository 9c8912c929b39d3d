import type { ItemKind } from '../../domain/plan-item';
import type { Quarter } from '../../domain/quarter';
import type { Schedule } from '../../domain/schedule';
import type { Transaction } from '../db/connection';
import type { OfPlan } from './plan-rows';

type Json = Parameters<Transaction['json']>[0];

const columnsOf = ({ partnershipId, planId }: OfPlan) => ({ partnership_id: partnershipId, plan_id: planId });

const idOf = async (created: PromiseLike<readonly { id: number }[]>): Promise<number> => {
  const [row] = await created;
  if (!row) throw new Error('A part of the plan was not written.');
  return row.id;
};

/** Where a new part of a plan stands: under what, and by which number. */
export interface NewPlace {
  readonly under: number | null;
  readonly number: number;
}

/** Writes a new strategic objective, outcome or action and gives its id. */
export function createItem(
  tx: Transaction,
  of: OfPlan,
  item: Exclude<ItemKind, 'line'>,
  { under, number, words }: NewPlace & { readonly words: string },
): Promise<number> {
  const row = { ...columnsOf(of), number, body: words };
  switch (item) {
    case 'objective':
      return idOf(tx`insert into strategic_objectives ${tx(row)} returning id`);
    case 'outcome':
      return idOf(tx`insert into outcomes ${tx({ ...row, strategic_objective_id: under })} returning id`);
    case 'action':
      return idOf(tx`insert into actions ${tx({ ...row, outcome_id: under })} returning id`);
  }
}

export interface NewLine {
  readonly actionId: number;
  readonly kpi: string;
  readonly lead: string;
  readonly timescale: string;
  readonly schedule: Schedule;
  readonly taskGroupId: number | null;
  readonly askedSince: Quarter | null;
}

/** Writes a new line after those of its action and gives its id. */
export function createLine(tx: Transaction, of: OfPlan, line: NewLine): Promise<number> {
  const { partnershipId, planId } = of;
  return idOf(tx`
    insert into kpi_lines (partnership_id, plan_id, action_id, position, kpi, lead, timescale, schedule, task_group_id,
      asked_since_year, asked_since_quarter)
    select ${partnershipId}, ${planId}, ${line.actionId}, coalesce(max(position), 0) + 1, ${line.kpi}, ${line.lead},
      ${line.timescale}, ${tx.json(line.schedule as unknown as Json)}, ${line.taskGroupId}::integer,
      ${line.askedSince?.year ?? null}::smallint, ${line.askedSince?.number ?? null}::smallint
    from kpi_lines where partnership_id = ${partnershipId} and plan_id = ${planId} and action_id = ${line.actionId}
    returning id`);
}

/** A part's new place: its number, and what it stands under. */
export interface NewNumber extends NewPlace {
  readonly itemId: number;
}

const TABLES = {
  objective: 'strategic_objectives',
  outcome: 'outcomes',
  action: 'actions',
} as const;

const PARENTS = { outcome: 'strategic_objective_id', action: 'outcome_id' } as const;

/** Gives parts of one kind their new places, all of them at once, so that two can have each other's number. */
export async function updatePlaces(
  tx: Transaction,
  of: OfPlan,
  item: Exclude<ItemKind, 'line'>,
  places: readonly NewNumber[],
): Promise<void> {
  if (places.length === 0) return;
  const rows = tx.json(places.map(({ itemId, number, under }) => ({ id: itemId, number, under })));
  const moved = item === 'objective' ? tx`` : tx`, ${tx(PARENTS[item])} = place.under`;
  await tx`
    update ${tx(TABLES[item])} part set number = place.number ${moved}
    from jsonb_to_recordset(${rows}) as place(id integer, number smallint, under integer)
    where part.partnership_id = ${of.partnershipId} and part.plan_id = ${of.planId} and part.id = place.id`;
}

/** Puts the lines of an action in an order, by their ids. */
export async function updateLineOrder(tx: Transaction, of: OfPlan, lineIds: readonly number[]): Promise<void> {
  await tx`
    update kpi_lines line set position = place.position
    from unnest(${lineIds}::integer[]) with ordinality as place(id, position)
    where line.partnership_id = ${of.partnershipId} and line.plan_id = ${of.planId} and line.id = place.id`;
}

/** The lines among some that somebody ever answered for. */
export async function listAnswered(
  tx: Transaction,
  of: OfPlan,
  lineIds: readonly number[],
): Promise<readonly number[]> {
  const rows = await tx<{ id: number }[]>`
    select distinct kpi_line_id as id from update_versions
    where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} and kpi_line_id = any(${lineIds}) order by 1`;
  return rows.map(({ id }) => id);
}

/** Writes from which quarter on some lines are out of the plan; null puts them back. */
export async function updateOutFrom(
  tx: Transaction,
  of: OfPlan,
  lineIds: readonly number[],
  from: Quarter | null,
): Promise<void> {
  await tx`
    update kpi_lines set out_from_year = ${from?.year ?? null}, out_from_quarter = ${from?.number ?? null}
    where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} and id = any(${lineIds})`;
}

/** Removes parts of a draft that nobody answered for, by their ids, the parts before the whole. */
export async function removeItems(
  tx: Transaction,
  { partnershipId, planId }: OfPlan,
  ids: Readonly<Record<ItemKind, readonly number[]>>,
): Promise<void> {
  const within = tx`partnership_id = ${partnershipId} and plan_id = ${planId}`;
  await tx`delete from measures where ${within} and kpi_line_id = any(${ids.line})`;
  await tx`delete from kpi_lines where ${within} and id = any(${ids.line})`;
  await tx`delete from actions where ${within} and id = any(${ids.action})`;
  await tx`delete from outcomes where ${within} and id = any(${ids.outcome})`;
  await tx`delete from served_key_objectives where ${within} and strategic_objective_id = any(${ids.objective})`;
  await tx`delete from strategic_objectives where ${within} and id = any(${ids.objective})`;
}

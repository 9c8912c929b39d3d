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

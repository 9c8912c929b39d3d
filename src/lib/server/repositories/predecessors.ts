import type { LineOfPlan } from '../../domain/carry-forward/carried-lines';
import type { Day } from '../../domain/day';
import type { Schedule } from '../../domain/schedule';
import type { Transaction } from '../db/connection';
import type { OfPlan } from './plan-rows';

/** That a line goes on from a line of an earlier plan. */
export interface Link {
  readonly later: LineOfPlan;
  readonly earlier: LineOfPlan;
}

interface LinkRow {
  readonly planId: number;
  readonly lineId: number;
  readonly earlierPlanId: number;
  readonly earlierLineId: number;
}

const linkOf = ({ planId, lineId, earlierPlanId, earlierLineId }: LinkRow): Link => ({
  later: { planId, lineId },
  earlier: { planId: earlierPlanId, lineId: earlierLineId },
});

const columns = (tx: Transaction) => tx`
  plan_id as "planId", kpi_line_id as "lineId", earlier_plan_id as "earlierPlanId", earlier_line_id as "earlierLineId"`;

const inOrder = (tx: Transaction) => tx`order by plan_id, kpi_line_id, earlier_plan_id, earlier_line_id`;

/** Which lines of later plans go on from a plan's lines. */
export async function listSuccessors(
  tx: Transaction,
  partnershipId: number,
  planIds: readonly number[],
): Promise<readonly Link[]> {
  const rows = await tx<LinkRow[]>`
    select ${columns(tx)} from predecessors
    where partnership_id = ${partnershipId} and earlier_plan_id = any(${planIds}::integer[]) ${inOrder(tx)}`;
  return rows.map(linkOf);
}

/** Adds links; one that is there already stays as it is. */
export async function create(
  tx: Transaction,
  partnershipId: number,
  links: readonly Link[],
  { linkedBy, linkedAt }: { linkedBy: { readonly id: number; readonly name: string }; linkedAt: Date },
): Promise<void> {
  const rows = links.map(({ later, earlier }) => ({
    partnership_id: partnershipId,
    plan_id: later.planId,
    kpi_line_id: later.lineId,
    earlier_plan_id: earlier.planId,
    earlier_line_id: earlier.lineId,
    linked_by: linkedBy.id,
    linked_by_name: linkedBy.name,
    linked_at: linkedAt,
  }));
  if (rows.length > 0)
    await tx`insert into predecessors ${tx(rows)} on conflict on constraint predecessors_pkey do nothing`;
}

/** What one of some lines is in another plan. */
export interface StageRow {
  readonly startId: number;
  readonly firstYear: number;
  readonly years: number;
  readonly reference: string;
  readonly action: string;
  readonly kpi: string;
  readonly timescale: string;
  readonly schedule: Schedule;
  readonly revisedDue: Day | null;
}

/** What some lines of a plan were in earlier plans and are in later ones, over any number of them, in the order of years. */
export function listStages(tx: Transaction, of: OfPlan, lineIds: readonly number[]): Promise<readonly StageRow[]> {
  const links = tx`predecessors link on link.partnership_id = ${of.partnershipId}`;
  const starts = tx`select id, plan_id, id from kpi_lines
    where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} and id = any(${lineIds}::integer[])`;
  return tx<StageRow[]>`
    with recursive back (start_id, plan_id, line_id) as (
      ${starts} union
      select start_id, link.earlier_plan_id, link.earlier_line_id
      from back join ${links} and link.plan_id = back.plan_id and link.kpi_line_id = back.line_id
    ), ahead (start_id, plan_id, line_id) as (
      ${starts} union
      select start_id, link.plan_id, link.kpi_line_id
      from ahead join ${links} and link.earlier_plan_id = ahead.plan_id and link.earlier_line_id = ahead.line_id
    )
    select start_id as "startId", plans.first_year as "firstYear", plans.years,
      concat_ws('.', objective.number, outcome.number, action.number) as reference, action.body as action,
      line.kpi, line.timescale, line.schedule, line.revised_due as "revisedDue"
    from (select * from back union select * from ahead) stage
      join kpi_lines line on line.partnership_id = ${of.partnershipId}
        and line.plan_id = stage.plan_id and line.id = stage.line_id
      join actions action on action.partnership_id = line.partnership_id
        and action.plan_id = line.plan_id and action.id = line.action_id
      join outcomes outcome on outcome.partnership_id = line.partnership_id
        and outcome.plan_id = line.plan_id and outcome.id = action.outcome_id
      join strategic_objectives objective on objective.partnership_id = line.partnership_id
        and objective.plan_id = line.plan_id and objective.id = outcome.strategic_objective_id
      join plans on plans.partnership_id = line.partnership_id and plans.id = line.plan_id
    where stage.plan_id <> ${of.planId}
    order by start_id, plans.first_year, plans.id, line.id`;
}

/** Takes a link away; false where there is none such. */
export async function remove(tx: Transaction, partnershipId: number, { later, earlier }: Link): Promise<boolean> {
  const { count } = await tx`
    delete from predecessors where partnership_id = ${partnershipId}
      and plan_id = ${later.planId} and kpi_line_id = ${later.lineId}
      and earlier_plan_id = ${earlier.planId} and earlier_line_id = ${earlier.lineId}`;
  return count === 1;
}

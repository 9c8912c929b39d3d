import type { LineOfPlan } from '../../domain/carry-forward/carried-lines';
import type { Transaction } from '../db/connection';

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

import type { KeptDecision } from '../../domain/carry-forward/judge-year-end';
import type { YearEndDecision } from '../../domain/carry-forward/year-end-decision';
import type { Transaction } from '../db/connection';
import type { OfPlan } from './plan-rows';

interface DecisionRow extends YearEndDecision {
  readonly planId: number;
  readonly lineId: number;
  readonly version: number;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

const columns = (tx: Transaction) => tx`
  plan_id as "planId", kpi_line_id as "lineId", version, kind, to_year as "toYear", into_line_id as "intoLineId", words,
  decided_by_name as "decidedBy", decided_at as "decidedAt"`;

const keptOf = ({ lineId, version, decidedBy, decidedAt, ...row }: DecisionRow): KeptDecision => {
  const { kind, toYear, intoLineId, words } = row;
  return { lineId, version, decidedBy, decidedAt, decision: { kind, toYear, intoLineId, words } };
};

/** Every version of what was decided about a plan's lines; of one line the oldest first. */
export async function list(tx: Transaction, of: OfPlan): Promise<readonly KeptDecision[]> {
  const rows = await tx<DecisionRow[]>`
    select ${columns(tx)} from year_end_decisions
    where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} order by kpi_line_id, version`;
  return rows.map(keptOf);
}

/** What was decided last about every line of some plans, by the plan's id. */
export async function listNewest(
  tx: Transaction,
  partnershipId: number,
  planIds: readonly number[],
): Promise<ReadonlyMap<number, readonly KeptDecision[]>> {
  const rows = await tx<DecisionRow[]>`
    select distinct on (plan_id, kpi_line_id) ${columns(tx)} from year_end_decisions
    where partnership_id = ${partnershipId} and plan_id = any(${planIds}::integer[])
    order by plan_id, kpi_line_id, version desc`;
  return new Map(planIds.map((id) => [id, rows.filter(({ planId }) => planId === id).map(keptOf)]));
}

/** A decision before it is in the history. */
export type NewDecision = Pick<KeptDecision, 'lineId' | 'version' | 'decision'>;

/**
 * Adds versions of decisions. The caller has locked the plan and judged the versions; one that is there already makes the whole
 * transaction fail.
 */
export async function create(
  tx: Transaction,
  of: OfPlan,
  decided: readonly NewDecision[],
  { decidedBy, decidedAt }: { decidedBy: { readonly id: number; readonly name: string }; decidedAt: Date },
): Promise<void> {
  const rows = decided.map(({ lineId, version, decision }) => ({
    partnership_id: of.partnershipId,
    plan_id: of.planId,
    kpi_line_id: lineId,
    version,
    kind: decision.kind,
    to_year: decision.toYear,
    into_line_id: decision.intoLineId,
    words: decision.words,
    decided_by: decidedBy.id,
    decided_by_name: decidedBy.name,
    decided_at: decidedAt,
  }));
  if (rows.length > 0) await tx`insert into year_end_decisions ${tx(rows)}`;
}

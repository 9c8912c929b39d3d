import { type DecisionResult, type DecisionToKeep, judgeYearEnd } from '../../domain/carry-forward/judge-year-end';
import type { Day } from '../../domain/day';
import type { Transaction } from '../db/connection';
import * as plans from '../repositories/plans';
import * as yearEndDecisions from '../repositories/year-end-decisions';
import { readYearEnd, type YearEnd } from './read-year-end';

export interface YearEndToKeep {
  readonly partnershipId: number;
  readonly decisions: readonly DecisionToKeep[];
  readonly decidedBy: { readonly id: number; readonly name: string };
  readonly decidedAt: Date;
  readonly today: Day;
}

/** What becomes of one decision. A line that a later plan goes on from already is decided. */
function judge(toKeep: DecisionToKeep, { plan, lines, kept, successors }: YearEnd): DecisionResult {
  const found = lines.find(({ line }) => line.id === toKeep.lineId);
  const isGoneOn = successors.some(({ earlier }) => earlier.lineId === toKeep.lineId);
  if (!found || isGoneOn) return { kind: 'unchanged' };
  const versions = kept.filter(({ lineId }) => lineId === toKeep.lineId);
  return judgeYearEnd(toKeep, { versions, proposal: found.proposal }, plan);
}

/**
 * Keeps what was decided about a plan's lines as far as it can be kept, and says of each line what became of it. The plan is
 * locked, so that two people's decisions come one after the other; what is refused keeps no other line from being kept.
 */
export async function decideYearEnd(
  tx: Transaction,
  plan: plans.LockedPlan,
  { partnershipId, decisions, decidedBy, decidedAt, today }: YearEndToKeep,
): Promise<ReadonlyMap<number, DecisionResult>> {
  const yearEnd = await readYearEnd(tx, partnershipId, plan, today);
  const results = new Map(decisions.map((one) => [one.lineId, judge(one, yearEnd)] as const));
  const kept = [...results].flatMap(([lineId, result]) => (result.kind === 'kept' ? [{ lineId, ...result }] : []));
  if (kept.length === 0) return results;
  await yearEndDecisions.create(tx, { partnershipId, planId: plan.id }, kept, { decidedBy, decidedAt });
  await plans.raiseRevision(tx, partnershipId, plan.id);
  return results;
}

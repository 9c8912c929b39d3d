import type { DecidedPlan } from '../../domain/carry-forward/carried-lines';
import { type KeptDecision, newestDecisions } from '../../domain/carry-forward/judge-year-end';
import { type YearEndLine, yearEndLines } from '../../domain/carry-forward/year-end-lines';
import type { Day } from '../../domain/day';
import { covers, lastYearOf, type PlanYears } from '../../domain/financial-year';
import { placedLines, type Plan } from '../../domain/plan';
import type { PlanRevision } from '../../domain/plan-revision';
import type { Transaction } from '../db/connection';
import * as intakes from '../repositories/intakes';
import * as plans from '../repositories/plans';
import * as predecessors from '../repositories/predecessors';
import * as updates from '../repositories/updates';
import * as yearEndDecisions from '../repositories/year-end-decisions';

/** A plan at its end: how each line stands, everything that was decided, and which lines a later plan goes on from. */
export interface YearEnd {
  readonly plan: Plan;
  readonly lines: readonly YearEndLine[];
  readonly kept: readonly KeptDecision[];
  readonly successors: readonly predecessors.Link[];
}

/** Reads how a plan stands at its end and what was decided about its lines so far. */
export async function readYearEnd(tx: Transaction, partnershipId: number, plan: Plan, today: Day): Promise<YearEnd> {
  const of = { partnershipId, planId: plan.id };
  const [told, kept, successors] = await Promise.all([
    updates.listOfPlan(tx, of),
    yearEndDecisions.list(tx, of),
    predecessors.listSuccessors(tx, partnershipId, [plan.id]),
  ]);
  return { plan, lines: yearEndLines(plan, told, today), kept, successors };
}

async function notesOf(tx: Transaction, partnershipId: number, plan: Plan): Promise<DecidedPlan['notes']> {
  const lineIds = placedLines(plan).map(({ line }) => line.id);
  const inFile = await intakes.listLinesInFile(tx, { partnershipId, planId: plan.id }, lineIds);
  return new Map(inFile.map(({ lineId, notes }) => [lineId, notes]));
}

/** The same as a plan is made from it. */
export async function decidedPlan(
  tx: Transaction,
  partnershipId: number,
  { plan, lines, kept, successors }: YearEnd,
): Promise<DecidedPlan> {
  const unfinished = new Set(lines.filter(({ state }) => state === 'open').map(({ line }) => line.id));
  return {
    plan,
    decisions: newestDecisions(kept),
    goneOn: new Set(successors.map(({ earlier }) => earlier.lineId)),
    notes: await notesOf(tx, partnershipId, plan),
    isUnfinished: (lineId) => unfinished.has(lineId),
  };
}

const idsOf = (revisions: readonly PlanRevision[]): readonly number[] => revisions.map(({ planId }) => planId);

/** A plan that something waits in. It was put off past the plan that came next: more than coming round. */
const waitingPlan = (
  plan: Plan,
  notes: DecidedPlan['notes'],
  newest: readonly KeptDecision[],
  successors: readonly predecessors.Link[],
): DecidedPlan => ({
  plan,
  notes,
  decisions: newestDecisions(newest),
  goneOn: new Set(successors.filter(({ earlier }) => earlier.planId === plan.id).map(({ earlier }) => earlier.lineId)),
  isUnfinished: () => true,
});

/** Earlier plans, other than the one a plan is made from, with lines that were put off to its years. */
export async function plansWaiting(
  tx: Transaction,
  partnershipId: number,
  next: PlanYears,
  madeFrom: number,
): Promise<readonly DecidedPlan[]> {
  const there = await plans.listRevisions(tx, partnershipId);
  const earlier = there.filter((one) => one.planId !== madeFrom && lastYearOf(one) < next.firstYear);
  const newest = await yearEndDecisions.listNewest(tx, partnershipId, idsOf(earlier));
  const decided = (planId: number): readonly KeptDecision[] => newest.get(planId) ?? [];
  const waiting = earlier.filter(({ planId }) => decided(planId).some((one) => covers(next, one.decision.toYear)));
  const successors = await predecessors.listSuccessors(tx, partnershipId, idsOf(waiting));
  const read = waiting.map(async (one) => {
    const plan = await plans.find(tx, partnershipId, one);
    if (!plan) throw new Error('A plan that lines wait in cannot be read.');
    return waitingPlan(plan, await notesOf(tx, partnershipId, plan), decided(plan.id), successors);
  });
  return Promise.all(read);
}

import { carriedLines, mergedIntoNothing } from '../../domain/carry-forward/carried-lines';
import { nextLines, nextObjectives, type NextObjective } from '../../domain/carry-forward/next-plan';
import { isToDecide } from '../../domain/carry-forward/year-end-lines';
import type { Day } from '../../domain/day';
import { covers, planYearInWords, type PlanYear, yearsOfPlan } from '../../domain/financial-year';
import { placedLines, type Plan } from '../../domain/plan';
import type { Transaction } from '../db/connection';
import * as changes from '../repositories/changes';
import * as planDrafts from '../repositories/plan-drafts';
import * as plans from '../repositories/plans';
import * as predecessors from '../repositories/predecessors';
import * as taskGroups from '../repositories/task-groups';
import { createPlan } from './create-plan';
import { decidedPlan, plansWaiting, readYearEnd, type YearEnd } from './read-year-end';

export interface PlanToMake {
  readonly partnershipId: number;
  readonly planId: number;
  /** The revision of the plan that the person looked at: what they make the next one from. */
  readonly base: number;
  readonly next: PlanYear;
  readonly title: string;
  readonly today: Day;
  readonly madeBy: { readonly id: number; readonly name: string };
  readonly madeAt: Date;
}

export type MadePlan =
  | { readonly ok: true; readonly lines: number }
  | {
      readonly ok: false;
      readonly reason: 'not found' | 'year taken' | 'changed meanwhile' | 'not decided' | 'no lines';
    };

/** The lines that keep a plan from being made: nobody decided on them, or they are merged into one that goes on nowhere. */
export function undecidedLines({ plan, lines, kept, successors }: YearEnd) {
  const isSettled = (lineId: number): boolean =>
    kept.some((one) => one.lineId === lineId) || successors.some(({ earlier }) => earlier.lineId === lineId);
  const decisions = new Map(kept.map((one) => [one.lineId, one]));
  return {
    open: lines.filter((one) => isToDecide(one) && !isSettled(one.line.id)),
    stranded: mergedIntoNothing({ plan, decisions }),
  };
}

/** What a plan for some later years would hold, as it is decided now. */
export async function planToMake(tx: Transaction, partnershipId: number, yearEnd: YearEnd, next: PlanYear) {
  const decided = await decidedPlan(tx, partnershipId, yearEnd);
  const waiting = await plansWaiting(tx, partnershipId, next, yearEnd.plan.id);
  const carried = carriedLines(decided, next);
  const putOff = waiting.flatMap((one) => carriedLines(one, next));
  return { carried, putOff, objectives: nextObjectives(yearEnd.plan, carried, putOff) };
}

async function isTaken(tx: Transaction, partnershipId: number, next: PlanYear): Promise<boolean> {
  const there = await plans.listRevisions(tx, partnershipId);
  return yearsOfPlan(next).some((year) => there.some((one) => covers(one, year)));
}

async function write(
  tx: Transaction,
  { partnershipId, planId, next, title }: PlanToMake,
  objectives: readonly NextObjective[],
): Promise<Plan> {
  const document = await planDrafts.find(tx, partnershipId, planId);
  if (!document) throw new Error('The plan that the next is made from cannot be read.');
  const groups = await taskGroups.list(tx, partnershipId);
  // Figures have days of their own: those of an earlier year would be wrong in a later.
  const draft = { ...document, title, planYear: next, adoptedOn: null, adoptionMinute: '', objectives, statistics: [] };
  await createPlan(tx, partnershipId, draft, new Map(groups.map(({ slug, id }) => [slug, id])));
  const made = await plans.find(tx, partnershipId, next);
  if (!made) throw new Error('The plan that was just made cannot be read.');
  return made;
}

async function link(
  tx: Transaction,
  { partnershipId, madeBy, madeAt }: PlanToMake,
  made: Plan,
  objectives: readonly NextObjective[],
): Promise<void> {
  const lines = placedLines(made);
  const links = nextLines(objectives).flatMap(({ predecessors: earlier }, index) => {
    const lineId = lines[index]?.line.id;
    if (lineId === undefined) throw new Error('A carried line was not written.');
    return earlier.map((one) => ({ later: { planId: made.id, lineId }, earlier: one }));
  });
  await predecessors.create(tx, partnershipId, links, { linkedBy: madeBy, linkedAt: madeAt });
  const earlierPlans = new Set(links.map(({ earlier }) => earlier.planId));
  for (const planId of earlierPlans) await plans.raiseRevision(tx, partnershipId, planId);
}

/**
 * Makes the plan of a later year from what was decided about a plan's lines, as a draft: all of it or nothing, and one plan a
 * year also where two people make it at once.
 */
export async function makeNextPlan(tx: Transaction, request: PlanToMake): Promise<MadePlan> {
  const { partnershipId, planId, base, next, today, madeBy, title } = request;
  await plans.lockYears(tx, partnershipId);
  const plan = await plans.findForChange(tx, partnershipId, planId);
  if (!plan) return { ok: false, reason: 'not found' };
  if (await isTaken(tx, partnershipId, next)) return { ok: false, reason: 'year taken' };
  if (plan.revision !== base) return { ok: false, reason: 'changed meanwhile' };
  const yearEnd = await readYearEnd(tx, partnershipId, plan, today);
  const { open, stranded } = undecidedLines(yearEnd);
  if (open.length > 0 || stranded.length > 0) return { ok: false, reason: 'not decided' };
  const { objectives } = await planToMake(tx, partnershipId, yearEnd, next);
  const lines = nextLines(objectives).length;
  if (lines === 0) return { ok: false, reason: 'no lines' };
  const made = await write(tx, request, objectives);
  await link(tx, request, made, objectives);
  await changes.create(tx, partnershipId, {
    subject: 'plan',
    reference: String(made.id),
    before: null,
    after: { title, firstYear: next.firstYear, carriedForwardFrom: planYearInWords(plan.planYear) },
    madeBy,
  });
  return { ok: true, lines };
}

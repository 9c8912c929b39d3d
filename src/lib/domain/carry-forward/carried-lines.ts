import { covers, type PlanYears } from '../financial-year';
import { type PlacedLine, placedLines, type Plan } from '../plan';
import type { NamedNote } from '../plan-draft';
import type { KeptDecision } from './judge-year-end';

/** A line of one of a partnership's plans. */
export interface LineOfPlan {
  readonly planId: number;
  readonly lineId: number;
}

/** A plan with what was decided about its lines. */
export interface DecidedPlan {
  readonly plan: Plan;
  /** The newest decision of each line, by the line's id. */
  readonly decisions: ReadonlyMap<number, KeptDecision>;
  /** Lines that a later plan goes on from already. */
  readonly goneOn: ReadonlySet<number>;
  /** What stands beside lines that a plan has no room for, by the line's id. */
  readonly notes: ReadonlyMap<number, readonly NamedNote[]>;
  /** Whether a line was still to be done at the plan's end, and not only comes round again. */
  readonly isUnfinished: (lineId: number) => boolean;
}

/** A line that goes on in a later plan, with those that are merged into it. */
export interface CarriedLine {
  readonly placed: PlacedLine;
  readonly plan: Plan;
  readonly notes: readonly NamedNote[];
  readonly merged: readonly PlacedLine[];
  readonly isUnfinished: boolean;
}

function mergedInto({ plan, decisions }: DecidedPlan, lineId: number): readonly PlacedLine[] {
  return placedLines(plan).filter(({ line }) => {
    const decision = decisions.get(line.id)?.decision;
    return decision?.kind === 'merge' && decision.intoLineId === lineId;
  });
}

/** The lines of a plan that are carried into one of some later years, in the plan's order. Those gone on already are not. */
export function carriedLines(decided: DecidedPlan, next: PlanYears): readonly CarriedLine[] {
  const { plan, decisions, goneOn, notes, isUnfinished } = decided;
  const isCarried = (lineId: number): boolean => covers(next, decisions.get(lineId)?.decision.toYear ?? null);
  return placedLines(plan)
    .filter(({ line }) => !goneOn.has(line.id) && isCarried(line.id))
    .map((placed) => {
      const merged = mergedInto(decided, placed.line.id);
      return {
        placed,
        plan,
        notes: notes.get(placed.line.id) ?? [],
        merged,
        isUnfinished: [placed, ...merged].some(({ line }) => isUnfinished(line.id)),
      };
    });
}

/** Lines that are merged into one that goes on nowhere, so that they would be lost unsaid. */
export function mergedIntoNothing({ plan, decisions }: Pick<DecidedPlan, 'plan' | 'decisions'>): readonly PlacedLine[] {
  return placedLines(plan).filter(({ line }) => {
    const decision = decisions.get(line.id)?.decision;
    if (decision?.kind !== 'merge') return false;
    return decisions.get(decision.intoLineId ?? 0)?.decision.kind !== 'carry';
  });
}

/** The line itself and those merged into it, as a later plan's line names where it goes on from. */
export const predecessorsOf = ({ placed, plan, merged }: CarriedLine): readonly LineOfPlan[] =>
  [placed, ...merged].map(({ line }) => ({ planId: plan.id, lineId: line.id }));

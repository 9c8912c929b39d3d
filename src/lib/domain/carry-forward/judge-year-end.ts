import { lastYearOf } from '../financial-year';
import { placedLines, type Plan } from '../plan';
import {
  isSameDecision,
  withoutOthersParts,
  type YearEndDecision,
  type YearEndRefusal,
  yearEndRefusal,
} from './year-end-decision';

/** A decision as it was kept: one version of what was decided about a line. */
export interface KeptDecision {
  readonly lineId: number;
  /** 1 for the first; every other one is a new version. */
  readonly version: number;
  readonly decision: YearEndDecision;
  readonly decidedBy: string;
  /** The instant, ISO in UTC. */
  readonly decidedAt: string;
}

export interface DecisionToKeep {
  readonly lineId: number;
  /** The version that the person saw when they began; 0 where there was none. */
  readonly base: number;
  /** Null where nothing was chosen. */
  readonly decision: YearEndDecision | null;
}

/** What became of what somebody chose for a line. */
export type DecisionResult =
  | { readonly kind: 'kept'; readonly version: number; readonly decision: YearEndDecision }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: YearEndRefusal }
  | { readonly kind: 'overtaken'; readonly theirs: KeptDecision };

/** What stands already of a line: every version, the oldest first, and what was chosen before anybody chose. */
export interface LineSoFar {
  readonly versions: readonly KeptDecision[];
  readonly proposal: YearEndDecision | null;
}

/**
 * Judges what somebody chose for a line against what was decided since they began. What they left as they found it stays as
 * another made it; where both chose, neither overwrites the other. Source: Product, Save cannot lose.
 */
export function judgeYearEnd(toKeep: DecisionToKeep, soFar: LineSoFar, plan: Plan): DecisionResult {
  const { lineId, base, decision } = toKeep;
  const current = soFar.versions.at(-1) ?? null;
  if (decision === null || isSameDecision(decision, current?.decision ?? null)) return { kind: 'unchanged' };
  const seen = soFar.versions.find(({ version }) => version === base)?.decision ?? soFar.proposal;
  if (current && current.version !== base) {
    return isSameDecision(decision, seen) ? { kind: 'unchanged' } : { kind: 'overtaken', theirs: current };
  }
  const lineIds = new Set(placedLines(plan).map(({ line }) => line.id));
  const refusal = yearEndRefusal(decision, { lineId, lineIds, lastYear: lastYearOf(plan.planYear) });
  if (refusal) return { kind: 'refused', refusal };
  return { kind: 'kept', version: (current?.version ?? 0) + 1, decision: withoutOthersParts(decision) };
}

/** The newest decision of each line, by the line's id. Versions of one line come in order. */
export function newestDecisions(kept: readonly KeptDecision[]): ReadonlyMap<number, KeptDecision> {
  return new Map(kept.map((one) => [one.lineId, one]));
}

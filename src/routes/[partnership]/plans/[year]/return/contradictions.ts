import { findingsOf } from '$lib/domain/finding';
import type { FindingKind } from '$lib/domain/finding-kinds';
import type { PlanDraft } from '$lib/domain/plan-draft';
import type { ReturnFinding } from '$lib/domain/report/annual-return-exceptions';

/** The findings that the funder is told of: where the plan says two things of one line. The others are for the partnership. */
const CONTRADICTIONS: ReadonlySet<FindingKind> = new Set([
  'year-outside-plan',
  'quarter-against-kpi-date',
  'ongoing-but-completed',
  'carried-past-next-year',
  'lead-repeats-kpi',
  'groups-miscounted',
]);

/** Where a plan contradicts itself, for the return's exceptions. */
export function contradictionsOf(draft: PlanDraft): readonly ReturnFinding[] {
  return findingsOf(draft).filter(({ kind }) => CONTRADICTIONS.has(kind));
}

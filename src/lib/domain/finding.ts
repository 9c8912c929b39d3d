import { unlistedAbbreviations } from './finding-abbreviations';
import { type Finding, FINDINGS } from './finding-kinds';
import { findingsOfLine } from './finding-lines';
import { findingsOfPlan } from './finding-plan';
import { linesOfDraft } from './finding-places';
import { type PlanDraft } from './plan-draft';

const ORDER = Object.keys(FINDINGS);

/**
 * Everything in a plan’s document that a person has to look at, by kind in the order of FINDINGS, then as the plan has it.
 * Nothing is corrected: the words stay as written, and a suggestion is only that.
 */
export function findingsOf(draft: PlanDraft): readonly Finding[] {
  const findings = [
    ...linesOfDraft(draft).flatMap(findingsOfLine),
    ...findingsOfPlan(draft),
    ...unlistedAbbreviations(draft),
  ];
  return findings.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

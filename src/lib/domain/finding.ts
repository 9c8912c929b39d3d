import { unlistedAbbreviations } from './finding-abbreviations';
import { type Finding, FINDINGS } from './finding-kinds';
import { findingsOfLine } from './finding-lines';
import { findingsOfPlan } from './finding-plan';
import { type LineInDraft, linesOfDraft } from './finding-places';
import { type PlanDraft } from './plan-draft';

const ORDER = Object.keys(FINDINGS);

/**
 * Everything in a plan’s document that a person has to look at, by kind in the order of FINDINGS, then as the plan has it.
 * Nothing is corrected: the words stay as written, and a suggestion is only that. `lines` are the draft’s, where the caller
 * has read them already: reading them is most of the work.
 */
export function findingsOf(draft: PlanDraft, lines: readonly LineInDraft[] = linesOfDraft(draft)): readonly Finding[] {
  const findings = [...lines.flatMap(findingsOfLine), ...findingsOfPlan(draft), ...unlistedAbbreviations(draft)];
  return findings.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

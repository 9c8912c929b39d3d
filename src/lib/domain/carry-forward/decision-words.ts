import { yearInWords } from '../financial-year';
import { placedLines, type Plan } from '../plan';
import { type YearEndDecision, YEAR_END_KINDS } from './year-end-decision';

/** A decision in words: `Carried forward to 2009/10`, `Merged into 2.1.1`, `Dropped: nobody asks for it`. */
export function decisionInWords({ kind, toYear, intoLineId, words }: YearEndDecision, plan: Plan): string {
  const { past } = YEAR_END_KINDS[kind];
  if (kind === 'carry') return toYear === null ? past : `${past} to ${yearInWords(toYear)}`;
  if (kind === 'pass-on') return `${past} to ${words}`;
  if (kind === 'drop') return `${past}: ${words}`;
  const into = placedLines(plan).find(({ line }) => line.id === intoLineId)?.line.reference;
  return kind === 'merge' ? `${past} into ${into ?? 'a line that is there no more'}` : past;
}

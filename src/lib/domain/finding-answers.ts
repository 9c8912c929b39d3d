import { type Finding, type FindingRule, FINDINGS } from './finding-kinds';
import { placedLines, type Plan } from './plan';
import { quarterIndex, quarterOfYearInWords } from './quarter';
import { STATUSES } from './status';
import { type Update } from './update';

const inWords = ({ quarter, status }: Pick<Update, 'quarter' | 'status'>): string =>
  `Answered for ${quarterOfYearInWords(quarter).replace('Quarter', 'quarter')}: ${STATUSES[status].label}.`;

/** The latest answer of every line that has one, by the line’s reference. */
function latestAnswers(plan: Plan, updates: readonly Update[]): ReadonlyMap<string, Update> {
  const references = new Map(placedLines(plan).map(({ line }) => [line.id, line.reference]));
  const latest = new Map<string, Update>();
  for (const update of updates) {
    const reference = references.get(update.lineId);
    const known = reference === undefined ? undefined : latest.get(reference);
    const isLater = !known || quarterIndex(update.quarter) > quarterIndex(known.quarter);
    if (reference !== undefined && isLater) latest.set(reference, update);
  }
  return latest;
}

/**
 * Tells for a finding about the document’s status column how its line was last answered in a quarter, so that nobody takes the
 * document for what is known today; null for other findings and where nobody answered. `updates` are the plan’s, at most one
 * for each line and quarter.
 */
export function answersBeside(plan: Plan, updates: readonly Update[]): (finding: Finding) => string | null {
  const latest = latestAnswers(plan, updates);
  return ({ kind, reference }) => {
    const rule: FindingRule = FINDINGS[kind];
    const update = rule.isAboutStatus ? latest.get(reference) : undefined;
    return update ? inWords(update) : null;
  };
}

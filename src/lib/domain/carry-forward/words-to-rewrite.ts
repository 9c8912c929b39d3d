import { fullYear, MONTH_SOURCE, monthOfName } from '../calendar-words';
import { type Day, dayOf, lastDayOfMonth } from '../day';
import { planPeriod, type PlanYear } from '../financial-year';
import type { LineDraft } from '../plan-draft';
import { tidied } from '../words';

/** A stretch of words that names a time, and the last day of that time. */
interface NamedTime {
  readonly words: string;
  readonly until: Day | null;
}

const DAY_NUMBER = String.raw`(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?`;

/** In order: what is read by an earlier one is not read again by a later. */
const PATTERNS = {
  financialYear: String.raw`\b((?:19|20)\d\d) ?[/\u2010-\u2015-] ?((?:19|20)?\d\d?)\b(?![/-]\d)`,
  shortYear: String.raw`(?<![\d/.-])(\d\d)/(\d\d)(?![\d/.-])`,
  figures: String.raw`\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b`,
  month: String.raw`\b${DAY_NUMBER}(${MONTH_SOURCE}),? (?:')?((?:19|20)?\d\d)\b`,
  year: String.raw`(?<![\d/.-])((?:19|20)\d\d)(?![\d/-])`,
} as const;

type Kind = keyof typeof PATTERNS;

/** Whether two years are written as one financial year: 2008/9, 2008/09, 2008/2009. */
const isNextYear = (first: number, second: string): boolean => String(first + 1).endsWith(second);

function endOfYear(first: number, second: string, planYear: PlanYear): Day | null {
  return isNextYear(first, second) ? planPeriod({ ...planYear, firstYear: first, years: 1 }).to : null;
}

type Reader = (found: readonly string[], planYear: PlanYear) => Day | null;

const UNTIL: Readonly<Record<Kind, Reader>> = {
  financialYear: ([first = '', second = ''], planYear) => endOfYear(Number(first), second, planYear),
  shortYear: ([first = '', second = ''], planYear) => endOfYear(fullYear(Number(first)), second, planYear),
  figures: ([day = '', month = '', year = '']) => dayOf(fullYear(Number(year)), Number(month), Number(day)),
  month: ([day = '', name = '', year = '']) => {
    const month = monthOfName(name) ?? 12;
    const named = day === '' ? null : dayOf(fullYear(Number(year)), month, Number(day));
    return named ?? lastDayOfMonth(fullYear(Number(year)), month);
  },
  year: ([year = '']) => `${year}-12-31`,
};

// A part that a pattern leaves out is undefined.
const lower = (part: string | undefined): string => (part ?? '').toLowerCase();

/** Stands where something was read, so that nothing is read across it. */
const READ = ' | ';

/** Every time that some words name with its year. */
function namedTimes(words: string, planYear: PlanYear): readonly NamedTime[] {
  let { text } = tidied(words);
  const found: NamedTime[] = [];
  for (const kind of Object.keys(PATTERNS) as Kind[]) {
    for (const match of text.matchAll(new RegExp(PATTERNS[kind], 'giu'))) {
      const until = UNTIL[kind](match.slice(1).map(lower), planYear);
      if (until === null) continue;
      found.push({ words: match[0].trim(), until });
      text = text.replace(match[0], READ);
    }
  }
  return found;
}

/** Which words of a line are of a time that is over when a plan begins. */
export interface WordsToRewrite {
  readonly part: 'action' | 'kpi' | 'timescale';
  readonly named: readonly string[];
}

/**
 * The words of a carried line that name a year or a day before the plan that it is carried into: they are marked for a person
 * to rewrite and never shifted. Words without a year, such as “3rd quarter”, mean the new plan's own. Source: domain, Time.
 */
export function wordsToRewrite(
  words: { readonly action: string } & Pick<LineDraft, 'kpi' | 'timescale'>,
  next: PlanYear,
): readonly WordsToRewrite[] {
  const { from } = planPeriod(next);
  return (['action', 'kpi', 'timescale'] as const).flatMap((part) => {
    const past = namedTimes(words[part], next).filter(({ until }) => until !== null && until < from);
    return past.length === 0 ? [] : [{ part, named: past.map((one) => one.words) }];
  });
}

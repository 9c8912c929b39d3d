import { MONTH_SOURCE, WEEKDAY_SOURCE } from './calendar-words';
import { type NoTimescale, type Rhythm, type TimeToken } from './timescale-tokens';
import { anyOf, NUMBER_SOURCE, numberOf, phraseRule, type ScanRule } from './words';

type Rule = ScanRule<TimeToken>;

const every = (rhythm: Rhythm, ...phrases: readonly string[]): Rule =>
  phraseRule({ kind: 'every', every: rhythm, assumed: null }, ...phrases);

const everyAssumed = (rhythm: Rhythm, assumed: string, ...phrases: readonly string[]): Rule =>
  phraseRule({ kind: 'every', every: rhythm, assumed }, ...phrases);

const EACH = '(?:each|every|per|once (?:a|per|each|every|in every))';

const TIMES_A_YEAR: Readonly<Record<number, Rhythm>> = {
  1: 'yearly',
  2: 'six-monthly',
  3: 'three times a year',
  4: 'quarterly',
  6: 'every two months',
  12: 'monthly',
  26: 'fortnightly',
  52: 'weekly',
};
const UNITS_A_YEAR: Readonly<Record<string, number>> = { year: 1, annum: 1, yea: 1, quarter: 4, month: 12, week: 52 };
const TIMES_WORDS: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

const notCounted = (rhythm: string): NoTimescale => ({
  kind: 'none',
  because: `It comes round ${rhythm}, which is no rhythm that quarters can be counted by: give the quarters or the dates.`,
  isFinal: false,
});

const perUnit = (match: RegExpExecArray): TimeToken => {
  const word = match[1] ?? '';
  const times = TIMES_WORDS[word] ?? numberOf(word) ?? 0;
  const unit = match[2] === 'annum' || match[0].endsWith('yearly') || match[0].endsWith('annually') ? 'year' : match[2];
  const rhythm = TIMES_A_YEAR[times * (UNITS_A_YEAR[unit ?? 'year'] ?? 1)];
  if (rhythm === undefined) return notCounted(match[0]);
  const assumed = times > 2 && rhythm !== 'three times a year' ? `${match[0]} was taken as ${rhythm}` : null;
  return { kind: 'every', every: rhythm, assumed };
};

const MONTHS_BETWEEN: Readonly<Record<number, Rhythm>> = {
  1: 'monthly',
  2: 'every two months',
  3: 'quarterly',
  4: 'three times a year',
  6: 'six-monthly',
  12: 'yearly',
};
const WEEKS_BETWEEN: Readonly<Record<number, Rhythm>> = { 1: 'weekly', 2: 'fortnightly' };

const everySoMany = (match: RegExpExecArray): TimeToken => {
  const count = numberOf(match[1] ?? '') ?? 0;
  const rhythm = match[2]?.startsWith('week') ? WEEKS_BETWEEN[count] : MONTHS_BETWEEN[count];
  return rhythm === undefined ? notCounted(match[0]) : { kind: 'every', every: rhythm, assumed: null };
};

const THINGS = '(?:times|x|meetings?|reports?|events?|updates?|occasions)';

/** How often: `each quarter`, `monthly`, `twice a year`, `every six months`. */
export const RHYTHM_RULES: readonly Rule[] = [
  {
    pattern: anyOf(`every\\s+(${NUMBER_SOURCE})[\\s-]+(weeks?|months?)`, `(${NUMBER_SOURCE})[\\s-]?(week|month)ly`),
    read: (match) => everySoMany(match[1] === undefined ? shifted(match) : match),
  },
  {
    pattern: anyOf(
      `(once|twice|thrice|${NUMBER_SOURCE})\\s*${THINGS}?\\s*(?:a|an|per|each|every|in the|over the|over a|in a|in each|during the|/)\\s*(?:financial )?(year|annum|quarter|month|week)`,
      `(once|twice|thrice|${NUMBER_SOURCE} times)\\s+(yearly|annually)`,
    ),
    read: (match) => perUnit(match[1] === undefined ? shifted(match) : match),
  },
  every(
    'quarterly',
    `${EACH} (?:financial )?(?:quarters?|qtrs?)`,
    'quarterly',
    'all (?:(?:four|4) )?(?:quarters|qtrs)',
  ),
  every('quarterly', 'all (?:four|4) quarters', '(?:end|start|beginning) of (?:each|every) quarter', '3-monthly'),
  every('monthly', `${EACH} (?:calendar )?month`, 'monthly', 'end of (?:each|every) month'),
  every(
    'monthly',
    `(?:first|second|third|fourth|last|1st|2nd|3rd|4th) ${WEEKDAY_SOURCE} (?:of|in) (?:each|every|the) month`,
  ),
  every('weekly', `${EACH} week`, 'weekly', `(?:each|every) ${WEEKDAY_SOURCE}`),
  every('weekly', '(?:mon|tues|wednes|thurs|fri)days(?:\\s*(?:,|and|&)\\s*(?:mon|tues|wednes|thurs|fri)days)*'),
  every('daily', `${EACH} (?:working )?day`, 'daily'),
  every('fortnightly', `${EACH} fortnight`, 'fortnightly', 'every (?:other|second) week', 'twice (?:a|per) month'),
  every('every two months', 'every (?:other|second) month', 'two[- ]monthly'),
  everyAssumed('every two months', 'Bi-monthly was taken as every two months, not twice a month', 'bi-?\\s?monthly'),
  everyAssumed('six-monthly', 'Bi-annual was taken as twice a year', 'bi-?\\s?annual(?:ly)?', 'bi-?\\s?yearly'),
  everyAssumed('fortnightly', 'Bi-weekly was taken as every two weeks', 'bi-?\\s?weekly'),
  every('six-monthly', 'half[- ]?yearly', 'six[- ]monthly', '6[- ]?monthly', 'semi-?\\s?annual(?:ly)?'),
  every('six-monthly', `${EACH} (?:half[- ]year|six months|6 months)`, 'every half[- ]year', 'twice[- ]yearly'),
  every('yearly', `${EACH} (?:financial |calendar )?(?:year|annum)`, 'annual(?:ly)?', 'yearly', 'p\\.?a\\.?'),
  { pattern: anyOf(`(?:each|every)(?=\\s+(?:${MONTH_SOURCE}|spring|summer|autumn|winter|q[1-4]))`), read: eachYear },
  everyAssumed(
    'each term',
    'A term was taken to end in July, December and March',
    'termly',
    `${EACH} (?:school )?term`,
  ),
  phraseRule<TimeToken>(
    notCounted('less often than once a year'),
    'bi-?\\s?ennial(?:ly)?',
    'every (?:two|2|three|3|four|4|five|5) years',
    'tri-?\\s?ennial(?:ly)?',
    'every other year',
    'alternate years',
  ),
];

function eachYear(): TimeToken {
  return { kind: 'every', every: 'yearly', assumed: null };
}

/** The groups of the second pattern of a pair, where the first did not match. */
function shifted(match: RegExpExecArray): RegExpExecArray {
  match.splice(1, 2);
  return match;
}

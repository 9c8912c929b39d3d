import { type TimeToken, type Whole } from './timescale-tokens';
import { anyOf, NUMBER_SOURCE, phraseRule, type ScanRule } from './words';

/** A rule of a timescale’s words. */
export type Rule = ScanRule<TimeToken>;

const whole = (value: Whole, assumed: string | null, ...phrases: readonly string[]): Rule =>
  phraseRule({ kind: 'whole', whole: value, assumed }, ...phrases);

/** Pattern source for the words between an edge and what it is of. */
export const OF_THE = '(?: of)?(?: the| this| each)?';

const FINANCIAL_YEAR = '(?:financial year|fiscal year|council year|plan year|business year|fy)';

/** The year, the plan and feasts, which need no month. */
export const WHOLE_RULES: readonly Rule[] = [
  whole('year end', null, `(?:by |at )?(?:the )?(?:${FINANCIAL_YEAR} end|end${OF_THE} ${FINANCIAL_YEAR}(?! ?'?\\d))`),
  whole('calendar year end', null, `end${OF_THE} calendar year(?! \\d)`),
  whole(
    'year end',
    'The year’s end was taken as the end of the plan’s year',
    `end${OF_THE} year(?! ?\\d)`,
    'year[- ]?end',
    'yr end',
  ),
  whole('year', null, `(?:the |this |current |whole |full )*${FINANCIAL_YEAR}(?! ?'?\\d)`, 'in[- ]year', 'plan year'),
  whole(
    'year',
    'The year was taken as the plan’s own',
    '(?:the |this |current |whole |full |entire )+year',
    'all year(?:[- ](?:round|long))?',
    'all through the year',
    'year[- ]round',
    'year[- ]long',
    'of year',
  ),
  whole(
    'plan',
    null,
    '(?:the )?(?:plan period|lifetime|life(?:time)? of (?:the|this) (?:plan|strategy|programme)|duration(?: of (?:the|this) (?:plan|programme|strategy))?|whole plan|full plan|(?<=of (?:the )?)plan)',
  ),
  whole('christmas', 'Christmas was taken as 25 December', 'christmas', 'xmas'),
  whole('easter', 'Easter was taken as Easter Sunday', 'easter'),
  whole('academic year', 'The academic year was taken as September to August', '(?:academic|school) year'),
];

const HALF: Readonly<Record<string, readonly [1 | 3, 2 | 4]>> = {
  '1': [1, 2],
  f: [1, 2],
  '2': [3, 4],
  s: [3, 4],
  l: [3, 4],
};

/** The two quarters of a half year. */
export const half = (match: RegExpExecArray): TimeToken => {
  const word = match[1] ?? match[2] ?? '';
  const [from, to] = HALF[word.slice(0, 1)] ?? [1, 2];
  const assumed = match.input.slice(match.index + match[0].length).match(/^\s*(?:of )?\d{4}(?!\s?[/-]\s?\d)/)
    ? 'The half was taken as half of the financial year'
    : null;
  return {
    kind: 'quarters',
    list: [
      { number: from, join: null },
      { number: to, join: 'range' },
    ],
    assumed,
  };
};

/** Pattern of a year of the plan by its number. */
export const YEAR_OF_PLAN = anyOf(`(?:years?|yrs?)\\s?(${NUMBER_SOURCE})(?!\\d)`);

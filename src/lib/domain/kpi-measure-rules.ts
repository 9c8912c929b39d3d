import { type Rule } from './kpi-amount-rules';
import { type KpiToken } from './kpi-tokens';
import { type Direction } from './measure';
import { type Rhythm } from './timescale-tokens';
import { anyOf, NUMBER_SOURCE, phraseRule } from './words';

const UNIT = "(?:working |calendar |school )?(?:days?|weeks?|months?|hours?|hrs?|minutes?|mins?|years?)'?";

const SPAN = `(?:${NUMBER_SOURCE})(?:\\s?(?:[-/]|to)\\s?(?:${NUMBER_SOURCE}))?\\s?-?${UNIT}`;

/** Figures that count nothing: sections, ages, lengths of time. */
export const REFERENCE_RULES: readonly Rule[] = [
  phraseRule<KpiToken>(
    { kind: 'reference' },
    '(?:section|phase|stage|level|tier|objective|action|article|chapter|type|category|key stage|ks|ni|bvpi|lpi|outcome|annex|appendix|version|step|priority|strand|theme|paragraph|para|table|figure|part|band|grade|item|line|year|so|iso|act)\\s?(?:no\\.?\\s?)?\\d{1,4}(?:[.\\d]{1,8})?[a-z]?',
    '24/7',
    `(?:aged?|ages|over|under)[- ]?\\d{1,2}(?:\\s?(?:-|to)\\s?\\d{1,2})?s(?! )`,
    'aged? \\d{1,2}(?:\\s?(?:-|to|and)\\s?(?:\\d{1,2}|over|under))?',
    '\\d{1,2}(?:\\s?(?:-|to)\\s?\\d{1,2})?[- ]year[- ]?olds?',
    '(?:first|second|third|fourth)',
    'one[- ]stop',
    'no one',
    'one another',
  ),
  phraseRule<KpiToken>(
    { kind: 'condition' },
    `(?:within|in|inside|in under|in less than|for|over|every|after|at least|no more than|not more than|less than|a minimum of)\\s+(?:the )?(?:first |next |last )?${SPAN}(?: (?:of|in advance|before|after|notice|prior)[^.;,]*)?`,
    `${SPAN}\\s+(?:in advance|before|prior|notice|after|beforehand)(?:[^.;,]*)`,
    'on time|to deadline|to time',
  ),
];

const direction = (value: Direction, isAfter: boolean, assumed: string | null, ...phrases: readonly string[]): Rule =>
  phraseRule<KpiToken>({ kind: 'direction', direction: value, isAfter, assumed }, ...phrases);

/** Whether a figure is the least, the most or exactly what is asked. */
export const DIRECTION_RULES: readonly Rule[] = [
  direction(
    'at least',
    false,
    null,
    'at least',
    'a minimum(?: of)?',
    'minimum(?: of)?',
    'min\\.?(?: of)?',
    'not? (?:fewer|less) than',
    'no fewer than',
    '>=',
    '≥',
  ),
  direction('at least', true, null, 'or (?:more|over|above|higher|better)', 'minimum', 'plus', 'and (?:above|over)'),
  direction(
    'at most',
    false,
    null,
    'at most',
    'a maximum(?: of)?',
    'maximum(?: of)?',
    'max\\.?(?: of)?',
    '(?:no|not) (?:more|greater|higher) than',
    'not exceed(?:ing)?',
    'not to exceed',
    '<=',
    '≤',
    'capped at',
  ),
  direction('at most', true, null, 'or (?:fewer|less|under|below|lower)', 'maximum'),
  direction('exactly', false, null, 'exactly', 'precisely'),
  direction(
    'at least',
    false,
    'More than was taken as that many or more',
    '(?:more|greater|higher) than',
    'over',
    'above',
    'in excess of',
    'exceed(?:ing|s)?',
    '>',
  ),
  direction(
    'at most',
    false,
    'Fewer than was taken as that many or fewer',
    '(?:less|fewer|lower) than',
    'under',
    'below',
    '<',
  ),
  direction('at most', false, 'Up to was taken as a limit', 'up to'),
  direction(
    'at least',
    false,
    'An approximate figure was taken as the least that is asked',
    'approx(?:\\.|imately)?',
    'around',
    'about',
    'circa',
    'c\\.',
    'roughly',
    'some(?= \\d)',
    '~',
  ),
];

type Per = Extract<KpiToken, { kind: 'per' }>['rhythm'];

const per = (rhythm: Per, ...phrases: readonly string[]): Rule =>
  phraseRule<KpiToken>({ kind: 'per', rhythm }, ...phrases);

const EACH =
  '(?:per|each|every|a|in a|over a|in each|over the|in the|during the|during each|over each|for each|/)\\s?(?:financial |full )?';

/** What a figure is for: a year, a quarter, a month. */
export const PERIOD_RULES: readonly Rule[] = [
  per(
    'plan',
    '(?:over|in|across|during|for) the (?:plan(?: period)?|life(?:time)? of the (?:plan|programme|project))',
    'in total',
    'overall',
    'by the end of the plan',
  ),
  per(
    'year',
    `${EACH}(?:year|annum)`,
    'p\\.?\\s?a\\.?',
    'annually',
    'yearly',
    '(?:by |at )?(?:the )?(?:year end|end of (?:the )?(?:financial )?year)',
    'in[- ]year',
    'this year',
    'throughout the year',
    '(?:in|during|over|for|across) (?:20\\d\\d\\s?[/-]\\s?\\d{1,4})',
  ),
  per('quarter', `${EACH}(?:quarter|qtr)`, 'quarterly', 'p/?q'),
  per('month', `${EACH}(?:calendar )?month`, 'monthly', 'p\\.?c?\\.?m\\.?'),
  per('week', `${EACH}week`, 'weekly', 'p\\.?w\\.?'),
  per(
    'six-monthly',
    'six[- ]monthly',
    '6[- ]monthly',
    'half[- ]yearly',
    'every (?:six|6) months',
    'every half[- ]year',
    'bi-?annually',
  ),
];

const rhythm = (value: Rhythm, source: string): Rule => ({
  pattern: anyOf(
    `(?:${source})(?=\\s+(?!following|after|in\\b|at\\b|by\\b|to\\b|and\\b|or\\b|on\\b|from\\b|for\\b|as\\b|with\\b|basis|until|throughout|during|reporting\\b)\\p{L})`,
  ),
  read: (match) =>
    match.index === 0 || /^(?:an?|the|hold|produce|publish|deliver) $/.test(match.input.slice(0, match.index))
      ? { kind: 'rhythm', rhythm: value }
      : null,
});

/** A rhythm before a thing: “Quarterly newsletter”. */
export const RHYTHM_RULES: readonly Rule[] = [
  rhythm('weekly', 'weekly'),
  rhythm('monthly', 'monthly'),
  rhythm('quarterly', 'quarterly'),
  rhythm('six-monthly', 'six[- ]monthly|6[- ]monthly|half[- ]?yearly|bi-?annual'),
  rhythm('yearly', 'annual|yearly'),
];

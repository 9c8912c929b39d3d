import { MONTH_SOURCE } from './calendar-words';
import { type QuarterNumber } from './quarter';
import { type Join, type QuarterInList, type TimeToken } from './timescale-tokens';
import { anyOf, type ScanRule } from './words';

const QUARTER = '(?:quarters?|qua?rte?rs?|quaters?|qtr?s?\\.?|qrtrs?|qs?)';
const NUMBER = '(?:[1-4](?:st|nd|rd|th)?|one|two|three|four|first|second|third|fourth|final|iv|i{1,3})';
const ORDINAL = '(?:1\\s?st|2\\s?nd|3\\s?rd|4\\s?th|first|second|third|fourth|final|last)';
const JOIN = '(?:\\s*(?:&|\\+|,\\s*and|,|/|-|;)\\s*|\\s+(?:and|or|to|until|till|through)\\s+)';
const MORE = '(?!\\d|[.:%]\\d|%|\\s*(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:working|days?|weeks?|months?)\\b)';
const NOT_A_DAY = `(?!\\s*(?:of\\s+)?${MONTH_SOURCE})(?!/\\d{1,2}/)`;

const NUMBERS: Readonly<Record<string, QuarterNumber>> = {
  '1': 1,
  one: 1,
  fir: 1,
  i: 1,
  '2': 2,
  two: 2,
  sec: 2,
  ii: 2,
  '3': 3,
  thr: 3,
  thi: 3,
  iii: 3,
  '4': 4,
  fou: 4,
  fin: 4,
  las: 4,
  iv: 4,
};

const quarterNumber = (word: string): QuarterNumber => {
  const start = /^\d/.test(word) ? word.slice(0, 1) : word.slice(0, 3);
  return NUMBERS[start] ?? 1;
};

const joinOf = (sign: string): Join => {
  const word = sign.trim();
  if (['-', 'to', 'until', 'till', 'through'].includes(word)) return 'range';
  return word === '/' || word === 'or' ? 'slash' : 'and';
};

const inList = new RegExp(`(${JOIN})?(?:the\\s+)?(?:${QUARTER}\\s*)?(${ORDINAL}|${NUMBER})`, 'g');

const listOf = (words: string): QuarterInList[] =>
  [...words.matchAll(inList)].map((match, place) => ({
    number: quarterNumber(match[2] ?? ''),
    join: place === 0 ? null : joinOf(match[1] ?? ''),
  }));

const quarters =
  (assumed: (match: RegExpExecArray) => string | null): ScanRule<TimeToken>['read'] =>
  (match) => ({ kind: 'quarters', list: listOf(match[1] ?? ''), assumed: assumed(match) });

const WHICH_LAST = 'The last quarter was taken as the fourth of the year';

/** `3rd/4th quarter`, `Q2 & Q4`, `quarters 1 to 3`, `2nd, 3rd and 4th Qtr`. */
export const QUARTER_RULES: readonly ScanRule<TimeToken>[] = [
  {
    pattern: anyOf(
      `(?:financial |fiscal )?(${QUARTER}\\s?-?\\s*${NUMBER}${MORE}${NOT_A_DAY}(?:${JOIN}(?:the\\s+)?(?:${QUARTER}\\s*)?${NUMBER}${MORE}${NOT_A_DAY}(?!\\s*${QUARTER}\\b)){0,7})`,
    ),
    read: quarters(() => null),
  },
  {
    pattern: anyOf(
      `((?:${ORDINAL})(?:${JOIN}(?:the\\s+)?${ORDINAL}){0,7})\\s*(?:financial |fiscal )?${QUARTER}(?=[\\s.,;:/&+)(-]|$)`,
    ),
    read: quarters((match) => (/^last/.test(match[0]) && !/of/.test(match.input.slice(0, 60)) ? WHICH_LAST : null)),
  },
  {
    pattern: anyOf(`([1-4](?:${JOIN}[1-4]){0,3})\\s*(?:quarter|qtr|q)(?!\\s+(?:of a|of the)\\b)`),
    read: quarters(() => null),
  },
];

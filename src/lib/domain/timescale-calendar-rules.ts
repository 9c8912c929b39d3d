import {
  fullYear,
  MONTH_SOURCE,
  monthOfName,
  ORDINAL_SOURCE,
  ordinalOf,
  SEASONS,
  WEEKDAY_SOURCE,
  weekdayOfName,
} from './calendar-words';
import { type TimeToken } from './timescale-tokens';
import { anyOf, phraseRule, type ScanRule } from './words';

type Rule = ScanRule<TimeToken>;
type Read = Rule['read'];

const rule = (source: string, read: Read): Rule => ({ pattern: anyOf(source), read });
const part = (match: RegExpExecArray, group: number): string => match[group] ?? '';
const numberIn = (match: RegExpExecArray, group: number): number => Number(part(match, group));
const yearIn = (match: RegExpExecArray, group: number): number => fullYear(numberIn(match, group));

const YEAR = '(?:19|20)\\d{2}';
const NOT_A_DAY = `(?!\\s*(?:st|nd|rd|th|of\\b|${MONTH_SOURCE}\\b))`;
const FINANCIAL = '(?:fy\\s?|f/y\\s?|(?:financial|fiscal|municipal|council) year\\s+)?';

const isNextYear = (first: number, second: number): boolean => second % 100 === (first + 1) % 100;

const financialYears = (from: number, to: number, assumed: string | null = null): TimeToken => ({
  kind: 'financial years',
  from,
  to,
  assumed,
});

/** `2008/09`, `2008-9`, `2008 - 2009`; `2008-11` is offered as three years. */
const longFinancialYear: Read = (match) => {
  const [from, to] = [numberIn(match, 1), numberIn(match, 2)];
  if (part(match, 2).length === 1 && to !== (from + 1) % 10) return null;
  if (part(match, 2).length === 1 || isNextYear(from, to)) return financialYears(from, from);
  const last = to < 100 ? Math.floor(from / 100) * 100 + to : to;
  if (last <= from || last > from + 10 || /\s/.test(match[0])) return null;
  return financialYears(from, last - 1, `${match[0]} was taken as the financial years from ${from} to ${last}`);
};

const shortFinancialYear: Read = (match) =>
  isNextYear(numberIn(match, 1), numberIn(match, 2)) ? financialYears(yearIn(match, 1), yearIn(match, 1)) : null;

const dayInFigures: Read = (match) => ({
  kind: 'day',
  date: numberIn(match, 1),
  month: numberIn(match, 2),
  year: yearIn(match, 3),
});

const pairInFigures: Read = (match) => {
  const [first, second] = [numberIn(match, 1), numberIn(match, 2)];
  if (second >= 1 && second <= 12 && first >= 1 && first <= 31 && !part(match, 2).startsWith('0')) {
    return { kind: 'day', date: first, month: second, year: null };
  }
  if (first < 1 || first > 12) return null;
  const assumed = `${match[0]} was taken as a month and a year`;
  return { kind: 'month of year', month: first, year: fullYear(second), assumed };
};

const monthRead = (match: RegExpExecArray, group: number): number => monthOfName(part(match, group)) ?? 1;

const dayWithHyphens: Read = (match) => ({
  kind: 'day',
  date: numberIn(match, 1),
  month: monthRead(match, 2),
  year: match[3] === undefined ? null : yearIn(match, 3),
});

const monthOfYear: Read = (match) => ({
  kind: 'month of year',
  month: monthRead(match, 1),
  year: yearIn(match, 2),
  assumed: null,
});

const NOT_THE_VERB =
  '(?!\\s+(?:be|need|have|not|require|change|vary|slip|take|depend|include|also|only|well|occur|run)\\b)';

const month: Read = (match) => ({ kind: 'month', month: monthOfName(match[0]) ?? 1 });

const ordinal: Read = (match) => ({
  kind: 'number',
  value: ordinalOf(match[0]) ?? 0,
  isOrdinal: true,
  isPadded: false,
});

const plainNumber: Read = (match) => ({
  kind: 'number',
  value: Number(match[0]),
  isOrdinal: false,
  isPadded: match[0].startsWith('0'),
});

/** Days, months, seasons and years, in figures and in names. */
export const CALENDAR_RULES: readonly Rule[] = [
  rule(`(${YEAR})-(\\d{2})-(\\d{2})`, (match) => ({
    kind: 'day',
    year: numberIn(match, 1),
    month: numberIn(match, 2),
    date: numberIn(match, 3),
  })),
  rule(`(\\d{1,2})[/.-](\\d{1,2})[/.-](${YEAR}|\\d{2})`, dayInFigures),
  rule(`(\\d{1,2})[-./](${MONTH_SOURCE})(?:[-./](${YEAR}|\\d{2}))?`, dayWithHyphens),
  rule(`${FINANCIAL}(${YEAR})\\s?[/-]\\s?((?:19|20)\\d{2}|\\d{2}|\\d)${NOT_A_DAY}(?![/.-]\\d)`, longFinancialYear),
  rule(`${FINANCIAL}'?(\\d{2})[/-]'?(\\d{2})${NOT_A_DAY}(?![/.-]\\d)`, shortFinancialYear),
  rule(`(0?[1-9]|1[0-2])[/.-](${YEAR})`, (match) => ({
    kind: 'month of year',
    month: numberIn(match, 1),
    year: numberIn(match, 2),
    assumed: null,
  })),
  rule('(\\d{1,2})/(\\d{1,2})(?![/.-]\\d)(?!\\s*q)', pairInFigures),
  rule(`(${MONTH_SOURCE})(?:[-/]'?|\\s?')(\\d{2})(?!\\s*(?:st|nd|rd|th))`, monthOfYear),
  rule(`${MONTH_SOURCE}${NOT_THE_VERB}`, month),
  rule(WEEKDAY_SOURCE, (match) => ({ kind: 'weekday', weekday: weekdayOfName(match[0]) ?? 0 })),
  rule(Object.keys(SEASONS).reverse().join('|'), (match) => ({ kind: 'season', name: match[0] })),
  rule(`(?:calendar year\\s+)(${YEAR})`, (match) => ({ kind: 'year', year: numberIn(match, 1) })),
  rule(`(${YEAR})`, (match) => ({ kind: 'year', year: numberIn(match, 1) })),
  rule("'(\\d{2})", (match) => ({ kind: 'year', year: yearIn(match, 1) })),
  rule(ORDINAL_SOURCE, ordinal),
  rule('\\d{1,2}', plainNumber),
  phraseRule({ kind: 'week' }, 'w/c', 'wc', 'w/b', 'week commencing', 'week beginning', 'week of'),
  phraseRule({ kind: 'filler' }, 'w/e', 'week ending'),
];

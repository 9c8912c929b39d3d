import { describe, expect, test } from 'vitest';
import {
  isQuarterOfPlan,
  isSameQuarter,
  type Quarter,
  quarterAt,
  quarterInAddress,
  quarterIndex,
  quarterInWords,
  quarterOfDay,
  quarterOfYearInWords,
  quarterPeriod,
  quarterShort,
  quartersOfPlan,
  readQuarterAddress,
} from './quarter';

const PLAN = { firstYear: 2008, years: 1, startsMonth: 4 };
const TWO_YEARS = { firstYear: 2021, years: 2, startsMonth: 4 };

describe('the quarters of a financial year from 1 April', () => {
  test.each([
    [1, '2008-04-01', '2008-06-30', 'April to June 2008', 'Apr to Jun 2008'],
    [2, '2008-07-01', '2008-09-30', 'July to September 2008', 'Jul to Sep 2008'],
    [3, '2008-10-01', '2008-12-31', 'October to December 2008', 'Oct to Dec 2008'],
    [4, '2009-01-01', '2009-03-31', 'January to March 2009', 'Jan to Mar 2009'],
  ] as const)('Q%i runs from %s to %s: %s', (number, from, to, words, short) => {
    const quarter = { year: 2008, number };
    expect(quarterPeriod(quarter, 4)).toEqual({ from, to });
    expect(quarterInWords(quarter, 4)).toBe(words);
    expect(quarterShort(quarter, 4)).toBe(short);
    expect(quarterOfDay(from, 4)).toEqual(quarter);
    expect(quarterOfDay(to, 4)).toEqual(quarter);
    expect(quarterOfYearInWords(quarter)).toBe(`Quarter ${number} of 2008/09`);
  });

  test('the half-year report’s day, 31 October, is in Q3', () => {
    expect(quarterOfDay('2008-10-31', 4)).toEqual({ year: 2008, number: 3 });
  });
});

test.each([
  [{ year: 2008, number: 1 }, 1, '2008-01-01', '2008-03-31'],
  [{ year: 2008, number: 2 }, 11, '2009-02-01', '2009-04-30'],
  [{ year: 2007, number: 1 }, 12, '2007-12-01', '2008-02-29'],
] as const)('in years that begin elsewhere: %o from month %i', (quarter, startsMonth, from, to) => {
  expect(quarterPeriod(quarter, startsMonth)).toEqual({ from, to });
  expect(quarterOfDay(from, startsMonth)).toEqual(quarter);
  expect(quarterOfDay(to, startsMonth)).toEqual(quarter);
});

test('a quarter across two calendar years is written with both', () => {
  expect(quarterInWords({ year: 2008, number: 1 }, 11)).toBe('November 2008 to January 2009');
  expect(quarterShort({ year: 2008, number: 1 }, 11)).toBe('Nov 2008 to Jan 2009');
});

test('quarters lie on one line, without gap or overlap', () => {
  const all = quartersOfPlan({ firstYear: 2007, years: 3, startsMonth: 4 });
  expect(all).toHaveLength(12);
  expect(all.map(quarterIndex)).toEqual(Array.from({ length: 12 }, (_, place) => 2007 * 4 + place));
  expect(all.map((quarter) => quarterAt(quarterIndex(quarter)))).toEqual(all);
  expect(isSameQuarter({ year: 2008, number: 4 }, quarterAt(2008 * 4 + 3))).toBe(true);
  expect(isSameQuarter({ year: 2008, number: 4 }, { year: 2009, number: 4 })).toBe(false);
});

describe('a quarter in an address', () => {
  test.each([
    ['q4', PLAN, { year: 2008, number: 4 }],
    ['2021-22-q1', TWO_YEARS, { year: 2021, number: 1 }],
    ['2022-23-q4', TWO_YEARS, { year: 2022, number: 4 }],
  ] as const)('%s', (address, planYear, quarter) => {
    expect(quarterInAddress(quarter, planYear)).toBe(address);
    expect(readQuarterAddress(address, planYear)).toEqual(quarter);
  });

  test.each([
    ['q5', PLAN],
    ['q0', PLAN],
    ['Q4', PLAN],
    ['2008-09-q4', PLAN],
    ['q1', TWO_YEARS],
    ['2023-24-q1', TWO_YEARS],
    ['', PLAN],
  ])('%j is none of the plan’s', (address, planYear) => {
    expect(readQuarterAddress(address, planYear)).toBeNull();
  });
});

test.each<[Quarter, boolean]>([
  [{ year: 2008, number: 4 }, true],
  [{ year: 2009, number: 1 }, false],
  [{ year: 2007, number: 4 }, false],
])('%o is a quarter of the plan: %s', (quarter, expected) => {
  expect(isQuarterOfPlan(quarter, PLAN)).toBe(expected);
});

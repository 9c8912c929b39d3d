import { describe, expect, test } from 'vitest';
import {
  planPeriod,
  planYearInAddress,
  planYearInWords,
  readPlanYearAddress,
  yearEnd,
  yearInAddress,
  yearInWords,
  yearOfDay,
  yearsOfPlan,
  yearStart,
} from './financial-year';

describe('a financial year', () => {
  test.each([
    [2008, '2008-09', '2008/09'],
    [1999, '1999-00', '1999/00'],
    [2009, '2009-10', '2009/10'],
  ])('%i is %s in an address and %s on the screen', (year, address, words) => {
    expect(yearInAddress(year)).toBe(address);
    expect(yearInWords(year)).toBe(words);
  });

  test.each([
    [2008, 4, '2008-04-01', '2009-03-31'],
    [2007, 4, '2007-04-01', '2008-03-31'],
    [2008, 1, '2008-01-01', '2008-12-31'],
    [2008, 10, '2008-10-01', '2009-09-30'],
    [2007, 3, '2007-03-01', '2008-02-29'],
  ])('%i beginning in month %i runs from %s to %s', (year, month, from, to) => {
    expect(yearStart(year, month)).toBe(from);
    expect(yearEnd(year, month)).toBe(to);
  });

  test.each([
    ['2009-03-31', 4, 2008],
    ['2009-04-01', 4, 2009],
    ['2008-12-31', 4, 2008],
    ['2009-01-01', 1, 2009],
    ['2009-09-30', 10, 2008],
  ])('%s falls, in years from month %i, into %i', (day, month, year) => {
    expect(yearOfDay(day, month)).toBe(year);
  });
});

describe('a plan’s years', () => {
  test.each([
    [{ firstYear: 2008, years: 1, startsMonth: 4 }, '2008-09', '2008/09', ['2008-04-01', '2009-03-31'], [2008]],
    [{ firstYear: 2021, years: 2, startsMonth: 4 }, '2021-23', '2021/23', ['2021-04-01', '2023-03-31'], [2021, 2022]],
    [{ firstYear: 2099, years: 1, startsMonth: 1 }, '2099-00', '2099/00', ['2099-01-01', '2099-12-31'], [2099]],
  ])('%o', (planYear, address, words, [from, to], years) => {
    expect(planYearInAddress(planYear)).toBe(address);
    expect(planYearInWords(planYear)).toBe(words);
    expect(planPeriod(planYear)).toEqual({ from, to });
    expect(yearsOfPlan(planYear)).toEqual(years);
    expect(readPlanYearAddress(address)).toEqual({ firstYear: planYear.firstYear, years: planYear.years });
  });

  test.each(['2008', '2008-08', '2008-2009', '2008/09', '08-09', '2008-09-q1', '2008-20', '', '2008-07', 'abcd-ef'])(
    '%j is no address of a plan',
    (text) => {
      expect(readPlanYearAddress(text)).toBeNull();
    },
  );
});

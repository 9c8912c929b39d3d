import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayInWords,
  dayOf,
  daysBetween,
  dayWithWeekday,
  isDay,
  lastDayOfMonth,
  monthName,
  partsOfDay,
} from './day';

describe('a day', () => {
  test.each([
    ['2008-02-29', true],
    ['2009-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2009-04-31', false],
    ['2009-13-01', false],
    ['2009-00-10', false],
    ['2009-4-1', false],
    ['14/04/2009', false],
    ['2009-04-14T00:00', false],
    ['', false],
  ])('%s: the calendar has it is %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  test.each([
    [2009, 4, 14, '2009-04-14'],
    [2008, 2, 29, '2008-02-29'],
    [2009, 2, 29, null],
    [2009, 11, 31, null],
    [2009, 0, 1, null],
    [2009, 1.5, 1, null],
  ])('of %i, month %d, date %i is %s', (year, month, date, expected) => {
    expect(dayOf(year, month, date)).toBe(expected);
  });

  test.each([
    [2009, 2, '2009-02-28'],
    [2008, 2, '2008-02-29'],
    [2012, 9, '2012-09-30'],
    [2008, 12, '2008-12-31'],
    [2008, 15, '2009-03-31'],
  ])('a month is read to its last day: %i, month %i', (year, month, last) => {
    expect(lastDayOfMonth(year, month)).toBe(last);
  });

  test.each([
    ['2009-03-31', 1, '2009-04-01'],
    ['2009-03-01', -1, '2009-02-28'],
    ['2008-12-31', 1, '2009-01-01'],
    ['2009-03-28', 2, '2009-03-30'],
    ['2009-10-24', 2, '2009-10-26'],
    ['2009-04-14', 0, '2009-04-14'],
  ])('%s and %i days is %s, across the changes of the clocks too', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  test('counts the days that are left, and those that have gone', () => {
    expect(daysBetween('2009-04-14', '2009-06-30')).toBe(77);
    expect(daysBetween('2009-06-30', '2009-04-14')).toBe(-77);
    expect(daysBetween('2008-04-01', '2009-04-01')).toBe(365);
  });

  test('is written in words', () => {
    expect(dayInWords('2017-06-04')).toBe('4 June 2017');
    expect(dayWithWeekday('2009-04-14')).toBe('Tuesday 14 April 2009');
    expect(dayWithWeekday('2008-05-30')).toBe('Friday 30 May 2008');
    expect(partsOfDay('2009-04-01')).toEqual({ year: 2009, month: 4, date: 1 });
    expect([1, 4, 12].map(monthName)).toEqual(['January', 'April', 'December']);
  });

  test('sorts as a string', () => {
    expect(['2009-10-01', '2009-09-30', '2008-12-31'].sort()).toEqual(['2008-12-31', '2009-09-30', '2009-10-01']);
  });
});

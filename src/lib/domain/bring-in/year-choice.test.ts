import { expect, test } from 'vitest';
import { yearChoice } from './year-choice';

const plan = (firstYear: number, years = 1) => ({ firstYear, years });

test('five years back and two ahead are on offer, and the current one is the likeliest', () => {
  expect(yearChoice([], 2009, null)).toEqual({
    years: [2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011],
    chosen: 2009,
  });
});

test('a year that has a plan is not on offer; one within a plan of several years is', () => {
  expect(yearChoice([plan(2009), plan(2008), plan(2010, 2)], 2009, null)).toEqual({
    years: [2004, 2005, 2006, 2007, 2010, 2011],
    chosen: 2010,
  });
});

test('where every year to come has its plan, the latest that has none is the likeliest', () => {
  expect(
    yearChoice(
      [2009, 2010, 2011].map((year) => plan(year)),
      2009,
      null,
    ).chosen,
  ).toBe(2008);
});

test.each([
  [2006, [2006, 2007, 2008, 2009]],
  [1999, [1999, 2007, 2008, 2009]],
])('the year %i, chosen before, stays chosen and in its order, whatever was made since', (before, years) => {
  const plans = [2004, 2005, 2006, 2010, 2011].map((year) => plan(year));
  expect(yearChoice(plans, 2009, before)).toEqual({ years, chosen: before });
});

test('where every year has its plan there is none to choose', () => {
  const plans = [2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011].map((year) => plan(year));
  expect(yearChoice(plans, 2009, null)).toEqual({ years: [], chosen: null });
});

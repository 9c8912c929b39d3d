import { expect, test } from 'vitest';
import { wordsToRewrite } from './words-to-rewrite';

const NEXT = { firstYear: 2009, years: 1, startsMonth: 4 };

const named = (timescale: string) =>
  wordsToRewrite({ action: '', kpi: '', timescale }, NEXT).flatMap((one) => one.named);

test.each([
  ['By 30 June 2008', ['30 June 2008']],
  ['by 30th June 2008 or 31.10.2008', ['31.10.2008', '30th June 2008']],
  ['March 2009', ['March 2009']],
  ['end Sept 2008', ['Sept 2008']],
  ['across 2008/09', ['2008/09']],
  ['2008-9', ['2008-9']],
  ['2008–09', ['2008–09']],
  ['Q4 of 08/09', ['08/09']],
  ['Autumn 2008', ['2008']],
  ['30/06/08', ['30/06/08']],
])('“%s” names a time before the plan for 2009/10', (words, expected) => {
  expect(named(words)).toEqual(expected);
});

test.each([
  '3rd quarter',
  '3rd/4th quarter',
  '3/4 weeks before',
  'By 30 June 2009',
  'March 2010',
  'during 2009/10',
  'by 2010/11',
  'Summer 2009',
  'Ongoing',
  '12 visits',
  '',
])('“%s” can stand in the plan for 2009/10 as it is', (words) => {
  expect(named(words)).toEqual([]);
});

test('action and KPI are looked at as well, each told apart', () => {
  const words = { action: 'Annual report for 2007/8', kpi: 'Sent by 30 June 2008', timescale: '1st quarter' };
  expect(wordsToRewrite(words, NEXT)).toEqual([
    { part: 'action', named: ['2007/8'] },
    { part: 'kpi', named: ['30 June 2008'] },
  ]);
});

test('a year that begins in another month ends in another', () => {
  const calendarYear = { firstYear: 2009, years: 1, startsMonth: 1 };
  expect(wordsToRewrite({ action: '', kpi: '', timescale: 'March 2009' }, calendarYear)).toEqual([]);
});

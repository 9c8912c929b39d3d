import { expect, test } from 'vitest';
import { aLine, anUpdate, quarterOf2008, TODAY } from '../../../tests/support/plan-scenario';
import { freshnessOf, isStale } from './freshness';

const LINE = aLine();
const UPDATES = [
  anUpdate(LINE, 3, 'in-progress', { enteredOn: '2009-01-05', rag: 'green' }),
  anUpdate(LINE, 1, 'not-started', { enteredOn: '2008-07-02' }),
];

test.each([
  [1, 0, '2008-07-02', 286],
  [2, 1, '2008-07-02', 286],
  [3, 0, '2009-01-05', 99],
  [4, 1, '2009-01-05', 99],
] as const)(
  'looked at in Q%i, the last answer is %i quarters old, from %s, %i days ago',
  (number, quarters, day, days) => {
    expect(freshnessOf(UPDATES, quarterOf2008(number), TODAY)).toMatchObject({ quarters, lastTold: day, days });
  },
);

test('a line that never had an answer has no age', () => {
  expect(freshnessOf([], quarterOf2008(4), TODAY)).toBeNull();
  expect(freshnessOf(UPDATES.slice(0, 1), quarterOf2008(2), TODAY)).toBeNull();
});

test.each([
  [3, false],
  [4, false],
  [1, true],
] as const)('a green from Q3 of 2008/09 looked at in Q%i is old: %s', (number, expected) => {
  const quarter = number === 1 ? { year: 2009, number } : quarterOf2008(number);
  const freshness = freshnessOf(UPDATES, quarter, TODAY);
  expect(freshness && isStale(freshness)).toBe(expected);
  expect(freshness?.update.rag).toBe('green');
});

import { expect, test } from 'vitest';
import { aLine, anUpdate, dueInQuarters, PLAN_YEAR, quarterOf2008, TODAY } from '../../../tests/support/plan-scenario';
import { agoInWords, freshnessOf, isStale, oldAnswer } from './freshness';
import { standingsOf } from './standing';
import { quartersOfPlan } from './quarter';
import { type Update } from './update';

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

const EACH_QUARTER = aLine({ schedule: { kind: 'recurring', every: 'quarterly' } });

const oldOf = (updates: readonly Update[], line = EACH_QUARTER) =>
  oldAnswer(standingsOf(line, updates, PLAN_YEAR, quartersOfPlan(PLAN_YEAR), TODAY), quarterOf2008(4), TODAY);

test('a green of Q2 is old in Q4 where nobody answered since', () => {
  const green = anUpdate(EACH_QUARTER, 2, 'completed', { rag: 'green', enteredOn: '2008-10-06' });
  expect(oldOf([green])).toMatchObject({ quarters: 2, days: 190, update: green });
});

test('an answer is not old a quarter later, nor once answered again, nor once there is nothing left to ask', () => {
  const early = anUpdate(EACH_QUARTER, 1, 'completed');
  expect(oldOf([early, anUpdate(EACH_QUARTER, 3, 'completed')])).toBeNull();
  expect(oldOf([early, anUpdate(EACH_QUARTER, 4, 'nothing-to-report')])).toBeNull();
  const once = aLine({ schedule: dueInQuarters(1) });
  expect(oldOf([anUpdate(once, 1, 'completed')], once)).toBeNull();
  expect(oldOf([anUpdate(once, 1, 'in-progress')], once)).not.toBeNull();
  expect(oldOf([])).toBeNull();
});

test.each([
  [-1, 'today'],
  [0, 'today'],
  [1, '1 day ago'],
  [14, '14 days ago'],
  [15, '2 weeks ago'],
  [59, '8 weeks ago'],
  [60, '8 weeks ago'],
  [61, '2 months ago'],
  [190, '6 months ago'],
  [730, '23 months ago'],
])('%i days are told as %s', (days, words) => {
  expect(agoInWords(days)).toBe(words);
});

import { describe, expect, test } from 'vitest';
import { dueInQuarters, PLAN_YEAR, quarterOf2008 } from '../../../tests/support/plan-scenario';
import { type Frequency, lastDue, occurrencesOf, recurs, type Schedule } from './schedule';

/** The occurrences of a schedule in 2008/09 as the number of the quarter that asks, and the day. */
const occurrences = (schedule: Schedule) =>
  occurrencesOf(schedule, PLAN_YEAR).map(({ askedFrom, due }) => [askedFrom.number, due]);

const ENDS = ['2008-06-30', '2008-09-30', '2008-12-31', '2009-03-31'] as const;

describe('when a line is asked, and by when it is due', () => {
  test.each<[string, Schedule, readonly (readonly [number, string | null])[]]>([
    ['1st quarter', dueInQuarters(1), [[1, ENDS[0]]]],
    [
      '2nd quarter & 4th quarter: two windows',
      dueInQuarters(2, 4),
      [
        [2, ENDS[1]],
        [4, ENDS[3]],
      ],
    ],
    [
      '3rd/4th quarter: one window, due by the end of Q4',
      { kind: 'quarters', windows: [{ from: quarterOf2008(3), to: quarterOf2008(4) }] },
      [[3, ENDS[3]]],
    ],
    ['by 31 October 2008: asked in Q3', { kind: 'dates', dues: ['2008-10-31'] }, [[3, '2008-10-31']]],
    [
      'several dates, in any order',
      { kind: 'dates', dues: ['2009-01-31', '2008-05-31'] },
      [
        [1, '2008-05-31'],
        [4, '2009-01-31'],
      ],
    ],
    ['a date before the plan: asked at once', { kind: 'dates', dues: ['2008-03-15'] }, [[1, '2008-03-15']]],
    ['a date after the plan: asked last', { kind: 'dates', dues: ['2009-06-30'] }, [[4, '2009-06-30']]],
    ['a period: due by its end', { kind: 'period', from: '2008-10-01', to: '2009-03-31' }, [[3, '2009-03-31']]],
    [
      'a period that began before the plan',
      { kind: 'period', from: '2007-01-01', to: '2008-12-31' },
      [[1, '2008-12-31']],
    ],
    ['ongoing: every quarter, never due', { kind: 'open-ended' }, [1, 2, 3, 4].map((number) => [number, null])],
    ['as appropriate: every quarter, never due', { kind: 'on-demand' }, [1, 2, 3, 4].map((number) => [number, null])],
    ['subject to funding: no day until someone gives one', { kind: 'conditional', condition: 'funding' }, [[1, null]]],
    ['not understood: no day', { kind: 'not-understood' }, [[1, null]]],
  ])('%s', (_, schedule, expected) => {
    expect(occurrences(schedule)).toEqual(expected);
  });

  test.each<[Frequency, readonly number[]]>([
    ['daily', [1, 2, 3, 4]],
    ['weekly', [1, 2, 3, 4]],
    ['fortnightly', [1, 2, 3, 4]],
    ['monthly', [1, 2, 3, 4]],
    ['every two months', [1, 2, 3, 4]],
    ['quarterly', [1, 2, 3, 4]],
    ['six-monthly', [2, 4]],
    ['yearly', [4]],
  ])('%s is due by the end of quarters %o', (every, numbers) => {
    expect(occurrences({ kind: 'recurring', every })).toEqual(numbers.map((number) => [number, ENDS[number - 1]]));
  });

  test('recurs through every year of a plan of two', () => {
    const due = occurrencesOf({ kind: 'recurring', every: 'yearly' }, { firstYear: 2021, years: 2, startsMonth: 4 });
    expect(due.map((occurrence) => occurrence.due)).toEqual(['2022-03-31', '2023-03-31']);
  });
});

test.each<[Schedule, boolean]>([
  [{ kind: 'recurring', every: 'quarterly' }, true],
  [{ kind: 'open-ended' }, true],
  [{ kind: 'on-demand' }, true],
  [dueInQuarters(2, 4), false],
  [{ kind: 'dates', dues: ['2008-10-31'] }, false],
  [{ kind: 'period', from: '2008-10-01', to: '2009-03-31' }, false],
  [{ kind: 'conditional', condition: 'funding' }, false],
  [{ kind: 'not-understood' }, false],
])('an answer in one quarter says nothing of the next: %o is %s', (schedule, expected) => {
  expect(recurs(schedule)).toBe(expected);
});

test('the last day a line is due', () => {
  expect(lastDue(dueInQuarters(2, 4), PLAN_YEAR)).toBe('2009-03-31');
  expect(lastDue({ kind: 'open-ended' }, PLAN_YEAR)).toBeNull();
});

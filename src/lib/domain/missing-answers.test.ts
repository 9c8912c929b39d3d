import { describe, expect, test } from 'vitest';
import {
  aLine,
  anObjective,
  anUpdate,
  aPlan,
  dueInQuarters,
  quarterOf2008,
} from '../../../tests/support/plan-scenario';
import { lineStandings } from './line-standing';
import { countMissing, missingAnswers } from './missing-answers';
import { QUARTER_NUMBERS } from './quarter';
import { type Day } from './day';
import { type Update } from './update';

const OVER_SINCE_Q2 = aLine({ reference: '1.1.1', schedule: dueInQuarters(2) });
const NEVER_DUE = aLine({ reference: '1.1.2', schedule: { kind: 'open-ended' } });
const PLAN = aPlan([anObjective(1, [OVER_SINCE_Q2, NEVER_DUE], ['a'])]);

const missingOn = (today: Day, updates: readonly Update[]) => {
  const quarters = QUARTER_NUMBERS.map(quarterOf2008).map((quarter) => ({
    quarter,
    lines: lineStandings(PLAN, updates, quarter, 'quarter', today),
  }));
  return missingAnswers(quarters, 4, today);
};

const told = (missing: ReturnType<typeof missingOn>) =>
  missing.map(({ quarter, lines, pastTheirDay }) => [
    quarter.number,
    lines.map(({ line }) => line.reference),
    pastTheirDay.map(({ line }) => line.reference),
  ]);

describe('missing answers', () => {
  test('are those that were asked for and not given, quarter by quarter, and past their day where it has passed', () => {
    const answers = [anUpdate(NEVER_DUE, 1, 'ongoing'), anUpdate(NEVER_DUE, 3, 'no-demand')];
    expect(told(missingOn('2009-01-14', answers))).toEqual([
      [2, ['1.1.1', '1.1.2'], ['1.1.1']],
      [3, ['1.1.1'], ['1.1.1']],
      [4, ['1.1.1', '1.1.2'], ['1.1.1']],
    ]);
  });

  test('are not asked for before a quarter begins, nor past their day before it has passed', () => {
    expect(told(missingOn('2008-09-30', []))).toEqual([
      [1, ['1.1.2'], []],
      [2, ['1.1.1', '1.1.2'], []],
    ]);
  });

  test('end with the answer that finishes the line', () => {
    const answers = [
      anUpdate(OVER_SINCE_Q2, 2, 'completed'),
      ...QUARTER_NUMBERS.map((q) => anUpdate(NEVER_DUE, q, 'ongoing')),
    ];
    expect(missingOn('2009-04-14', answers)).toEqual([]);
  });

  test('add up over the quarters', () => {
    expect(countMissing(missingOn('2009-01-14', []))).toEqual({ answers: 7, pastTheirDay: 3 });
    expect(countMissing([])).toEqual({ answers: 0, pastTheirDay: 0 });
  });
});

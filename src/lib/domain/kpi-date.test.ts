import { describe, expect, test } from 'vitest';
import {
  aCount,
  aLine,
  aMilestone,
  anUpdate,
  dueInQuarters,
  PLAN_YEAR,
  quarterOf2008,
  TODAY,
} from '../../../tests/support/plan-scenario';
import { type Day } from './day';
import { kpiDate, standingByKpiDate } from './kpi-date';
import { standingOf } from './standing';
import { type QuarterNumber } from './quarter';
import { type Status } from './status';

test('the date of a KPI is the earliest that its words name', () => {
  expect(kpiDate(aLine({ measures: [aMilestone('2009-03-31'), aMilestone('2008-10-31')] }))).toBe('2008-10-31');
  expect(kpiDate(aLine({ measures: [aMilestone(null), aCount()] }))).toBeNull();
  expect(kpiDate(aLine())).toBeNull();
});

describe('a line due in the 3rd quarter whose KPI says 31 March 2009', () => {
  const line = aLine({ schedule: dueInQuarters(3), measures: [aMilestone('2009-03-31')] });
  const stand = (number: QuarterNumber, status: Status, completedOn: Day | null, today = TODAY) => {
    const update = anUpdate(line, number, status, { completedOn });
    const standing = standingOf(line, [update], PLAN_YEAR, quarterOf2008(number), today);
    return [standing.position, standingByKpiDate(line, standing, today, 4)?.state];
  };

  test.each<[string, QuarterNumber, Status, Day | null, readonly [string, string | null]]>([
    ['completed 4th quarter', 4, 'completed', null, ['done-late', 'done on time']],
    ['completed in the 3rd', 3, 'completed', '2008-12-01', ['done-on-time', 'done on time']],
    ['completed after both', 4, 'completed', '2009-04-02', ['done-late', 'done late']],
    ['still open after both', 4, 'in-progress', null, ['overdue', 'overdue']],
    ['nothing to report after both', 4, 'nothing-to-report', null, ['overdue', 'overdue']],
    ['on hold after both', 4, 'on-hold', null, ['on-hold', 'on hold']],
    ['carried forward', 4, 'carried-forward', null, ['carried-forward', null]],
    ['withdrawn', 4, 'withdrawn', null, ['out', null]],
  ])('%s', (_, number, status, completedOn, expected) => {
    expect(stand(number, status, completedOn)).toEqual(expected);
  });

  test('still open between the two days', () => {
    expect(stand(4, 'in-progress', null, '2009-02-01')).toEqual(['overdue', 'not yet due']);
    expect(stand(4, 'in-progress', null, '2009-03-31')).toEqual(['overdue', 'not yet due']);
  });

  test('silence is awaited after the day and not yet due before it, never overdue', () => {
    const silent = (today: Day) => standingOf(line, [], PLAN_YEAR, quarterOf2008(4), today);
    const stateOn = (today: Day) => standingByKpiDate(line, silent(today), today, 4);
    expect(stateOn(TODAY)).toEqual({ by: '2009-03-31', state: 'awaited' });
    expect(stateOn('2009-03-31')).toEqual({ by: '2009-03-31', state: 'not yet due' });
  });

  test('a line whose KPI names no day has no standing by it', () => {
    const standing = standingOf(line, [], PLAN_YEAR, quarterOf2008(4), TODAY);
    expect(standingByKpiDate(aLine(), standing, TODAY, 4)).toBeNull();
  });
});

import { expect, test } from 'vitest';
import {
  aLine,
  anObjective,
  anUpdate,
  aPlan,
  dueInQuarters,
  quarterOf2008,
} from '../../../tests/support/plan-scenario';
import { owedOf } from './lead-owed';
import { lineStandings, standingsByQuarter } from './line-standing';
import { type KpiLine } from './plan';
import { type QuarterNumber } from './quarter';
import { type Update } from './update';

/** What is owed in a quarter of some lines, as seen on a day. */
function owed(lines: readonly KpiLine[], updates: readonly Update[], number: QuarterNumber, today: string) {
  const plan = aPlan([anObjective(1, lines, [])]);
  const byQuarter = standingsByQuarter(plan, updates, today);
  return owedOf(
    lineStandings(plan, updates, quarterOf2008(number), 'quarter', today).map((line) => ({
      line,
      ahead: (byQuarter.get(line.line.id) ?? []).slice(number - 1),
    })),
    today,
  );
}

const each = aLine({ schedule: dueInQuarters(1, 2, 3, 4) });
const third = aLine({ schedule: dueInQuarters(3) });

test('the lines that are asked, those answered, and the next day that something is due by', () => {
  const answered = owed([each, third], [anUpdate(each, 1, 'completed')], 1, '2008-06-15');
  expect(answered).toEqual({ lines: 2, asked: 1, answered: 1, pastTheirDay: 0, nextDue: '2008-09-30' });
  expect(owed([each, third], [], 1, '2008-06-15').nextDue).toBe('2008-06-30');
});

test('what was not done by its day is past it, answered or not, until it is done', () => {
  expect(owed([third], [], 4, '2009-01-10')).toMatchObject({ answered: 0, pastTheirDay: 1, nextDue: null });
  for (const status of ['in-progress', 'on-hold'] as const) {
    const open = [anUpdate(third, 4, status)];
    expect(owed([third], open, 4, '2009-01-10')).toMatchObject({ answered: 1, pastTheirDay: 1 });
  }
  expect(owed([third], [anUpdate(third, 4, 'completed')], 4, '2009-01-10').pastTheirDay).toBe(0);
});

test('what was done early, carried forward or withdrawn is due no more', () => {
  for (const status of ['completed', 'carried-forward', 'withdrawn'] as const) {
    expect(owed([third], [anUpdate(third, 1, status)], 1, '2008-06-15').nextDue).toBeNull();
    expect(owed([third], [anUpdate(third, 1, status)], 2, '2008-09-15').nextDue).toBeNull();
  }
});

test('of no lines nothing is owed', () => {
  expect(owed([], [], 1, '2008-06-15')).toEqual({ lines: 0, asked: 0, answered: 0, pastTheirDay: 0, nextDue: null });
});

import { describe, expect, test } from 'vitest';
import {
  aCount,
  aLine,
  anActual,
  anObjective,
  anUpdate,
  aPlan,
  dueInQuarters,
  PLAN_YEAR,
  quarterOf2008,
  TODAY,
} from '../../../tests/support/plan-scenario';
import { refusalsOf } from './answer';
import { type KpiLine } from './plan';
import { lineStandings } from './line-standing';
import { type Schedule } from './schedule';
import { earlierSchedulesAfter, lineIn, quartersToCome } from './schedule-in-force';
import { standingOf, standingsOf, standingToDate } from './standing';
import { quartersOfPlan } from './quarter';
import { type Update } from './update';

const quarters = quartersOfPlan(PLAN_YEAR);
const EACH_QUARTER: Schedule = { kind: 'recurring', every: 'quarterly' };

/** A line whose timescale was changed, with effect from a quarter. */
const retimed = (then: Schedule, from: 1 | 2 | 3 | 4, now: Schedule): KpiLine =>
  aLine({
    timescale: 'As it is now',
    schedule: now,
    earlierSchedules: [{ timescale: 'As it was', schedule: then, before: quarterOf2008(from) }],
  });

const positions = (line: KpiLine, updates: readonly Update[] = []) =>
  standingsOf(line, updates, PLAN_YEAR, quarters, TODAY).map(({ position }) => position);

describe('a line whose timescale was changed', () => {
  const later = retimed(dueInQuarters(2), 3, dueInQuarters(4));

  test('keeps what the quarters before were asked, and is asked anew from its quarter on', () => {
    expect(positions(later)).toEqual(['not-asked', 'awaited', 'not-asked', 'awaited']);
    expect(positions(aLine({ schedule: dueInQuarters(4) }))).toEqual([
      'not-asked',
      'not-asked',
      'not-asked',
      'awaited',
    ]);
  });

  test('stays overdue where it was, and is judged by the day in force after that', () => {
    const open = anUpdate(later, 2, 'in-progress');
    const done = anUpdate(later, 4, 'completed', { completedOn: '2009-03-01' });
    expect(positions(later, [open, done])).toEqual(['not-asked', 'overdue', 'not-asked', 'done-on-time']);
  });

  test('counts slippage against the day it had at first', () => {
    const standing = standingOf(later, [], PLAN_YEAR, quarterOf2008(4), TODAY);
    expect(standing).toMatchObject({ due: '2009-03-31', originalDue: '2008-09-30' });
    expect(standingOf(later, [], PLAN_YEAR, quarterOf2008(2), TODAY)).toMatchObject({
      due: '2008-09-30',
      originalDue: '2008-09-30',
    });
  });

  test('has no one original day where it is asked more often, or comes round', () => {
    const oftener = retimed(dueInQuarters(2), 3, dueInQuarters(2, 4));
    expect(standingOf(oftener, [], PLAN_YEAR, quarterOf2008(4), TODAY)).toMatchObject({ originalDue: '2009-03-31' });
    const round = retimed(dueInQuarters(2), 3, EACH_QUARTER);
    expect(standingOf(round, [], PLAN_YEAR, quarterOf2008(3), TODAY)).toMatchObject({ originalDue: '2008-12-31' });
  });

  test('is not asked again for what was done before', () => {
    const done = anUpdate(later, 2, 'completed', { completedOn: '2008-09-01' });
    expect(positions(later, [done])).toEqual(['not-asked', 'done-on-time', 'not-asked', 'not-asked']);
  });

  test('is asked once more where it came round before: what was done each time does not do it', () => {
    const once = retimed(EACH_QUARTER, 3, dueInQuarters(4));
    const done = ([1, 2] as const).map((number) => anUpdate(once, number, 'completed'));
    expect(positions(once, done)).toEqual(['done-on-time', 'done-on-time', 'not-asked', 'awaited']);
  });

  test('may be called ongoing only in the quarters in which it came round', () => {
    const once = retimed(EACH_QUARTER, 3, dueInQuarters(4));
    const refusals = (number: 2 | 4) =>
      refusalsOf(anUpdate(once, number, 'ongoing'), {
        line: once,
        updates: [],
        planYear: PLAN_YEAR,
        quarter: quarterOf2008(number),
        today: '2008-07-14',
      }).map(({ part }) => part);
    expect(refusals(2)).toEqual([]);
    expect(refusals(4)).toEqual(['status']);
  });

  test('says the words of their time to every quarter', () => {
    expect(quarters.map((quarter) => lineIn(later, quarter).timescale)).toEqual([
      'As it was',
      'As it was',
      'As it is now',
      'As it is now',
    ]);
  });

  test('owes of its target what each quarter’s schedule makes due', () => {
    const measure = aCount({ target: 4 });
    const line = { ...retimed(dueInQuarters(2), 3, dueInQuarters(4)), measures: [measure] };
    const told = [anUpdate(line, 2, 'in-progress', { actuals: [anActual(measure, 1)] })];
    const plan = aPlan([anObjective(1, [line], [])]);
    const owed = quarters.map(
      (quarter) => lineStandings(plan, told, quarter, 'quarter', TODAY)[0]?.measures[0]?.attainment.targetSoFar,
    );
    expect(owed).toEqual([0, 4, 0, 4]);
  });
});

describe('a change of the timescale', () => {
  const line = aLine({ timescale: 'First', schedule: dueInQuarters(1) });
  const beforesOf = (one: KpiLine) => one.earlierSchedules.map(({ timescale, before }) => [timescale, before.number]);
  const changed = (one: KpiLine, timescale: string, from: 2 | 3 | 4): KpiLine => ({
    ...one,
    timescale,
    earlierSchedules: earlierSchedulesAfter(one, quarterOf2008(from)),
  });

  test('keeps every timescale that came to count, in order', () => {
    expect(beforesOf(changed(changed(line, 'Second', 2), 'Third', 4))).toEqual([
      ['First', 2],
      ['Second', 4],
    ]);
  });

  test('leaves out one that was changed again before it counted', () => {
    expect(beforesOf(changed(changed(line, 'Second', 3), 'Third', 3))).toEqual([['First', 3]]);
    expect(beforesOf(changed(changed(line, 'Second', 4), 'Third', 2))).toEqual([['First', 2]]);
  });

  test.each([
    ['2008-03-31', '2008 q1'],
    ['2008-04-01', '2008 q2'],
    ['2008-12-31', '2008 q4'],
    ['2009-01-01', '2009 q1'],
    ['2009-04-14', '2009 q1'],
  ])('made on %s counts from %s at the earliest', (today, first) => {
    const [{ year, number }] = quartersToCome(PLAN_YEAR, today);
    expect(`${year} q${number}`).toBe(first);
  });
});

describe('a line that joins or leaves the plan in the year', () => {
  const added = aLine({ schedule: EACH_QUARTER, askedSince: quarterOf2008(3) });
  const taken = aLine({ schedule: dueInQuarters(2, 4), outFrom: quarterOf2008(3) });

  test('is not asked before it was added', () => {
    expect(positions(added)).toEqual(['not-asked', 'not-asked', 'awaited', 'awaited']);
  });

  test('owes its target from then on alone', () => {
    const measure = aCount({ target: 2, per: 'quarter' });
    const yearly = aCount({ target: 4 });
    const plan = aPlan([anObjective(1, [{ ...added, measures: [measure, yearly] }], [])]);
    const owed = quarters.map((quarter) =>
      lineStandings(plan, [], quarter, 'quarter', TODAY)[0]?.measures.map(({ attainment }) => attainment.targetSoFar),
    );
    expect(owed).toEqual([
      [0, 0],
      [0, 0],
      [2, 2],
      [4, 4],
    ]);
  });

  test('is out from the quarter on in which it was taken out, and what was answered before stays', () => {
    const told = [anUpdate(taken, 2, 'in-progress')];
    expect(positions(taken, told)).toEqual(['not-asked', 'overdue', 'out', 'out']);
    expect(standingsOf(taken, told, PLAN_YEAR, quarters, TODAY).map(({ isAsked }) => isAsked)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  test('counts as out for the year, unless its work was done before', () => {
    const once = aLine({ schedule: dueInQuarters(2), outFrom: quarterOf2008(3) });
    const toDate = (updates: readonly Update[]) =>
      standingToDate(standingsOf(once, updates, PLAN_YEAR, quarters, TODAY), 4)?.position;
    expect(toDate([anUpdate(once, 2, 'in-progress')])).toBe('out');
    expect(toDate([anUpdate(once, 2, 'completed', { completedOn: '2008-09-01' })])).toBe('done-on-time');
  });

  test('owes nothing once it is out, and takes no answers', () => {
    const measure = aCount();
    const plan = aPlan([anObjective(1, [{ ...taken, measures: [measure] }], [])]);
    const [standing] = lineStandings(plan, [], quarterOf2008(4), 'quarter', TODAY);
    expect(standing?.measures[0]?.attainment.result).toBe('nothing due');
    const asked = { line: taken, updates: [], planYear: PLAN_YEAR, quarter: quarterOf2008(4), today: TODAY };
    expect(refusalsOf(anUpdate(taken, 4, 'in-progress'), asked).map(({ part }) => part)).toContain('status');
  });
});

import { describe, expect, test } from 'vitest';
import { aLine, anUpdate, dueInQuarters, PLAN_YEAR, quarterOf2008, TODAY } from '../../../tests/support/plan-scenario';
import { type Day } from './day';
import { type KpiLine } from './plan';
import { type Position, POSITION_ORDER, POSITIONS } from './position';
import { isDoneLate, standingOf, standingToDate } from './standing';
import { type QuarterNumber } from './quarter';
import { type Schedule } from './schedule';
import { type Status } from './status';
import { type Update } from './update';

const NUMBERS: readonly QuarterNumber[] = [1, 2, 3, 4];

/** An answer in short: the quarter, the status, and the day it was completed. */
type Said = readonly [QuarterNumber, Status, Day?];

const updatesOf = (line: KpiLine, said: readonly Said[]): readonly Update[] =>
  said.map(([number, status, completedOn]) => anUpdate(line, number, status, { completedOn: completedOn ?? null }));

const standings = (line: KpiLine, updates: readonly Update[], today = TODAY, numbers = NUMBERS) =>
  numbers.map((number) => standingOf(line, updates, PLAN_YEAR, quarterOf2008(number), today));

const positions = (schedule: Schedule, said: readonly Said[], today = TODAY): readonly Position[] => {
  const line = aLine({ schedule });
  return standings(line, updatesOf(line, said), today).map(({ position }) => position);
};

const NEVER = 'not-asked';
const YEARLY_WORK: Schedule = { kind: 'period', from: '2008-04-01', to: '2009-03-31' };

describe('where a line stands in each quarter of a year that is over', () => {
  test.each<[string, Schedule, readonly Said[], readonly Position[]]>([
    [
      'due in Q1 and done in it',
      dueInQuarters(1),
      [[1, 'completed', '2008-06-30']],
      ['done-on-time', NEVER, NEVER, NEVER],
    ],
    [
      'due in Q1, done a day late',
      dueInQuarters(1),
      [[2, 'completed', '2008-07-01']],
      ['awaited', 'done-late', NEVER, NEVER],
    ],
    [
      'completed 4th quarter, due in the 3rd',
      dueInQuarters(3),
      [[4, 'completed']],
      [NEVER, NEVER, 'awaited', 'done-late'],
    ],
    [
      'completed early, before it was asked',
      dueInQuarters(3),
      [[1, 'completed', '2008-06-01']],
      ['done-on-time', NEVER, NEVER, NEVER],
    ],
    ['nobody ever answered', dueInQuarters(2), [], [NEVER, 'awaited', 'awaited', 'awaited']],
    [
      'half-yearly, done in each half',
      { kind: 'recurring', every: 'six-monthly' },
      [
        [2, 'completed', '2008-09-10'],
        [4, 'completed', '2009-03-10'],
      ],
      [NEVER, 'done-on-time', NEVER, 'done-on-time'],
    ],
    [
      'due twice, the second done early',
      dueInQuarters(1, 4),
      [
        [1, 'completed', '2008-06-10'],
        [3, 'completed', '2008-12-10'],
      ],
      ['done-on-time', NEVER, 'done-on-time', NEVER],
    ],
    [
      'done, and nothing to report afterwards',
      dueInQuarters(1),
      [
        [1, 'completed', '2008-06-10'],
        [2, 'nothing-to-report'],
      ],
      ['done-on-time', 'nothing-to-report', NEVER, NEVER],
    ],
    [
      'ongoing work that comes round each quarter',
      { kind: 'recurring', every: 'quarterly' },
      [[1, 'ongoing']],
      ['in-progress', 'awaited', 'awaited', 'awaited'],
    ],
    [
      'ongoing past its quarter',
      dueInQuarters(2),
      [
        [2, 'ongoing'],
        [4, 'ongoing'],
      ],
      [NEVER, 'overdue', 'awaited', 'overdue'],
    ],
    [
      'ongoing in its 3rd/4th quarter, which is over by now',
      { kind: 'quarters', windows: [{ from: quarterOf2008(3), to: quarterOf2008(4) }] },
      [
        [3, 'in-progress'],
        [4, 'ongoing'],
      ],
      [NEVER, NEVER, 'in-progress', 'overdue'],
    ],
    [
      'due twice, done twice',
      dueInQuarters(2, 4),
      [
        [2, 'completed'],
        [4, 'completed'],
      ],
      [NEVER, 'done-on-time', NEVER, 'done-on-time'],
    ],
    [
      'due twice, done once: the second is still asked for',
      dueInQuarters(2, 4),
      [[2, 'completed']],
      [NEVER, 'done-on-time', NEVER, 'awaited'],
    ],
    [
      'each quarter, one quarter without an answer',
      { kind: 'recurring', every: 'quarterly' },
      [
        [1, 'completed'],
        [2, 'completed'],
        [4, 'completed'],
      ],
      ['done-on-time', 'done-on-time', 'awaited', 'done-on-time'],
    ],
    [
      'each quarter, still open after one of them',
      { kind: 'recurring', every: 'quarterly' },
      [[2, 'in-progress']],
      ['awaited', 'overdue', 'awaited', 'awaited'],
    ],
    [
      'each quarter, with nothing to report in one',
      { kind: 'recurring', every: 'quarterly' },
      [[2, 'nothing-to-report']],
      ['awaited', 'nothing-to-report', 'awaited', 'awaited'],
    ],
    [
      'ongoing, completed for the year: asked again all the same',
      { kind: 'open-ended' },
      [
        [1, 'ongoing'],
        [2, 'completed'],
      ],
      ['in-progress', 'done-on-time', 'awaited', 'awaited'],
    ],
    [
      'ongoing is never overdue',
      { kind: 'open-ended' },
      NUMBERS.map((number) => [number, 'ongoing'] as const),
      ['in-progress', 'in-progress', 'in-progress', 'in-progress'],
    ],
    [
      'no demand is a full answer, and asked for again',
      { kind: 'on-demand' },
      [
        [1, 'no-demand'],
        [2, 'completed'],
      ],
      ['no-demand', 'done-on-time', 'awaited', 'awaited'],
    ],
    [
      'no demand for a line with a day: out of the shares, not overdue',
      dueInQuarters(2),
      [[2, 'no-demand']],
      [NEVER, 'no-demand', 'awaited', 'awaited'],
    ],
    [
      'nothing to report does not settle work that is late',
      dueInQuarters(2),
      [[3, 'nothing-to-report']],
      [NEVER, 'awaited', 'overdue', 'awaited'],
    ],
    ['on hold is not overdue', dueInQuarters(2), [[3, 'on-hold']], [NEVER, 'awaited', 'on-hold', 'awaited']],
    [
      'carried forward: nothing more is asked of it',
      YEARLY_WORK,
      [[2, 'carried-forward']],
      ['awaited', 'carried-forward', NEVER, NEVER],
    ],
    ['withdrawn: nothing more is asked of it', YEARLY_WORK, [[1, 'withdrawn']], ['out', NEVER, NEVER, NEVER]],
    ['superseded: nothing more is asked of it', dueInQuarters(2, 4), [[2, 'superseded']], [NEVER, 'out', NEVER, NEVER]],
    [
      'withdrawn, then taken up again',
      YEARLY_WORK,
      [
        [1, 'withdrawn'],
        [3, 'in-progress'],
      ],
      ['out', NEVER, 'in-progress', 'awaited'],
    ],
    [
      'subject to funding: asked until it is done, never overdue',
      { kind: 'conditional', condition: 'funding' },
      [
        [1, 'not-started'],
        [3, 'completed'],
      ],
      ['in-progress', 'awaited', 'done-on-time', NEVER],
    ],
    [
      'not understood: asked, never overdue',
      { kind: 'not-understood' },
      [[2, 'in-progress']],
      ['awaited', 'in-progress', 'awaited', 'awaited'],
    ],
    [
      'due on a day: an answer without a day in its quarter is on time',
      { kind: 'dates', dues: ['2008-10-31'] },
      [[3, 'completed']],
      [NEVER, NEVER, 'done-on-time', NEVER],
    ],
    [
      'due on a day, done after it in the same quarter',
      { kind: 'dates', dues: ['2008-10-31'] },
      [[3, 'completed', '2008-11-03']],
      [NEVER, NEVER, 'done-late', NEVER],
    ],
    [
      'a period: open until its end is not overdue',
      { kind: 'period', from: '2008-10-01', to: '2009-06-30' },
      [[4, 'in-progress']],
      [NEVER, NEVER, 'awaited', 'in-progress'],
    ],
  ])('%s', (_, schedule, said, expected) => {
    expect(positions(schedule, said)).toEqual(expected);
  });
});

describe('as the days go by', () => {
  test.each<[Day, readonly Said[], Position]>([
    ['2008-09-01', [], 'due'],
    ['2008-09-30', [], 'due'],
    ['2008-10-01', [], 'awaited'],
    ['2008-09-30', [[2, 'in-progress']], 'in-progress'],
    ['2008-10-01', [[2, 'in-progress']], 'overdue'],
    ['2008-10-01', [[2, 'not-started']], 'overdue'],
    ['2008-10-01', [[2, 'completed', '2008-09-30']], 'done-on-time'],
  ])('on %s, a line due by 30 September with %o is %s', (today, said, expected) => {
    expect(positions(dueInQuarters(2), said, today)[1]).toBe(expected);
  });

  test('a day in the middle of a quarter passes in it', () => {
    const schedule: Schedule = { kind: 'dates', dues: ['2008-10-31'] };
    expect(positions(schedule, [[3, 'in-progress']], '2008-10-31')[2]).toBe('in-progress');
    expect(positions(schedule, [[3, 'in-progress']], '2008-11-01')[2]).toBe('overdue');
  });
});

describe('how late a line is', () => {
  const late = (schedule: Schedule, said: readonly Said[], number: QuarterNumber, revisedDue: Day | null = null) => {
    const line = aLine({ schedule, revisedDue });
    return standingOf(line, updatesOf(line, said), PLAN_YEAR, quarterOf2008(number), TODAY);
  };

  test.each<[string, Schedule, readonly Said[], QuarterNumber, number | null]>([
    ['done late on a day', dueInQuarters(3), [[4, 'completed', '2009-02-20']], 4, 51],
    ['done late on a day that nobody gave', dueInQuarters(3), [[4, 'completed']], 4, null],
    ['done on time', dueInQuarters(3), [[3, 'completed', '2008-12-31']], 3, null],
    ['still open', dueInQuarters(3), [[3, 'in-progress']], 3, 104],
    ['never answered', dueInQuarters(3), [], 4, 104],
    ['on hold', dueInQuarters(3), [[3, 'on-hold']], 3, 104],
    ['carried forward', dueInQuarters(3), [[3, 'carried-forward']], 3, null],
    ['withdrawn', dueInQuarters(3), [[3, 'withdrawn']], 3, null],
    ['no demand', dueInQuarters(3), [[3, 'no-demand']], 3, null],
    ['never due', { kind: 'open-ended' }, [[3, 'ongoing']], 3, null],
    ['done before: nothing is late about it', dueInQuarters(1), [[1, 'completed']], 4, null],
  ])('%s', (_, schedule, said, number, expected) => {
    expect(late(schedule, said, number).daysLate).toBe(expected);
  });

  test('is judged by a revised day, and the first one is kept beside it', () => {
    const standing = late(dueInQuarters(2), [[4, 'completed', '2009-02-20']], 4, '2009-02-28');
    expect(standing).toMatchObject({ position: 'done-on-time', due: '2009-02-28', originalDue: '2008-09-30' });
    expect(late(dueInQuarters(2), [[4, 'completed', '2009-03-02']], 4, '2009-02-28')).toMatchObject({
      position: 'done-late',
      daysLate: 2,
    });
  });

  test('a revised day is the last occurrence’s, not the first’s', () => {
    expect(late(dueInQuarters(2, 4), [], 2, '2009-05-31').due).toBe('2008-09-30');
    expect(late(dueInQuarters(2, 4), [], 4, '2009-05-31').due).toBe('2009-05-31');
  });

  test('a line whose day was unknown is due once someone gives a day', () => {
    const standing = late({ kind: 'conditional', condition: 'funding' }, [[4, 'in-progress']], 4, '2009-01-31');
    expect(standing).toMatchObject({ position: 'overdue', due: '2009-01-31', originalDue: null, daysLate: 73 });
  });

  test('a line that never falls due has no day, whatever was agreed', () => {
    const standing = late({ kind: 'open-ended' }, [[4, 'ongoing']], 4, '2009-01-31');
    expect(standing).toMatchObject({ due: null, originalDue: null, isDue: false, position: 'in-progress' });
  });
});

test('of a line that has left the plan there is nothing to report, and that is no lateness', () => {
  const gone: readonly Said[] = [
    [2, 'withdrawn'],
    [4, 'nothing-to-report'],
  ];
  expect(positions(dueInQuarters(2), gone)).toEqual([NEVER, 'out', NEVER, 'nothing-to-report']);
});

test.each<[Day | null, QuarterNumber, Day | null, boolean]>([
  ['2008-12-31', 3, null, false],
  ['2009-01-01', 4, '2008-12-31', true],
  [null, 4, '2008-12-31', true],
  [null, 3, '2008-12-31', false],
  ['2009-01-01', 4, null, false],
])('completed on %s, said for Q%i, due by %s: late is %s', (completedOn, number, due, expected) => {
  expect(isDoneLate(anUpdate(aLine(), number, 'completed', { completedOn }), due, 4)).toBe(expected);
});

describe('where a line stands for the year so far', () => {
  const toDate = (schedule: Schedule, said: readonly Said[], upTo: QuarterNumber = 4) => {
    const line = aLine({ schedule });
    const numbers = NUMBERS.filter((number) => number <= upTo);
    return standingToDate(standings(line, updatesOf(line, said), TODAY, numbers), PLAN_YEAR.startsMonth);
  };

  test('is as it stood when it was last asked or told of', () => {
    expect(toDate(dueInQuarters(1), [[1, 'completed', '2008-06-20']])?.position).toBe('done-on-time');
    expect(toDate({ kind: 'recurring', every: 'quarterly' }, [[1, 'completed']])?.position).toBe('awaited');
    expect(toDate(dueInQuarters(4), [], 3)?.position).toBe('not-asked');
    expect(standingToDate([], 4)).toBeNull();
  });

  test.each<[string, Schedule, readonly Said[], QuarterNumber, boolean]>([
    ['done early, before its day', dueInQuarters(3), [[1, 'completed', '2008-06-01']], 2, false],
    ['done early, its day has come', dueInQuarters(3), [[1, 'completed', '2008-06-01']], 3, true],
    ['carried forward early, its day has come', dueInQuarters(3), [[1, 'carried-forward']], 4, true],
    ['done in its quarter', dueInQuarters(3), [[3, 'completed']], 4, true],
    ['never asked yet', dueInQuarters(4), [], 3, false],
    ['never due', { kind: 'open-ended' }, [[1, 'completed']], 4, false],
  ])('%s', (_, schedule, said, upTo, expected) => {
    expect(toDate(schedule, said, upTo)?.isDue).toBe(expected);
  });
});

describe('the rules of positions', () => {
  test('every position has its rule, its words, and a place of its own in the order', () => {
    expect(new Set(POSITION_ORDER).size).toBe(12);
    for (const position of POSITION_ORDER) {
      expect(POSITIONS[position].label).not.toBe('');
      expect(POSITIONS[position].explanation).toMatch(/\.$/);
    }
  });

  test('no demand, what left the plan and what was not asked stay out of the shares; silence stays in', () => {
    expect(POSITION_ORDER.filter((position) => !POSITIONS[position].isInShares)).toEqual([
      'no-demand',
      'out',
      'not-asked',
    ]);
  });

  test('silence is never an answer', () => {
    expect(POSITION_ORDER.filter((position) => !POSITIONS[position].isAnswered)).toEqual([
      'awaited',
      'due',
      'not-asked',
    ]);
  });

  test('what is worse is of more concern', () => {
    const inOrder: readonly Position[] = [
      'not-asked',
      'done-on-time',
      'nothing-to-report',
      'done-late',
      'in-progress',
      'carried-forward',
      'on-hold',
      'due',
      'awaited',
      'overdue',
    ];
    const concerns = inOrder.map((position) => POSITIONS[position].concern);
    expect(concerns).toEqual(concerns.toSorted((one, other) => one - other));
  });
});

test('a line due twice is asked in the order of the year, however its words name the quarters', () => {
  const windows = [4, 2].map((number) => quarterOf2008(number as QuarterNumber)).map((one) => ({ from: one, to: one }));
  expect(positions({ kind: 'quarters', windows }, [])).toEqual([NEVER, 'awaited', 'awaited', 'awaited']);
});

test('a day agreed later brings the asking forward too, and is nothing to a line without end', () => {
  const early = aLine({ schedule: dueInQuarters(4), revisedDue: '2008-09-30' });
  expect(standings(early, []).map(({ isAsked }) => isAsked)).toEqual([false, true, true, true]);
  const endless = aLine({ schedule: { kind: 'open-ended' }, revisedDue: '2008-09-30' });
  expect(standings(endless, updatesOf(endless, [[4, 'ongoing']])).at(-1)?.position).toBe('in-progress');
});

test('what is said of a finished line does not change where it stands in the year', () => {
  const line = aLine({ schedule: dueInQuarters(1) });
  const told = updatesOf(line, [
    [1, 'completed', '2008-06-10'],
    [2, 'no-demand'],
  ]);
  expect(standingToDate(standings(line, told), PLAN_YEAR.startsMonth)?.position).toBe('done-on-time');
});

test.each<[string, readonly Said[], Position, number | null]>([
  ['on time stays so', [[2, 'completed', '2008-06-10']], 'done-on-time', null],
  ['late stays late by as many days', [[2, 'completed', '2008-07-10']], 'done-late', 10],
])('work that was done %s when it is called completed again without a day', (_, done, position, daysLate) => {
  const line = aLine({ schedule: dueInQuarters(1) });
  const told = updatesOf(line, [...done, [4, 'completed']]);
  expect(standings(line, told).at(-1)).toMatchObject({ position, daysLate });
  const corrected = updatesOf(line, [...done, [4, 'completed', '2008-07-20']]);
  expect(standings(line, corrected).at(-1)).toMatchObject({ position: 'done-late', daysLate: 20 });
});

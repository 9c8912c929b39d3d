import { describe, expect, test } from 'vitest';
import {
  aCount,
  aLine,
  anActual,
  anObjective,
  anUpdate,
  aPlan,
  dueInQuarters,
  LINES,
  quarterOf2008,
  SCENARIO_PLAN,
  SCENARIO_UPDATES,
  TODAY,
} from '../../../tests/support/plan-scenario';
import { namesOf, NO_NAMES } from './lead-names';
import { lineStandings, type Span } from './line-standing';
import { type KpiLine } from './plan';
import { POSITION_ORDER } from './position';
import { type QuarterNumber } from './quarter';
import { rollUp, rollUpByKeyObjective, rollUpByLead, rollUpByObjective, rollUpByTaskGroup } from './roll-up';
import { type Update } from './update';

const standings = (number: QuarterNumber, span: Span, today = TODAY) =>
  lineStandings(SCENARIO_PLAN, SCENARIO_UPDATES, quarterOf2008(number), span, today);

const rolledUp = (lines: readonly KpiLine[], updates: readonly Update[], number: QuarterNumber = 4, today = TODAY) =>
  rollUp(lineStandings(aPlan([anObjective(1, lines, ['a'])]), updates, quarterOf2008(number), 'year to date', today));

test('a line that was withdrawn owes its measures no more, in its own quarter and in those after', () => {
  const line = aLine({ schedule: dueInQuarters(1, 2, 3, 4), measures: [aCount({ target: 4 })] });
  const plan = aPlan([anObjective(1, [line], ['a'])]);
  const owed = (updates: readonly Update[]) =>
    ([1, 2, 3, 4] as const).map(
      (number) => rollUp(lineStandings(plan, updates, quarterOf2008(number), 'quarter', TODAY)).attained.whole,
    );
  expect(owed([])).toEqual([1, 1, 1, 1]);
  expect(owed([anUpdate(line, 2, 'withdrawn')])).toEqual([1, 0, 0, 0]);
  expect(owed([anUpdate(line, 2, 'withdrawn'), anUpdate(line, 4, 'in-progress')])).toEqual([1, 0, 0, 1]);
});

describe('the roll-up of the scenario', () => {
  test('has a line in every position that a year that is over knows', () => {
    expect(rollUp(standings(4, 'year to date')).counts).toEqual({
      'done-on-time': 3,
      'done-late': 1,
      'in-progress': 1,
      'nothing-to-report': 1,
      'on-hold': 1,
      overdue: 1,
      'carried-forward': 1,
      awaited: 2,
      due: 0,
      'no-demand': 1,
      out: 2,
      'not-asked': 0,
    });
  });

  test.each<[QuarterNumber, Span, number, number, number, number, number]>([
    [1, 'quarter', 6, 3, 3, 2, 2],
    [2, 'quarter', 8, 4, 4, 1, 2],
    [3, 'quarter', 10, 5, 5, 1, 4],
    [4, 'quarter', 10, 8, 2, 3, 6],
    [1, 'year to date', 6, 3, 3, 2, 2],
    [2, 'year to date', 9, 5, 4, 2, 3],
    [3, 'year to date', 12, 7, 5, 2, 5],
    [4, 'year to date', 14, 12, 2, 4, 8],
  ])(
    'Q%i, %s: %i asked, %i answered, %i not reported, %i done of %i due',
    (number, span, asked, answered, notReported, part, whole) => {
      expect(rollUp(standings(number, span))).toMatchObject({
        asked,
        answered,
        notReported,
        doneOfDue: { part, whole },
      });
    },
  );

  test.each<[QuarterNumber, Span]>([
    [1, 'quarter'],
    [2, 'year to date'],
    [3, 'quarter'],
    [4, 'year to date'],
  ])('Q%i, %s: counts every line once, and whoever was asked has answered or not', (number, span) => {
    const total = rollUp(standings(number, span));
    expect(POSITION_ORDER.reduce((sum, position) => sum + total.counts[position], 0)).toBe(total.lines);
    expect(total.answered + total.notReported).toBe(total.asked);
    expect(total.doneOfDue.part).toBeLessThanOrEqual(total.doneOfDue.whole);
  });

  test('names the worst line and the one told of longest ago', () => {
    const total = rollUp(standings(4, 'year to date'));
    expect(total.worst?.line.reference).toBe('1.1.4');
    expect(total.oldest?.line.reference).toBe('2.1.3');
    expect(total.oldest?.lastTold).toBeNull();
  });

  test('names no worst line where all is done', () => {
    const line = aLine();
    expect(rolledUp([line], [anUpdate(line, 2, 'completed', { completedOn: '2008-09-01' })]).worst).toBeNull();
  });
});

describe('done as a share of what was due', () => {
  const due = aLine({ schedule: dueInQuarters(2) });

  test.each([
    ['no demand stays out', [anUpdate(due, 2, 'no-demand'), anUpdate(due, 4, 'no-demand')], { part: 0, whole: 0 }],
    ['withdrawn stays out', [anUpdate(due, 2, 'withdrawn')], { part: 0, whole: 0 }],
    ['silence stays in', [], { part: 0, whole: 1 }],
    ['open stays in', [anUpdate(due, 4, 'ongoing')], { part: 0, whole: 1 }],
    ['done late is done', [anUpdate(due, 4, 'completed')], { part: 1, whole: 1 }],
    ['carried forward was due and is not done', [anUpdate(due, 2, 'carried-forward')], { part: 0, whole: 1 }],
  ])('%s', (_, updates, expected) => {
    expect(rolledUp([due], updates).doneOfDue).toEqual(expected);
  });

  test('work done early is done of what was due, once its day has come', () => {
    const early = anUpdate(due, 1, 'completed', { completedOn: '2008-05-05' });
    expect(rolledUp([due], [early], 1).doneOfDue).toEqual({ part: 0, whole: 0 });
    expect(rolledUp([due], [early], 2).doneOfDue).toEqual({ part: 1, whole: 1 });
    expect(rolledUp([due], [early], 4).doneOfDue).toEqual({ part: 1, whole: 1 });
  });

  test('of no lines there is nothing', () => {
    expect(rollUp([])).toMatchObject({ lines: 0, doneOfDue: { part: 0, whole: 0 }, worst: null, oldest: null });
  });
});

test('measures attained are told of those with a target that is due', () => {
  const [met, missed, unsaid, aimless] = [aCount(), aCount(), aCount(), aCount({ target: null })];
  const line = aLine({ schedule: { kind: 'recurring', every: 'quarterly' }, measures: [met, missed, unsaid, aimless] });
  const update = anUpdate(line, 4, 'completed', {
    actuals: [anActual(met, 4), anActual(missed, 3), anActual(aimless, 9)],
  });
  expect(rolledUp([line], [update]).attained).toEqual({ part: 1, whole: 3 });
});

describe('roll-ups for parts of the plan', () => {
  const lines = standings(4, 'year to date');

  test('by objective, adding up to the plan', () => {
    const byObjective = rollUpByObjective(SCENARIO_PLAN, lines);
    expect(byObjective.map(({ of, rollUp: total }) => [of.number, total.lines])).toEqual([
      [1, 6],
      [2, 8],
    ]);
    expect(byObjective.reduce((sum, { rollUp: total }) => sum + total.doneOfDue.whole, 0)).toBe(
      rollUp(lines).doneOfDue.whole,
    );
  });

  test('by key objective: a line counts under each that its objective serves, and a duty without any has none', () => {
    expect(rollUpByKeyObjective(SCENARIO_PLAN, lines).map(({ of, rollUp: total }) => [of.letter, total.lines])).toEqual(
      [
        ['a', 6],
        ['b', 14],
        ['c', 0],
      ],
    );
  });

  test('by lead, as written while nobody said who a name stands for', () => {
    expect(rollUpByLead(lines, NO_NAMES).map(({ of, rollUp: total }) => [of.name, total.lines])).toEqual([
      ['', 1],
      ['Co-ordinator', 12],
      ['Police rep', 1],
    ]);
  });

  test('by lead: names of one lead count as one, and a line with several leads counts with each', () => {
    const names = namesOf([{ id: 7, name: 'The office', names: ['The office', 'Co-ordinator', 'Police rep'] }]);
    expect(rollUpByLead(lines, names).map(({ of, rollUp: total }) => [of.id, of.name, total.lines])).toEqual([
      [null, '', 1],
      [7, 'The office', 13],
    ]);
    const shared = lineStandings(
      aPlan([anObjective(1, [aLine({ lead: 'Chair; Police rep' })], [])]),
      [],
      quarterOf2008(4),
      'quarter',
      TODAY,
    );
    expect(rollUpByLead(shared, names).map(({ of, rollUp: total }) => [of.name, total.lines])).toEqual([
      ['Chair', 1],
      ['The office', 1],
    ]);
  });

  test('by task group, and the lines of none last', () => {
    expect(rollUpByTaskGroup(SCENARIO_PLAN, lines).map(({ of, rollUp: total }) => [of?.name, total.lines])).toEqual([
      ['Housing', 1],
      ['Health', 1],
      [undefined, 12],
    ]);
    const housing = lines.filter(({ line }) => line.id === LINES.recurring.id);
    expect(rollUpByTaskGroup(SCENARIO_PLAN, housing)).toHaveLength(2);
  });
});

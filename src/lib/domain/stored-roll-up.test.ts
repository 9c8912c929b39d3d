import { describe, expect, test } from 'vitest';
import {
  aLine,
  anObjective,
  anUpdate,
  aPlan,
  dueInQuarters,
  LINES,
  quarterOf2008,
  SCENARIO_PLAN,
  SCENARIO_UPDATES,
} from '../../../tests/support/plan-scenario';
import { lineStandings } from './line-standing';
import { QUARTER_NUMBERS } from './quarter';
import { rollUp } from './roll-up';
import { changeOfRollUps, closingDay, rollUpsToStore, type StoredRollUp } from './stored-roll-up';

const sumOf = (one: StoredRollUp, other: StoredRollUp): StoredRollUp => {
  const { quarter, counts, ...totals } = one;
  const sums = <Name extends string>(
    numbers: Readonly<Record<Name, number>>,
    others: Readonly<Record<NoInfer<Name>, number>>,
  ) => Object.fromEntries((Object.keys(numbers) as Name[]).map((name) => [name, numbers[name] + others[name]]));
  return { quarter, ...sums(totals, other), counts: sums(counts, other.counts) } as StoredRollUp;
};

const QUARTERS = QUARTER_NUMBERS.map(quarterOf2008);

test.each([
  [1, '2008-07-01'],
  [4, '2009-04-01'],
] as const)('Q%i of 2008/09 closes on %s, the first day after it', (number, day) => {
  expect(closingDay(quarterOf2008(number), 4)).toBe(day);
});

describe('what is stored of a quarter', () => {
  const stored = rollUpsToStore(SCENARIO_PLAN, SCENARIO_UPDATES, QUARTERS);

  test('is one roll-up for each quarter that was asked for, in that order', () => {
    expect(stored.map(({ quarter }) => quarter)).toEqual(QUARTERS);
    expect(rollUpsToStore(SCENARIO_PLAN, SCENARIO_UPDATES, [])).toEqual([]);
  });

  test.each(QUARTERS)('is the same fold as the page’s, as of the closing day: Q$number', (quarter) => {
    const page = rollUp(lineStandings(SCENARIO_PLAN, SCENARIO_UPDATES, quarter, 'quarter', closingDay(quarter, 4)));
    const toDate = rollUp(
      lineStandings(SCENARIO_PLAN, SCENARIO_UPDATES, quarter, 'year to date', closingDay(quarter, 4)),
    );
    expect(stored[quarter.number - 1]).toEqual({
      quarter,
      lines: page.lines,
      asked: page.asked,
      answered: page.answered,
      due: page.doneOfDue.whole,
      done: page.doneOfDue.part,
      dueToDate: toDate.doneOfDue.whole,
      doneToDate: toDate.doneOfDue.part,
      measuresOwed: page.attained.whole,
      measuresAttained: page.attained.part,
      counts: page.counts,
    });
  });

  test('has nothing that is still due: the quarter is over', () => {
    expect(stored.map(({ counts }) => counts.due)).toEqual([0, 0, 0, 0]);
    expect(stored[0]?.counts.awaited).toBe(3);
  });

  test('counts work that was done early once its day has come, and work that is still late once', () => {
    const early = aLine({ id: 1, schedule: dueInQuarters(3) });
    const late = aLine({ id: 2, schedule: dueInQuarters(1) });
    const plan = aPlan([anObjective(1, [early, late], ['a'])]);
    const told = [
      anUpdate(early, 1, 'completed', { completedOn: '2008-06-20' }),
      anUpdate(late, 1, 'in-progress'),
      anUpdate(late, 2, 'in-progress'),
      anUpdate(late, 3, 'completed', { completedOn: '2008-12-01' }),
    ];
    const kept = rollUpsToStore(plan, told, QUARTERS);
    expect(kept.map(({ done, due }) => `${done} of ${due}`)).toEqual(['0 of 1', '0 of 1', '1 of 1', '0 of 0']);
    expect(kept.map((one) => `${one.doneToDate} of ${one.dueToDate}`)).toEqual([
      '0 of 1',
      '0 of 1',
      '2 of 2',
      '2 of 2',
    ]);
  });

  test('does not depend on answers of later quarters', () => {
    const firstTwo = SCENARIO_UPDATES.filter(({ quarter }) => quarter.number <= 2);
    expect(rollUpsToStore(SCENARIO_PLAN, firstTwo, QUARTERS.slice(0, 2))).toEqual(stored.slice(0, 2));
  });
});

describe('what a change of some answers adds', () => {
  const STATUSES_TRIED = ['completed', 'in-progress', 'withdrawn', 'carried-forward', 'no-demand', 'on-hold'] as const;
  const added = (stored: readonly StoredRollUp[], changes: readonly StoredRollUp[]) =>
    stored.map((one) => {
      const change = changes.find(({ quarter }) => quarter.number === one.quarter.number);
      return change ? sumOf(one, change) : one;
    });
  const changed = STATUSES_TRIED.flatMap((status) =>
    Object.values(LINES).flatMap((line) => QUARTER_NUMBERS.map((number) => ({ status, line, number }))),
  );

  test.each(changed)(
    'makes of what is stored what the whole fold gives: $line.reference $status in Q$number',
    (one) => {
      const { line, number, status } = one;
      const own = SCENARIO_UPDATES.filter(({ lineId }) => lineId === line.id);
      const others = SCENARIO_UPDATES.filter(({ lineId }) => lineId !== line.id);
      const after = [
        ...own.filter(({ quarter }) => quarter.number !== number),
        anUpdate(line, number, status, { carriedTo: status === 'carried-forward' ? 2009 : null }),
      ];
      const changes = changeOfRollUps(SCENARIO_PLAN, [line.id], { before: own, after }, QUARTERS.slice(number - 1));
      const stored = rollUpsToStore(SCENARIO_PLAN, SCENARIO_UPDATES, QUARTERS);
      expect(added(stored, changes)).toEqual(rollUpsToStore(SCENARIO_PLAN, [...others, ...after], QUARTERS));
    },
  );

  test('is nothing where an answer changes no count', () => {
    const own = SCENARIO_UPDATES.filter(({ lineId }) => lineId === SCENARIO_UPDATES[0]?.lineId);
    const [line] = own;
    expect(own).not.toEqual([]);
    const reworded = own.map((update) => ({ ...update, comment: 'In other words.' }));
    expect(changeOfRollUps(SCENARIO_PLAN, [line?.lineId ?? 0], { before: own, after: reworded }, QUARTERS)).toEqual([]);
  });
});

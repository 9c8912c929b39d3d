import { describe, expect, test } from 'vitest';
import { aLine, anObjective, aPlan, PLAN_YEAR } from '../../../../tests/support/plan-scenario';
import { placedLines, type Plan } from '../plan';
import { type CarriedLine, carriedLines, type DecidedPlan, mergedIntoNothing } from './carried-lines';
import type { KeptDecision } from './judge-year-end';
import { nextLines, nextObjectives } from './next-plan';
import { carriedTo, type YearEndDecision } from './year-end-decision';

const NEXT = { firstYear: 2009, years: 1 };

const first = aLine({ reference: '1.1.1', kpi: 'First' });
const second = aLine({ reference: '1.1.2', kpi: 'Second' });
const plan = aPlan([anObjective(1, [first, second], ['a']), anObjective(2, [], [])]);

const merge = (intoLineId: number): YearEndDecision => ({ kind: 'merge', toYear: null, intoLineId, words: '' });

const keptFor = (lineId: number, decision: YearEndDecision): [number, KeptDecision] => [
  lineId,
  { lineId, version: 1, decision, decidedBy: 'Ruth Ashdown', decidedAt: '2009-04-14T10:00:00.000Z' },
];

const decided = (of: Plan, decisions: [number, YearEndDecision][], rest: Partial<DecidedPlan> = {}): DecidedPlan => ({
  plan: of,
  decisions: new Map(decisions.map(([id, decision]) => keptFor(id, decision))),
  goneOn: new Set(),
  notes: new Map(),
  isUnfinished: () => true,
  ...rest,
});

const waitingFrom = (earlier: Plan): readonly CarriedLine[] =>
  carriedLines(
    decided(
      earlier,
      placedLines(earlier).map(({ line }) => [line.id, carriedTo(2009)]),
    ),
    NEXT,
  );

const shape = (waiting: readonly CarriedLine[]) => {
  const carried = carriedLines(decided(plan, [[first.id, carriedTo(2009)]]), NEXT);
  return nextObjectives(plan, carried, waiting).map(({ number, outcomes }) => [
    number,
    outcomes.map(({ actions }) => actions.map(({ lines }) => lines.map(({ kpi }) => kpi))),
  ]);
};

describe('the lines that go on', () => {
  test('are those carried to the year of the plan, and no others', () => {
    const of = (year: number) => carriedLines(decided(plan, [[first.id, carriedTo(year)]]), NEXT).length;
    expect([of(2009), of(2010)]).toEqual([1, 0]);
  });

  test('are not those that a later plan goes on from already', () => {
    const goneOn = new Set([first.id]);
    expect(carriedLines(decided(plan, [[first.id, carriedTo(2009)]], { goneOn }), NEXT)).toEqual([]);
  });

  test('bring with them what is merged into them', () => {
    const both = decided(plan, [
      [first.id, carriedTo(2009)],
      [second.id, merge(first.id)],
    ]);
    expect(carriedLines(both, NEXT).map(({ merged }) => merged.map(({ line }) => line.id))).toEqual([[second.id]]);
    expect(mergedIntoNothing(both)).toEqual([]);
  });

  test('are missed where something is merged into a line that does not go on', () => {
    const lost = decided(plan, [[second.id, merge(first.id)]]);
    expect(mergedIntoNothing(lost).map(({ line }) => line.id)).toEqual([second.id]);
  });
});

describe('the plan to be made', () => {
  test('keeps every objective and outcome, and those actions alone that something of goes on', () => {
    expect(shape([])).toEqual([
      [1, [[['First']]]],
      [2, [[]]],
    ]);
  });

  test('takes a line put off earlier in where its objective and outcome say the same', () => {
    const late = aLine({ reference: '1.1.9', kpi: 'Put off' });
    const earlier = aPlan([anObjective(1, [late], [])], { planYear: { ...PLAN_YEAR, firstYear: 2007 } });
    expect(shape(waitingFrom(earlier))).toEqual([
      [1, [[['First'], ['Put off']]]],
      [2, [[]]],
    ]);
  });

  test('has an objective of its own for a line whose objective is gone', () => {
    const late = aLine({ reference: '7.1.1', kpi: 'Put off' });
    const earlier = aPlan([anObjective(7, [late], [])], { planYear: { ...PLAN_YEAR, firstYear: 2007 } });
    const waiting = waitingFrom(earlier);
    expect(shape(waiting).at(-1)).toEqual([7, [[['Put off']]]]);
    const lines = nextLines(nextObjectives(plan, [], waiting));
    expect(lines.map(({ predecessors }) => predecessors)).toEqual([[{ planId: earlier.id, lineId: late.id }]]);
  });

  test('says of unfinished work alone that it was carried in', () => {
    const from = (isUnfinished: boolean) => {
      const carried = carriedLines(
        decided(plan, [[first.id, carriedTo(2009)]], { isUnfinished: () => isUnfinished }),
        NEXT,
      );
      return nextObjectives(plan, carried, [])[0]?.outcomes[0]?.actions[0]?.carriedInFrom;
    };
    expect([from(true), from(false)]).toEqual(['2008/09', null]);
  });
});

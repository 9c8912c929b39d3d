import { describe, expect, test } from 'vitest';
import { aLine, anObjective, aPlan, dueInQuarters, PLAN_YEAR } from '../../../../tests/support/plan-scenario';
import type { KpiLine, Plan } from '../plan';
import { comparePlans } from './compare-plans';

const NEXT = { ...PLAN_YEAR, firstYear: 2009 };
const quarterOf2009 = (number: 2 | 3) => {
  const quarter = { year: 2009, number };
  return { kind: 'quarters', windows: [{ from: quarter, to: quarter }] } as const;
};

const before = aLine({ reference: '1.1.1', kpi: 'Four forums held' });
const earlier = aPlan([anObjective(1, [before], [])]);

/** The same line in the next plan, with something of it changed. */
function compared(line: Partial<KpiLine>, change: (plan: Plan) => Plan = (plan) => plan) {
  const after = aLine({ ...before, id: before.id + 100_000, schedule: quarterOf2009(2), ...line });
  const later = change(aPlan([anObjective(1, [after], [])], { planYear: NEXT }));
  const own = later.objectives[0]?.outcomes[0]?.actions[0];
  if (!own) throw new Error('The later plan has no action.');
  const links = [{ earlierLineId: before.id, laterLineId: after.id }];
  return comparePlans(earlier, withActionOf(later), links);
}

/** A test plan words its actions by their numbers: a later plan has those of the earlier. */
function withActionOf(plan: Plan): Plan {
  const text = earlier.objectives[0]?.outcomes[0]?.actions[0]?.text ?? '';
  return {
    ...plan,
    objectives: plan.objectives.map((objective) => ({
      ...objective,
      outcomes: objective.outcomes.map((outcome) => ({
        ...outcome,
        actions: outcome.actions.map((action) => ({ ...action, text })),
      })),
    })),
  };
}

const kinds = (comparison: ReturnType<typeof comparePlans>) => comparison.items.map((item) => item.kinds);

describe('a line of two plans', () => {
  test('that only moved with the years of its plans is unchanged', () => {
    const comparison = compared({});
    expect(comparison).toMatchObject({ items: [], unchanged: 1 });
  });

  test('is reworded word by word', () => {
    const comparison = compared({ kpi: 'Six forums held' });
    expect(comparison.items).toMatchObject([
      {
        kinds: ['reworded'],
        reference: '1.1.1',
        texts: [
          {
            label: 'Target/KPI',
            changes: [
              { kind: 'removed', text: 'Four ' },
              { kind: 'added', text: 'Six ' },
              { kind: 'same', text: 'forums held' },
            ],
          },
        ],
      },
    ]);
  });

  test('is moved where its number is another, and says where it was', () => {
    expect(compared({ reference: '1.1.4' }).items).toMatchObject([
      { kinds: ['moved'], was: '1.1.1', reference: '1.1.4' },
    ]);
  });

  test('has another day where its quarter is another, or its day was revised', () => {
    expect(compared({ schedule: quarterOf2009(3) }).items).toMatchObject([
      { kinds: ['dates changed'], dates: { before: '2008-09-30', after: '2009-12-31' } },
    ]);
    expect(kinds(compared({ revisedDue: '2009-10-31' }))).toEqual([['dates changed']]);
  });

  test('can be all of it at once, and is counted under each', () => {
    const comparison = compared({ reference: '1.1.2', timescale: '3rd quarter', schedule: quarterOf2009(3) });
    expect(kinds(comparison)).toEqual([['moved', 'reworded', 'dates changed']]);
    expect(comparison.counts).toEqual({ added: 0, removed: 0, moved: 1, reworded: 1, 'dates changed': 1 });
  });

  test('that is there no more is removed, and one that was not there is added', () => {
    const other = aLine({ reference: '1.1.1', kpi: 'Strategy produced' });
    const later = aPlan([anObjective(1, [other], [])], { planYear: NEXT });
    const reviewed: Plan = {
      ...later,
      objectives: later.objectives.map((objective) => ({
        ...objective,
        outcomes: objective.outcomes.map((outcome) => ({
          ...outcome,
          actions: outcome.actions.map((action) => ({ ...action, text: 'Communications strategy' })),
        })),
      })),
    };
    expect(comparePlans(earlier, reviewed, []).items.map(({ kinds: [kind], title }) => [kind, title])).toEqual([
      ['added', 'Communications strategy'],
      ['removed', 'Do the work of 1.1.1'],
    ]);
  });
});

test('objectives and outcomes are told by their numbers', () => {
  const objectives = (plan: Plan): Plan => ({
    ...plan,
    objectives: [
      ...plan.objectives.map((one) => ({ ...one, text: 'Objective 1: people find their own way' })),
      { ...anObjective(2, [], []), outcomes: [] },
    ],
  });
  const found = compared({}, objectives).items.map((item) => [item.reference, ...item.kinds]);
  expect(found).toEqual([
    ['Objective 1', 'reworded'],
    ['Objective 2', 'added'],
  ]);
});

test('a leap year’s last of February is the end of February in another', () => {
  const leap = aPlan([anObjective(1, [aLine({ ...before, schedule: { kind: 'dates', dues: ['2008-02-29'] } })], [])], {
    planYear: { ...PLAN_YEAR, firstYear: 2007 },
  });
  const after = aPlan([anObjective(1, [aLine({ ...before, schedule: { kind: 'dates', dues: ['2009-02-28'] } })], [])], {
    planYear: PLAN_YEAR,
  });
  const links = [{ earlierLineId: before.id, laterLineId: before.id }];
  expect(comparePlans(leap, after, links).counts['dates changed']).toBe(0);
  const quarter = aPlan([anObjective(1, [aLine({ ...before, schedule: dueInQuarters(3) })], [])]);
  expect(comparePlans(leap, quarter, links).counts['dates changed']).toBe(1);
});

import { describe, expect, test } from 'vitest';
import { aLine, anObjective, aPlan, SCENARIO_PLAN, TODAY } from '../../../tests/support/plan-scenario';
import { adoptionRefusals, openPoints } from './adoption';
import { LIMITS } from './limits';

const fieldsRefused = (adoptedOn: string, minute: string) =>
  adoptionRefusals({ adoptedOn, minute }, TODAY).map(({ field }) => field);

describe('an adoption', () => {
  test('is of today or before, by a minute', () => {
    expect(fieldsRefused(TODAY, 'Board, 4.2')).toEqual([]);
    expect(fieldsRefused('2008-04-08', 'Board, 4.2')).toEqual([]);
    expect(fieldsRefused('2009-04-15', '')).toEqual(['adoptedOn', 'minute']);
    expect(fieldsRefused(TODAY, 'x'.repeat(LIMITS.minute))).toEqual([]);
    expect(fieldsRefused(TODAY, 'x'.repeat(LIMITS.minute + 1))).toEqual(['minute']);
  });
});

describe('before a plan is adopted', () => {
  test('it is told what is not understood, what is missing, and which duty nobody serves', () => {
    expect(openPoints(SCENARIO_PLAN)).toEqual([
      { says: 'The timescale is not understood', references: ['2.1.7'] },
      { says: 'There is no Target/KPI', references: ['2.1.7'] },
      { says: 'There is no lead', references: ['2.1.3'] },
      { says: 'No strategic objective serves key objective c', references: [] },
    ]);
  });

  test('a plan that lacks nothing has nothing to look at', () => {
    const plan = aPlan([anObjective(1, [aLine({ reference: '1.1.1' })], ['a', 'b', 'c'])]);
    expect(openPoints(plan)).toEqual([]);
  });
});

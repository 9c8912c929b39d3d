import { describe, expect, it } from 'vitest';
import { SCENARIO_PLAN, SCENARIO_UPDATES, TODAY } from '../../../tests/support/plan-scenario';
import { lineStandings, standingsByQuarter } from './line-standing';
import { placedLines } from './plan';
import { quartersOfPlan } from './quarter';

describe('standingsByQuarter', () => {
  const standings = standingsByQuarter(SCENARIO_PLAN, SCENARIO_UPDATES, TODAY);

  it('has every line of the plan, in the plan’s order', () => {
    expect([...standings.keys()]).toEqual(placedLines(SCENARIO_PLAN).map(({ line }) => line.id));
  });

  it('says of each quarter what the roll-up of that quarter says', () => {
    for (const [index, quarter] of quartersOfPlan(SCENARIO_PLAN.planYear).entries()) {
      for (const { line, standing } of lineStandings(SCENARIO_PLAN, SCENARIO_UPDATES, quarter, 'quarter', TODAY)) {
        expect(standings.get(line.id)?.[index]).toEqual(standing);
      }
    }
  });
});

describe('lastTold', () => {
  it('is the day of the latest answer up to the quarter, however the answers are ordered', () => {
    const [first] = quartersOfPlan(SCENARIO_PLAN.planYear).slice(1);
    if (!first) throw new Error('The scenario has one quarter only.');
    const told = lineStandings(SCENARIO_PLAN, [...SCENARIO_UPDATES].reverse(), first, 'quarter', TODAY);
    const days = told.map(({ line, lastTold }) => [line.reference, lastTold]);
    expect(days).toContainEqual(['1.1.3', '2008-10-14']);
    expect(days).toContainEqual(['1.1.6', null]);
  });
});

import { expect, test } from 'vitest';
import { aLine, anObjective, aPlan, SCENARIO_PLAN } from '../../../tests/support/plan-scenario';
import { placedLines, unservedKeyObjectives } from './plan';

test('every line is listed once, in the plan’s order, with what it belongs to', () => {
  const placed = placedLines(SCENARIO_PLAN);
  expect(placed.map(({ line }) => line.reference)).toEqual([
    ...['1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5', '1.1.6'],
    ...['2.1.1', '2.1.2', '2.1.3', '2.1.4a', '2.1.4b', '2.1.5', '2.1.6', '2.1.7'],
  ]);
  for (const { line, action, outcome, objective } of placed) {
    expect(action.lines).toContain(line);
    expect(outcome.actions).toContain(action);
    expect(objective.outcomes).toContain(outcome);
  }
});

test('a further KPI of an action is a line of its own', () => {
  const objective = anObjective(3, [aLine({ reference: '3.1.1a' })], ['a']);
  const [outcome] = objective.outcomes;
  const [action] = outcome?.actions ?? [];
  if (!outcome || !action) throw new Error('The factory made no action.');
  const twoLines = { ...action, lines: [...action.lines, aLine({ reference: '3.1.1b', timescale: 'Monthly' })] };
  const plan = aPlan([{ ...objective, outcomes: [{ ...outcome, actions: [twoLines] }] }]);
  expect(placedLines(plan).map(({ line, action: of }) => [of.reference, line.reference])).toEqual([
    ['3.1.1', '3.1.1a'],
    ['3.1.1', '3.1.1b'],
  ]);
});

test('a duty that no objective serves is found', () => {
  expect(unservedKeyObjectives(SCENARIO_PLAN).map(({ letter }) => letter)).toEqual(['c']);
  expect(unservedKeyObjectives(aPlan([anObjective(1, [], ['a', 'b', 'c'])]))).toEqual([]);
});

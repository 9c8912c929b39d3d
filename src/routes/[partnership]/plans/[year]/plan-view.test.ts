import { expect, test } from 'vitest';
import { lineStandings } from '$lib/domain/line-standing';
import { quarterOf2008, SCENARIO_PLAN, SCENARIO_UPDATES, TODAY } from '../../../../../tests/support/plan-scenario';
import { planTable } from './plan-view';

const seen = { standing: { byQuarter: new Map(), old: new Map() }, address: '/emsmp/plans/2008-09' };
const lines = lineStandings(SCENARIO_PLAN, SCENARIO_UPDATES, quarterOf2008(4), 'year to date', TODAY);
const summaries = (shown: typeof lines) => planTable(SCENARIO_PLAN, shown, seen).map(({ summary }) => summary);

test('an objective that is shown alone has the total that it has in the whole plan', () => {
  const [first] = SCENARIO_PLAN.objectives;
  const own = lines.filter(({ objective }) => objective.id === first?.id);
  expect(own.length).toBeLessThan(lines.length);
  expect(summaries(own)).toEqual(summaries(lines).slice(0, 1));
});

test('a filter’s total says of which lines it is', () => {
  const [line] = lines;
  expect(summaries(line ? [line] : [])).toEqual([expect.stringMatching(/^Of the 1 line shown: /)]);
});

import { expect, test } from 'vitest';
import {
  aCount,
  aLine,
  aMilestone,
  anObjective,
  anUpdate,
  aPlan,
  TODAY,
} from '../../../../tests/support/plan-scenario';
import { type KpiLine } from '../plan';
import { type Update } from '../update';
import { contradictionsOf } from './contradictions';
import { returnYear } from './return-year';

const GROUPS = [{ id: 1, slug: 'health', name: 'Health' }];

const found = (line: KpiLine, ...updates: Update[]) =>
  contradictionsOf(returnYear(aPlan([anObjective(1, [line], ['a'])], { taskGroups: GROUPS }), updates, 2008, TODAY));

const OPEN_ENDED = aLine({ reference: '1.1.1', timescale: 'Ongoing', schedule: { kind: 'open-ended' } });
const ONE_OFF = aLine({ reference: '1.1.2' });

test('work without an end that was answered as completed', () => {
  const says = 'The timescale says “Ongoing” and the status “Completed”.';
  expect(found(OPEN_ENDED, anUpdate(OPEN_ENDED, 4, 'completed'))).toEqual([{ reference: '1.1.1', says }]);
});

test('is gone once the answer held is another, whatever the document said', () => {
  const line = { ...OPEN_ENDED, statusWords: 'Completed' };
  expect(found(line, anUpdate(line, 4, 'ongoing'))).toEqual([]);
  expect(found(line)).toEqual([]);
});

test('an answer whose own words name another year', () => {
  const statusWords = 'No demand in 2009/10';
  const [one] = found(ONE_OFF, anUpdate(ONE_OFF, 4, 'no-demand', { statusWords }));
  expect(one?.says).toBe('The status names 2009/10 in a plan for 2008/09.');
  expect(found({ ...ONE_OFF, statusWords }, anUpdate(ONE_OFF, 4, 'no-demand'))).toEqual([]);
});

test('a line carried past the next plan, not one carried to it', () => {
  const carriedTo = (year: number) => found(ONE_OFF, anUpdate(ONE_OFF, 4, 'carried-forward', { carriedTo: year }));
  expect(carriedTo(2010)).toHaveLength(1);
  expect(carriedTo(2009)).toEqual([]);
});

test('a day in the KPI outside the timescale’s quarter, by the measures held', () => {
  expect(found(aLine({ measures: [aMilestone('2009-03-31')] }))).toHaveLength(1);
  expect(found(aLine({ measures: [aMilestone('2008-09-30')] }))).toEqual([]);
});

test('a lead that repeats the KPI, and groups that the plan does not have', () => {
  expect(found(aLine({ lead: 'Notes of the meeting sent round' }))).toHaveLength(1);
  expect(found(aLine({ measures: [aCount({ unit: 'task groups', target: 5 })] }))).toHaveLength(1);
  expect(found(aLine({ measures: [aCount({ unit: 'meetings', target: 5 })] }))).toEqual([]);
});

import { expect, test } from 'vitest';
import {
  aLine,
  anObjective,
  aPlan,
  dueInQuarters,
  quarterOf2008,
  TODAY,
} from '../../../../../../../../tests/support/plan-scenario';
import { placedLines } from '$lib/domain/plan';
import { lineForm } from './line-form';

function hintFor(dueIn: 2 | 4, asked: 3 | 4, today = TODAY): string | undefined {
  const plan = aPlan([anObjective(1, [aLine({ schedule: dueInQuarters(dueIn) })], ['a'])]);
  const [placed] = placedLines(plan);
  return placed && lineForm(placed, [], { plan, quarter: quarterOf2008(asked), today }).dayHint;
}

test('the day of completion has an example from the quarter that is asked about', () => {
  expect(hintFor(4, 4, '2009-02-01')).toBe('If it is completed, like 31 March 2009');
  expect(hintFor(4, 3, '2009-02-01')).toBe('If it is completed, like 31 December 2008');
});

test('a late line is told what it counts as without a day: late only where it was due before the quarter', () => {
  expect(hintFor(4, 4)).toMatch(/Without a day it counts as done on time\.$/);
  expect(hintFor(2, 4)).toMatch(/Without a day it counts as done late\.$/);
});

import { describe, expect, test } from 'vitest';
import {
  aLine,
  anObjective,
  anUpdate,
  aPlan,
  dueInQuarters,
  quarterOf2008,
} from '../../../tests/support/plan-scenario';
import { lineStandings } from './line-standing';
import { rollUp } from './roll-up';
import { pastDayInWords, rollUpInWords } from './standing-words';

test.each([
  [5, 0, null],
  [5, 3, '3 of them past their day'],
  [5, 1, '1 of them past its day'],
  [5, 5, 'all of them past their day'],
  [1, 1, 'past its day'],
])('of %i awaited, %i past their day: %s', (count, past, words) => {
  expect(pastDayInWords(count, past)).toBe(words);
});

describe('what a roll-up comes to', () => {
  const [done, late, silent, ahead] = [1, 1, 2, 4].map((quarter, index) =>
    aLine({ reference: `1.1.${index + 1}`, schedule: dueInQuarters(quarter as 1 | 2 | 4) }),
  ) as [ReturnType<typeof aLine>, ReturnType<typeof aLine>, ReturnType<typeof aLine>, ReturnType<typeof aLine>];
  const plan = aPlan([anObjective(1, [done, late, silent, ahead], ['a'])]);
  const answers = [
    anUpdate(done, 1, 'completed', { completedOn: '2008-05-01' }),
    anUpdate(late, 1, 'completed', { completedOn: '2008-07-10' }),
  ];

  test.each([
    [2, '2008-09-30', '2 done, 1 of them late; 1 due'],
    [2, '2008-10-01', '2 done, 1 of them late; 1 awaited, past its day'],
    [4, '2009-04-14', '2 done, 1 of them late; 2 awaited, all of them past their day'],
  ] as const)('in Q%i, seen on %s: %s', (number, today, words) => {
    const lines = lineStandings(plan, answers, quarterOf2008(number), 'year to date', today);
    expect(rollUpInWords(rollUp(lines))).toBe(words);
  });

  test('says so when nothing is done', () => {
    expect(rollUpInWords(rollUp([]))).toBe('None done');
  });
});

import { expect, test } from 'vitest';
import { placedLines } from '$lib/domain/plan';
import type { Update } from '$lib/domain/update';
import {
  aLine,
  anObjective,
  anUpdate,
  aPlan,
  dueInQuarters,
  quarterOf2008,
} from '../../../../../../../tests/support/plan-scenario';
import { answerLinks } from './answer-links';

const first = aLine({ reference: '1.1.1a', schedule: dueInQuarters(1) });
const second = aLine({ reference: '1.1.1b', schedule: dueInQuarters(4) });
const plan = aPlan([anObjective(1, [first, second], ['a'])]);

function linksOf(lines: readonly (typeof first)[], ...told: Update[]) {
  const placed = placedLines(plan).filter(({ line }) => lines.includes(line));
  return answerLinks(placed, { plan, told, address: '/p', inHand: quarterOf2008(4) }).map(
    ({ says, href, isAsked }) => `${isAsked ? 'asked' : 'settled'}: ${says} (${href})`,
  );
}

const DONE = anUpdate(first, 1, 'completed');

test('what was done is corrected where it was answered, or opened again', () => {
  expect(linksOf([first], DONE)).toEqual([
    'settled: Correct the answer for April to June 2008 (/p/quarters/q1/updates?line=1.1.1a)',
    'settled: Reopen it for January to March 2009 (/p/quarters/q4/updates?line=1.1.1a)',
  ]);
});

test('beside a line that is asked, the one that was done is named', () => {
  expect(linksOf([first, second], DONE)).toEqual([
    'asked: Answer for January to March 2009 (/p/quarters/q4/updates?line=1.1.1b)',
    'settled: Correct the answer of 1.1.1a for April to June 2008 (/p/quarters/q1/updates?line=1.1.1a)',
    'settled: Reopen 1.1.1a for January to March 2009 (/p/quarters/q4/updates?line=1.1.1a)',
  ]);
});

test('an answer of the quarter in hand is changed there, that of a line opened again too', () => {
  const reopened = anUpdate(first, 4, 'in-progress', { reason: 'It was sent back.' });
  expect(linksOf([first, second], DONE, reopened, anUpdate(second, 4, 'completed'))).toEqual([
    'asked: Change the answer for January to March 2009 (/p/quarters/q4/updates?line=1.1.1a&line=1.1.1b)',
  ]);
});

test('whoever may answer for none of the lines is offered nothing', () => {
  expect(linksOf([])).toEqual([]);
});

import { expect, test } from 'vitest';
import { aCount, aMilestone, aRatio } from '../../../tests/support/plan-scenario';
import { progressInWords, targetInWords } from './measure-words';

test.each([
  [aCount(), 'at least 4 meetings each year'],
  [aCount({ direction: 'exactly', target: 1, per: 'quarter', unit: 'reports' }), 'exactly 1 reports each quarter'],
  [aCount({ direction: 'at most', per: 'plan' }), 'at most 4 meetings over the whole plan'],
  [aCount({ target: null }), 'a count of meetings, with no target'],
  [aRatio(), 'at least 80% each year'],
  [aRatio({ target: null }), 'a share, with no target'],
  [aMilestone('2009-03-31'), 'a milestone, by 31 March 2009'],
  [aMilestone(null), 'a milestone'],
])('%# aims at %s', (measure, words) => {
  expect(targetInWords(measure)).toBe(words);
});

const EACH_QUARTER = aCount({ target: 4, per: 'quarter', unit: 'sub groups' });

test.each([
  [aCount(), 3, '3 of 4 meetings'],
  [aCount(), 5, '5 of 4 meetings'],
  [aCount({ target: null }), 1200, '1,200 meetings'],
  [EACH_QUARTER, 16, '16 of 16 sub groups'],
  [EACH_QUARTER, 18, '18 of 16 sub groups, the quarters together'],
  [aCount(), null, null],
  [aMilestone(null), null, null],
])('%# has come as far as %s says', (measure, actual, words) => {
  expect(progressInWords(measure, actual)).toBe(words);
});

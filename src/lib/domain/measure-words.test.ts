import { expect, test } from 'vitest';
import { aCount, aMilestone, aRatio } from '../../../tests/support/plan-scenario';
import { progressInWords, targetInWords } from './measure-words';

test.each([
  [aCount(), 'at least 4 meetings each year'],
  [aCount({ direction: 'exactly', target: 1, per: 'quarter', unit: 'reports' }), 'exactly 1 report each quarter'],
  [aCount({ target: 1, unit: 'leads’ meetings' }), 'at least 1 leads’ meeting each year'],
  [aCount({ target: 1, unit: 'families' }), 'at least 1 family each year'],
  [aCount({ target: 1, unit: 'enquiries' }), 'at least 1 enquiry each year'],
  [aCount({ target: 1, unit: 'launches' }), 'at least 1 launch each year'],
  [aCount({ direction: 'at most', per: 'plan' }), 'at most 4 meetings over the whole plan'],
  [aCount({ target: null }), 'meetings counted, with no target'],
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
  [aCount({ target: null }), 1200, 'Meetings: 1,200'],
  [EACH_QUARTER, 16, '16 of 16 sub groups'],
  [EACH_QUARTER, 18, '18 of 16 sub groups, the quarters together'],
  [aCount(), null, null],
  [aMilestone(null), null, null],
])('%# has come as far as %s says', (measure, actual, words) => {
  expect(progressInWords(measure, actual)).toBe(words);
});

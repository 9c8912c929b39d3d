import { expect, test } from 'vitest';
import { aCount, aMilestone, aRatio } from '../../../tests/support/plan-scenario';
import { targetInWords } from './measure-words';

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

import { expect, test } from 'vitest';
import { nextStep } from './home-lines';

const FULL = { earlier: [], awaited: 0, quarter: '/e/q4', annualReturn: '/e/return' };
const EARLIER = {
  words: 'October to December 2008',
  href: '/e/q3/updates?line=1.1.1',
  lines: [{ key: '1.1.1', reference: '1.1.1', text: '', href: '', note: '', isLate: true }],
};

test.each([
  ['what an earlier quarter waits for', { ...FULL, earlier: [EARLIER], awaited: 3 }, EARLIER.href],
  ['the quarter, where others have not answered', { ...FULL, awaited: 3 }, '/e/q4'],
  ['the return, once everybody has', FULL, '/e/return'],
  ['the quarter, for whoever does not prepare the return', { ...FULL, annualReturn: null }, '/e/q4'],
])('whoever has answered all is led to %s', (_, left, href) => {
  expect(nextStep(left).href).toBe(href);
});

test('a single answer is asked for as one', () => {
  expect(nextStep({ ...FULL, earlier: [EARLIER] }).says).toBe('Answer the one of October to December 2008');
});

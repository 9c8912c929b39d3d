import { expect, test } from 'vitest';
import { ageInWords } from './draft';

const NOW = 1_000_000_000_000;
const MINUTE = 60_000;

test.each([
  [0, 'just now'],
  [1, '1 minute ago'],
  [59, '59 minutes ago'],
  [60, '1 hour ago'],
  [1439, '23 hours ago'],
  [1440, '1 day ago'],
  [4320, '3 days ago'],
])('a draft left %i minutes ago is said to be of %s', (minutes, words) => {
  expect(ageInWords({ leftAt: NOW - minutes * MINUTE }, NOW)).toBe(words);
});

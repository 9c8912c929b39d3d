import { expect, it } from 'vitest';
import { londonDay } from './clock';

it.each([
  ['2026-01-15T23:59:59Z', '2026-01-15'],
  ['2026-06-30T22:59:59Z', '2026-06-30'],
  ['2026-06-30T23:00:00Z', '2026-07-01'],
  ['2026-12-31T23:59:59Z', '2026-12-31'],
])('at %s it is %s in London', (instant, day) => {
  expect(londonDay(new Date(instant))).toBe(day);
});

import { expect, test } from 'vitest';
import { invitationState } from './invitation';

const open = { expiresAt: '2009-04-28T12:00:00.000Z', acceptedAt: null, withdrawnAt: null };

test.each([
  ['open', open, '2009-04-28T11:59:59.999Z'],
  ['expired', open, '2009-04-28T12:00:00.000Z'],
  ['withdrawn', { ...open, withdrawnAt: '2009-04-15T12:00:00.000Z' }, '2009-04-16T12:00:00.000Z'],
  ['accepted', { ...open, acceptedAt: '2009-04-15T12:00:00.000Z' }, '2009-05-16T12:00:00.000Z'],
] as const)('an invitation is %s', (state, times, now) => {
  expect(invitationState(times, now)).toBe(state);
});

import { expect, test } from 'vitest';
import { saysTheSame, withoutStrayParts } from './answer';
import { asksConfidence, statusesOffered } from './status-offer';
import { type Status } from './status';
import { type Answer } from './update';

const EVERY_QUARTER = { kind: 'recurring', every: 'quarterly' } as const;

const answer = (status: Status, rest: Partial<Answer> = {}): Answer => ({
  status,
  rag: null,
  comment: '',
  reason: '',
  completedOn: null,
  carriedTo: null,
  supersededBy: '',
  actuals: [],
  ...rest,
});

test('carrying forward is offered at once in the last quarter, and behind More before it', () => {
  expect(statusesOffered(EVERY_QUARTER, null, false).more).toContain('carried-forward');
  const { first, more } = statusesOffered(EVERY_QUARTER, null, true);
  expect(first.filter((status) => status === 'carried-forward')).toHaveLength(1);
  expect(more).not.toContain('carried-forward');
});

test.each([
  ['in-progress', true],
  ['on-hold', true],
  ['nothing-to-report', true],
  ['completed', false],
  ['carried-forward', false],
  ['withdrawn', false],
  ['superseded', false],
] as const)('%s asks how sure one is: %s', (status, is) => {
  expect(asksConfidence(status)).toBe(is);
  expect(withoutStrayParts(answer(status, { rag: 'amber' })).rag).toBe(is ? 'amber' : null);
});

test('an answer kept with a confidence that is asked no longer says the same without it', () => {
  expect(saysTheSame(answer('completed', { rag: 'green' }), answer('completed'))).toBe(true);
  expect(saysTheSame(answer('in-progress', { rag: 'green' }), answer('in-progress'))).toBe(false);
});

import { expect, test } from 'vitest';
import { aLine, anObjective, anUpdate, aPlan } from '../../../tests/support/plan-scenario';
import { answersBeside } from './finding-answers';
import type { Finding, FindingKind } from './finding-kinds';

const line = aLine({ reference: '2.1.1a' });
const plan = aPlan([anObjective(2, [line, aLine({ reference: '2.1.2' })], [])]);
const answer = answersBeside(plan, [anUpdate(line, 3, 'completed'), anUpdate(line, 2, 'in-progress')]);

const finding = (kind: FindingKind, reference: string): Finding => ({ kind, reference, says: '', suggestion: null });

test('an empty status in the document is told with the line’s latest answer', () => {
  expect(answer(finding('status-missing', '2.1.1a'))).toBe('Answered for quarter 3 of 2008/09: Completed.');
});

test('a line that nobody answered for, or a finding about other words, has no answer beside it', () => {
  expect(answer(finding('status-missing', '2.1.2'))).toBeNull();
  expect(answer(finding('lead-missing', '2.1.1a'))).toBeNull();
  expect(answer(finding('open-past-due', '9.9.9'))).toBeNull();
});

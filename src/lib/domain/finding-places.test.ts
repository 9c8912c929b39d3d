import { expect, test } from 'vitest';
import { emsmpPlan } from '../server/demonstration/emsmp-plan';
import { isAboutLine, linesOfDraft } from './finding-places';

const linesAbout = (reference: string): readonly string[] =>
  linesOfDraft(emsmpPlan)
    .filter((line) => isAboutLine(reference, line))
    .map((line) => line.reference);

test.each([
  ['3.1.1b', ['3.1.1b']],
  ['3.1.1', ['3.1.1a']],
  ['2.1.2', ['2.1.2']],
  ['size-of-business', []],
  ['', []],
])('a finding about %j stands with the lines %j', (reference, lines) => {
  expect(linesAbout(reference)).toEqual(lines);
});

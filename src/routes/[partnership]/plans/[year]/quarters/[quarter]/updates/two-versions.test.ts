import { expect, test } from 'vitest';
import { aCount, aLine, anActual, anUpdate, aRatio } from '../../../../../../../../tests/support/plan-scenario';
import { measurePart } from '$lib/forms/typed-answer';
import { versionRows } from './two-versions';

const forums = aCount({ name: 'forums attended' });
const share = aRatio();
const line = aLine({ measures: [forums, share] });

const theirs = anUpdate(line, 4, 'completed', {
  comment: 'All four were attended.',
  completedOn: '2009-03-27',
  actuals: [anActual(forums, 4), anActual(share, 95, [19, 20])],
});

function rowsOf(fields: Record<string, string>): readonly string[] {
  return versionRows({ lineId: line.id, fields }, theirs, line.measures).map(
    ({ label, mine, theirs: other, differs }) => `${label}: ${mine} | ${other}${differs ? ' (differs)' : ''}`,
  );
}

test('both versions stand row by row, and those that differ are marked', () => {
  const fields = {
    status: 'in-progress',
    comment: 'All four were attended.',
    rag: 'green',
    [measurePart(forums.id)]: '3',
    [measurePart(share.id)]: '19',
    [measurePart(share.id, true)]: '20',
  };
  expect(rowsOf(fields)).toEqual([
    'What happened: In progress | Completed (differs)',
    'Confidence: Green |  (differs)',
    'In a sentence: All four were attended. | All four were attended.',
    'Done on:  | 27 March 2009 (differs)',
    'Forums attended: 3 | 4 (differs)',
    'Enquiries answered in a week: 19 of 20 | 19 of 20',
  ]);
});

test('a day written otherwise is the same day, and one that cannot be read stands as it was typed', () => {
  const typed = { status: 'completed', comment: 'All four were attended.' };
  expect(rowsOf({ ...typed, completedOn: '27/3/2009' })).toContain('Done on: 27 March 2009 | 27 March 2009');
  expect(rowsOf({ ...typed, completedOn: '31 February' })).toContain('Done on: 31 February | 27 March 2009 (differs)');
});

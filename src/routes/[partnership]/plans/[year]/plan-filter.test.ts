import { expect, test } from 'vitest';
import { lineStandings } from '$lib/domain/line-standing';
import {
  aLine,
  anObjective,
  anUpdate,
  aPlan,
  dueInQuarters,
  quarterOf2008,
  TODAY,
} from '../../../../../tests/support/plan-scenario';
import { filterChoices, isNarrowed, letsThrough, readFilter, unknownIn } from './plan-filter';

const punctual = aLine({ lead: 'Co-ordinator', schedule: dueInQuarters(2) });
const moved = aLine({ lead: ' ', schedule: dueInQuarters(2), revisedDue: '2009-02-28' });
const standing = aLine({ lead: 'Chair', schedule: { kind: 'open-ended' } });
const plan = aPlan([anObjective(1, [punctual, moved, standing], [])]);
const lines = lineStandings(plan, [anUpdate(punctual, 2, 'completed')], quarterOf2008(4), 'year to date', TODAY);

const shown = (query: string): readonly number[] => {
  const filter = readFilter(new URLSearchParams(query), plan);
  return lines.filter((line) => letsThrough(filter, plan, line)).map(({ line }) => line.id);
};

test('a line is due in the quarter of its revised day, and no more in the one before', () => {
  expect(shown('due=q2')).toEqual([punctual.id]);
  expect(shown('due=q4')).toEqual([moved.id]);
  expect(shown('due=q1')).toEqual([]);
});

test('a line that nobody leads can be found', () => {
  expect(filterChoices(plan, lines).lead).toEqual([
    { value: '', label: 'Anyone' },
    { value: '-', label: 'Nobody named' },
    { value: 'Chair', label: 'Chair' },
    { value: 'Co-ordinator', label: 'Co-ordinator' },
  ]);
  expect(shown('lead=-')).toEqual([moved.id]);
});

test('filters narrow together', () => {
  expect(shown('status=done-on-time&due=q2')).toEqual([punctual.id]);
  expect(shown('status=done-on-time&lead=Chair')).toEqual([]);
});

test('what the plan does not know is told by its name, and the rest narrows', () => {
  const query = new URLSearchParams('due=q9&status=lost&lead=Nobody&group=housing');
  expect(unknownIn(query, readFilter(query, plan))).toEqual([
    'the lead “Nobody”',
    'the task group “housing”',
    'the status “lost”',
    'the quarter “q9”',
  ]);
  expect(shown('status=lost&due=q2')).toEqual([punctual.id]);
});

test.each(['', 'status=done-late', 'lead=Chair&group=&due=q2'])('of “%s” nothing is unknown', (text) => {
  const query = new URLSearchParams(text);
  expect(unknownIn(query, readFilter(query, plan))).toEqual([]);
});

test.each(['', 'due=q9&status=lost&lead=&group=', 'lead=Nobody&group=none'])('“%s” narrows nothing', (query) => {
  expect(isNarrowed(readFilter(new URLSearchParams(query), plan))).toBe(false);
  expect(shown(query)).toHaveLength(3);
});

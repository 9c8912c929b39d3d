import { expect, test } from 'vitest';
import { leadsByLine, namesOf, NO_NAMES } from '$lib/domain/lead-names';
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
import { chosenIn, filterChoices, isNarrowed, letsThrough, readFilter, unknownIn } from './plan-filter';

const punctual = aLine({ lead: 'Co-ordinator', schedule: dueInQuarters(2) });
const moved = aLine({ lead: ' ', schedule: dueInQuarters(2), revisedDue: '2009-02-28' });
const standing = aLine({ lead: 'Chair', schedule: { kind: 'open-ended' } });
const plan = aPlan([anObjective(1, [punctual, moved, standing], [])]);
const lines = lineStandings(plan, [anUpdate(punctual, 2, 'completed')], quarterOf2008(4), 'year to date', TODAY);

const leads = leadsByLine(plan, NO_NAMES);
const led = { plan, lines, leads };

const shown = (query: string): readonly number[] => {
  const filter = readFilter(new URLSearchParams(query), led);
  return lines.filter((line) => letsThrough(filter, led, line)).map(({ line }) => line.id);
};

test('a line is due in the quarter of its revised day, and no more in the one before', () => {
  expect(shown('due=q2')).toEqual([punctual.id]);
  expect(shown('due=q4')).toEqual([moved.id]);
  expect(shown('due=q1')).toEqual([]);
});

test('a line that nobody leads can be found', () => {
  expect(filterChoices(led).lead).toEqual([
    { value: '', label: 'Anyone' },
    { value: '-', label: 'Nobody named' },
    { value: 'Chair', label: 'Chair' },
    { value: 'Co-ordinator', label: 'Co-ordinator' },
  ]);
  expect(shown('lead=-')).toEqual([moved.id]);
});

test('names that stand for one lead are one choice, found by any of them', () => {
  const named = namesOf([{ id: 1, name: 'The office', names: ['The office', 'Chair', 'Co-ordinator'] }]);
  const known = { plan, lines, leads: leadsByLine(plan, named) };
  expect(filterChoices(known).lead.map(({ label }) => label)).toEqual(['Anyone', 'Nobody named', 'The office']);
  for (const lead of ['The office', 'Chair', 'Co-ordinator']) {
    const query = new URLSearchParams({ lead });
    const filter = readFilter(query, known);
    const through = lines.filter((line) => letsThrough(filter, known, line));
    expect(through.map(({ line }) => line.id)).toEqual([punctual.id, standing.id]);
    expect(chosenIn(query, filter)['lead']).toBe('The office');
    expect(unknownIn(query, filter)).toEqual([]);
  }
});

test('a line that several lead is found by each', () => {
  const shared = aPlan([anObjective(1, [aLine({ lead: 'Chair; Police rep' }), punctual], [])]);
  const known = { plan: shared, leads: leadsByLine(shared, NO_NAMES) };
  const found = lineStandings(shared, [], quarterOf2008(4), 'year to date', TODAY);
  for (const lead of ['Chair', 'Police rep']) {
    const filter = readFilter(new URLSearchParams({ lead }), known);
    expect(found.filter((line) => letsThrough(filter, known, line))).toHaveLength(1);
  }
});

test('filters narrow together', () => {
  expect(shown('status=done-on-time&due=q2')).toEqual([punctual.id]);
  expect(shown('status=done-on-time&lead=Chair')).toEqual([]);
});

test('what the plan does not know is told by its name, and the rest narrows', () => {
  const query = new URLSearchParams('due=q9&status=lost&lead=Nobody&group=housing');
  expect(unknownIn(query, readFilter(query, led))).toEqual([
    'the lead “Nobody”',
    'the task group “housing”',
    'the status “lost”',
    'the quarter “q9”',
  ]);
  expect(shown('status=lost&due=q2')).toEqual([punctual.id]);
});

test.each(['', 'status=done-late', 'lead=Chair&group=&due=q2'])('of “%s” nothing is unknown', (text) => {
  const query = new URLSearchParams(text);
  expect(unknownIn(query, readFilter(query, led))).toEqual([]);
});

test.each(['', 'due=q9&status=lost&lead=&group=', 'lead=Nobody&group=none'])('“%s” narrows nothing', (query) => {
  expect(isNarrowed(readFilter(new URLSearchParams(query), led))).toBe(false);
  expect(shown(query)).toHaveLength(3);
});

import { expect, test } from 'vitest';
import { correctedRow } from './corrections';
import { type Part, PARTS } from './plan-row';

const parts = (changes: Partial<Record<Part, string>>): Record<Part, string> => ({
  ...(Object.fromEntries(PARTS.map((part) => [part, ''])) as Record<Part, string>),
  ...changes,
});

const READ = { place: 'Table 1, row 2', parts: parts({ action: 'Meet', lead: 'Ann' }) };
const OTHER = { 'Table 1, row 3': { kpi: 'Ten' } };

test('a correction is what differs from the file, beside those of other rows', () => {
  expect(correctedRow(OTHER, READ, parts({ action: 'Meet', lead: 'Bea', kpi: 'Four held' }))).toEqual({
    ...OTHER,
    'Table 1, row 2': { kpi: 'Four held', lead: 'Bea' },
  });
});

test('a part that is emptied is corrected too', () => {
  expect(correctedRow({}, READ, parts({ action: 'Meet' }))).toEqual({ 'Table 1, row 2': { lead: '' } });
});

test('a row written as the file has it is not corrected any more', () => {
  const before = { ...OTHER, 'Table 1, row 2': { lead: 'Bea' } };
  expect(correctedRow(before, READ, READ.parts)).toEqual(OTHER);
});

import { describe, expect, test } from 'vitest';
import { alikeTables, columnsByTable } from './alike-tables';
import { type Column } from './column';
import { type PlanTable } from './plan-table';

const table = (name: string, ...columns: readonly (readonly [heading: string, column: Column])[]): PlanTable => ({
  name,
  title: '',
  columns: columns.map(([heading, column]) => ({ heading, column, because: '' })),
  rows: [],
  above: [],
});

const WHAT_WHO = [
  ['What', 'action'],
  ['Who', 'lead'],
] as const;

const TABLES = [
  table('Table 1', ...WHAT_WHO),
  table('Table 2', ['Target', 'kpi']),
  table('Table 3', ...WHAT_WHO),
  table('Table 4', ['What', 'action'], ['Who', 'note']),
];

test('tables are alike whose headings are, and hold the same', () => {
  const groups = alikeTables(TABLES).map((group) => group.map(({ name }) => name));
  expect(groups).toEqual([['Table 1', 'Table 3'], ['Table 2'], ['Table 4']]);
});

describe('the columns chosen', () => {
  const chosenFor = (...chosen: readonly (readonly string[])[]) => columnsByTable(alikeTables(TABLES), chosen);

  test('are those of every alike table', () => {
    expect(chosenFor(['action', 'note'], ['kpi'], ['action', 'note'])).toEqual({
      'Table 1': ['action', 'note'],
      'Table 3': ['action', 'note'],
    });
  });

  test('are none where all is left as it was read', () => {
    expect(chosenFor(['action', 'lead'], ['kpi'], ['action', 'note'])).toEqual({});
  });

  test.each([[['', 'note']], [['no column', 'note']], [['toString', 'note']]])(
    'leave a column as it was read whose choice is none: %j',
    (chosen) => {
      expect(chosenFor(chosen)).toMatchObject({ 'Table 1': ['action', 'note'] });
    },
  );
});

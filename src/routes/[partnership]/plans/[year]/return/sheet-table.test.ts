import { expect, test } from 'vitest';
import type { Cell, Column, Report } from '$lib/domain/report/report';
import { chosenSheet, sheetAddress, sheetTable } from './sheet-table';

const column = (heading: string, format: Column['format'] = 'text'): Column => ({ heading, format, width: 10 });

const reportOf = (columns: readonly Column[], row: readonly Cell[]): Report => ({
  title: 'Return',
  fileName: 'return',
  author: 'Lead Officer',
  madeOn: '2009-04-14',
  sheets: [
    {
      name: 'Key objectives',
      title: 'Key objectives of the agreement',
      notes: ['One row each.'],
      table: { name: 'KeyObjectives', columns, rows: [row], whenEmpty: 'None.' },
    },
  ],
});

const PAGE = '/emsmp/plans/2008-09/return';
const links = { plan: '/emsmp/plans/2008-09', sheet: sheetAddress(PAGE, new URLSearchParams()) };

const tableOf = (columns: readonly Column[], row: readonly Cell[]) =>
  reportOf(columns, row).sheets.map((sheet) => sheetTable(sheet, links))[0];

const cellsOf = (columns: readonly Column[], row: readonly Cell[]) => tableOf(columns, row)?.rows[0]?.cells;

test('a shorthand stands in brackets and a day in words, and neither becomes a nought', () => {
  const cells = cellsOf(
    [column('Value', 'whole'), column('As at', 'day'), column('Due', 'day'), column('Lines (number)', 'whole')],
    [
      { kind: 'shorthand', shorthand: 'c' },
      { kind: 'shorthand', shorthand: 'x' },
      { kind: 'day', day: '2009-03-31' },
      0,
    ],
  );
  expect(cells).toEqual(['[c]', '[x]', '31 March 2009', 0]);
});

test('a line’s reference leads to its action, with the line’s letter left off', () => {
  const action = '/emsmp/plans/2008-09/actions/3.1.1';
  expect(cellsOf([column('Action reference')], ['3.1.1b'])).toEqual([{ text: '3.1.1b', href: action }]);
  expect(cellsOf([column('Reference')], ['3.1.1'])).toEqual([{ text: '3.1.1', href: action }]);
});

test('what is no line’s reference leads nowhere', () => {
  expect(cellsOf([column('Reference'), column('Comment')], ['c', '3.1.1'])).toEqual(['c', '3.1.1']);
});

test('what names a line stands first, and its row is named by it; the rest stays in the workbook’s order', () => {
  const columns = [column('Strategic objective'), column('Action reference'), column('Late by (days)', 'whole')];
  const table = tableOf(columns, ['People find their way', '1.1.1', 3]);
  expect(table?.columns.map(({ heading }) => heading)).toEqual([
    'Action reference',
    'Strategic objective',
    'Late by (days)',
  ]);
  expect(table?.rows[0]?.cells).toEqual([expect.objectContaining({ text: '1.1.1' }), 'People find their way', 3]);
});

test('an objective that stands on every line of it is told once, and an action’s words on each', () => {
  const columns = [column('Strategic objective'), column('Action reference'), column('Action')];
  const report = reportOf(columns, ['People find their way', '1.1.1', 'Meet']);
  const [sheet] = report.sheets;
  if (!sheet) throw new Error('The report has no sheet.');
  const rows = [...sheet.table.rows, ['People find their way', '1.1.2', 'Meet']];
  const table = sheetTable({ ...sheet, table: { ...sheet.table, rows } }, links);
  expect(table.rows[1]?.cells.slice(1)).toEqual([{ text: '', note: 'as above' }, 'Meet']);
});

test('a link to a sheet leads to that sheet on the page, in the year that is shown', () => {
  expect(cellsOf([column('Link')], [{ kind: 'link', text: 'Go to it', sheet: 'Key objectives' }])).toEqual([
    { text: 'Go to it', href: `${PAGE}?sheet=key-objectives#preview` },
  ]);
  const ofYear = sheetAddress(PAGE, new URLSearchParams('year=2009-10&sheet=cover'));
  expect(ofYear('Measures')).toBe(`${PAGE}?year=2009-10&sheet=measures#preview`);
});

test('the sheet that an address asks for is shown, and otherwise the first', () => {
  const [sheet] = reportOf([], []).sheets;
  const report = {
    ...reportOf([], []),
    sheets: ['Cover', 'Key objectives'].map((name) => ({ ...sheet, name })),
  } as Report;
  const shown = (query: string) => chosenSheet(report, new URLSearchParams(query))?.name;
  expect(shown('sheet=key-objectives')).toBe('Key objectives');
  expect(shown('')).toBe('Cover');
  expect(shown('sheet=nothing')).toBe('Cover');
});

test('figures are set to the right and words are not', () => {
  const sheet = tableOf([column('Line'), column('Share (%)', 'per cent'), column('Due', 'day')], ['1.1.1', 50, 'x']);
  expect(sheet?.columns.map(({ isNumeric }) => isNumeric)).toEqual([false, true, false]);
});

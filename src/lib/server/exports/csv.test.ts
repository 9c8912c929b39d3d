import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { type Cell, NOT_AVAILABLE, type Table } from '../../domain/report/report';
import { readFile } from '../intake/read-file';
import { csvOf } from './csv';

const tableOf = (...rows: readonly (readonly Cell[])[]): Table => ({
  name: 'Trial',
  columns: ['Action', 'Target/KPI'].map((heading) => ({ heading, format: 'text', width: 20 })),
  rows,
  whenEmpty: 'There is nothing.',
});

const written = (...rows: readonly (readonly Cell[])[]): Buffer => Buffer.from(csvOf(tableOf(...rows)));

const rowsIn = (bytes: Buffer): string[][] => parse(bytes, { bom: true });

test('begins with a byte order mark, by which Excel reads it as UTF-8', () => {
  expect(written().subarray(0, 3).toString('hex')).toBe('efbbbf');
  const sheet = read(written(['Café – “yes”', '1'])).Sheets['Sheet1'] ?? {};
  expect(utils.sheet_to_json(sheet, { header: 1 })).toContainEqual(['Café – “yes”', 1]);
});

test('keeps commas, quotation marks and line breaks', () => {
  const words = ['a, b', 'say "yes"\nand\r\nno'];
  expect(rowsIn(written(words))).toEqual([['Action', 'Target/KPI'], words]);
});

test('writes numbers, days and what is not there', () => {
  expect(rowsIn(written([4, { kind: 'day', day: '2008-06-30' }], [NOT_AVAILABLE, '']))).toEqual([
    ['Action', 'Target/KPI'],
    ['4', '2008-06-30'],
    ['[x]', ''],
  ]);
});

const DANGEROUS = ['=1+1', '+44 115', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '\n=1+1', "'=1+1"];

test.each(DANGEROUS)('%j cannot become a formula, and is brought in again as it was', async (dangerous) => {
  const bytes = written([dangerous, 'x']);
  expect(rowsIn(bytes)[1]).toEqual([`'${dangerous}`, 'x']);
  const reading = await readFile(bytes);
  const [table] = reading.ok ? reading.source.blocks : [];
  expect(table?.kind === 'table' && table.rows[1]?.cells[0]?.text).toBe(dangerous);
});

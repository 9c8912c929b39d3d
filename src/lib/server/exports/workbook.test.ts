import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { SCENARIO_PLAN, SCENARIO_STATISTICS, SCENARIO_UPDATES, TODAY } from '../../../../tests/support/plan-scenario';
import { daysBetween } from '../../domain/day';
import { annualReturn } from '../../domain/report/annual-return';
import { type Cell, type Column, type Report, type Sheet } from '../../domain/report/report';
import { workbookOf } from './workbook';

const RETURN = annualReturn({
  plan: SCENARIO_PLAN,
  updates: SCENARIO_UPDATES,
  statistics: SCENARIO_STATISTICS,
  taskGroupReports: [],
  partnership: { fullName: 'North & East Partnership', shortName: 'NEP', leadOrganisation: 'Council', funder: 'UKBA' },
  year: 2008,
  today: TODAY,
  preparedBy: 'Lead Officer',
});

const text = (heading: string): Column => ({ heading, format: 'text', width: 20 });

/** A report of one sheet with one column of text. */
const reportOf = (cells: readonly Cell[], columns: readonly Column[] = [text('Text')]): Report => ({
  title: 'Trial',
  fileName: 'trial',
  author: 'Lead Officer',
  madeOn: TODAY,
  sheets: [
    {
      name: 'Trial',
      title: 'Trial',
      notes: ['Cells that try the writer.'],
      table: { name: 'Trial', columns, rows: cells.map((cell) => [cell]), whenEmpty: 'There is nothing.' },
    },
  ],
});

/** The workbook as a library reads it that did not write it, with the parts of its file. */
const readBack = async (report: Report): Promise<WorkBook & { parts: Map<string, string> }> => {
  const book: WorkBook & { files?: Record<string, { content: Uint8Array }> } = read(await workbookOf(report), {
    bookFiles: true,
    cellNF: true,
    cellStyles: true,
  });
  const parts = Object.entries(book.files ?? {})
    .filter(([name]) => name.includes('.'))
    .map(([name, { content }]) => [name, new TextDecoder().decode(content)] as const);
  return { ...book, parts: new Map(parts) };
};

const EXCEL_BEGINS = '1899-12-30';

/** What a spreadsheet holds for a cell: days are counted from its own beginning. */
const stored = (cell: Cell): string | number => {
  if (typeof cell !== 'object') return cell;
  if (cell.kind === 'day') return daysBetween(EXCEL_BEGINS, cell.day);
  return cell.kind === 'link' ? cell.text : `[${cell.shorthand}]`;
};

type StoredCell = { readonly v: string | number } | undefined;

/** What stands in the cells of a sheet, row by row, without what is empty to their right. */
const storedRows = (sheet: WorkSheet): readonly (readonly (string | number)[])[] => {
  const { e } = utils.decode_range(sheet['!ref'] ?? '');
  return Array.from({ length: e.r + 1 }, (_, r) =>
    Array.from({ length: e.c + 1 }, (__, c) => (sheet[utils.encode_cell({ r, c })] as StoredCell)?.v).flatMap(
      (value) => (value === undefined ? [] : [value]),
    ),
  );
};

const expectedRows = ({ title, notes, table }: Sheet): readonly (readonly (string | number)[])[] => [
  [title],
  ...notes.map((note) => [note]),
  ...(table.rows.length === 0
    ? [[table.whenEmpty]]
    : [table.columns.map(({ heading }) => heading), ...table.rows.map((row) => row.map(stored))]),
];

describe('the annual return as a workbook', () => {
  let book: Awaited<ReturnType<typeof readBack>>;
  beforeAll(async () => {
    book = await readBack(RETURN);
  });

  const part = (name: string): string => {
    const found = book.parts.get(name);
    if (found === undefined) throw new Error(`The file has no part ${name}.`);
    return found;
  };
  const sheetPart = (index: number): string => part(`xl/worksheets/sheet${index + 1}.xml`);
  const tablePart = (index: number): string => part(`xl/tables/table${index + 1}.xml`);
  const attribute = (xml: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1] ?? '';

  const SHEETS = RETURN.sheets.map((sheet, index) => [sheet.name, sheet, index] as const);

  test('has the report’s sheets in their order, none hidden', () => {
    expect(book.SheetNames).toEqual(RETURN.sheets.map(({ name }) => name));
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual(RETURN.sheets.map(() => 0));
  });

  test.each(SHEETS)('%s: gives the report’s values back, and nothing else', (name, sheet) => {
    expect(storedRows(book.Sheets[name] ?? {})).toEqual(expectedRows(sheet));
  });

  test.each(SHEETS)('%s: has its title in A1', (name, { title }) => {
    expect(book.Sheets[name]?.['A1']).toMatchObject({ t: 's', v: title });
  });

  test.each(SHEETS)(
    '%s: holds one named table that starts in column A and ends with the sheet',
    (name, sheet, index) => {
      const xml = tablePart(index);
      const end = utils.decode_range(book.Sheets[name]?.['!ref'] ?? '').e;
      expect(attribute(xml, 'name')).toBe(sheet.table.name);
      expect(attribute(xml, 'displayName')).toBe(sheet.table.name);
      expect(utils.decode_range(attribute(xml, 'ref'))).toEqual({ s: { c: 0, r: sheet.notes.length + 1 }, e: end });
      expect(sheetPart(index).match(/<tablePart /g)).toHaveLength(1);
      const relation = attribute(/<tablePart [^>]*>/.exec(sheetPart(index))?.[0] ?? '', 'r:id');
      expect(part(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`)).toMatch(
        new RegExp(`Id="${relation}"[^>]*Target="../tables/table${index + 1}.xml"`),
      );
    },
  );

  test.each(SHEETS)('%s: heads the table’s columns as the cells do, each once', (_, { table }, index) => {
    const names = [...tablePart(index).matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(table.columns.map(({ heading }) => heading.replace('&', '&amp;')));
    expect(new Set(names.map((name) => name?.toLowerCase())).size).toBe(names.length);
  });

  test.each(SHEETS)('%s: has no blank cell in its table', (name, { notes }) => {
    const range = utils.decode_range(book.Sheets[name]?.['!ref'] ?? '');
    for (let row = notes.length + 1; row <= range.e.r; row += 1) {
      for (let column = 0; column <= range.e.c; column += 1) {
        const address = utils.encode_cell({ r: row, c: column });
        expect(book.Sheets[name]?.[address], `${name} ${address}`).toMatchObject({ v: expect.anything() as unknown });
      }
    }
  });

  test.each(SHEETS)(
    '%s: no merged cells, panes, filters, formulas, hidden rows or columns, or pictures',
    (_, __, index) => {
      expect(sheetPart(index)).not.toMatch(/<(mergeCell|pane|autoFilter|f|drawing|picture|legacyDrawing)[ >/]/);
      expect(sheetPart(index)).not.toMatch(/ (hidden|collapsed)="1"/);
      expect(tablePart(index)).not.toMatch(/autoFilter|totalsRowCount/);
    },
  );

  test('has no part besides sheets, tables, texts and styles', () => {
    const known =
      /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(core|app)\.xml|xl\/((workbook|styles|sharedStrings)\.xml|_rels\/workbook\.xml\.rels|theme\/theme1\.xml|worksheets\/sheet\d+\.xml|worksheets\/_rels\/sheet\d+\.xml\.rels|tables\/table\d+\.xml))$/;
    expect([...book.parts.keys()].filter((name) => !known.test(name))).toEqual([]);
    expect(book.parts.size).toBe(9 + 3 * RETURN.sheets.length);
  });

  test('prints across, as wide as a page, with its headings on each page and nothing beside its tables', () => {
    const names = part('xl/workbook.xml');
    RETURN.sheets.forEach(({ notes, table }, index) => {
      expect(sheetPart(index)).toMatch(/<pageSetup[^>]* orientation="landscape"/);
      expect(sheetPart(index)).toMatch(/<pageSetup[^>]* fitToHeight="0"/);
      expect(sheetPart(index)).toContain('<pageSetUpPr fitToPage="1"/>');
      const top = notes.length + 2;
      expect(names).toMatch(
        new RegExp(`Print_Area" localSheetId="${index}"[^>]*>[^<]*\\$A\\$1:[^<]*\\$${top + table.rows.length}<`),
      );
      expect(names).toMatch(new RegExp(`Print_Titles" localSheetId="${index}"[^>]*>[^<]*\\$${top}:\\$${top}<`));
    });
  });

  test('declares every table among the file’s content types', () => {
    const declared = [...part('[Content_Types].xml').matchAll(/PartName="\/xl\/tables\/table(\d+)\.xml"/g)];
    expect(declared.map(([, number]) => Number(number))).toEqual(RETURN.sheets.map((_, index) => index + 1));
  });

  test('wraps the text of tables, in a sans serif of 12 points', () => {
    const styles = part('xl/styles.xml');
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)].map(([font]) => font);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font).toContain('<name val="Arial"/>');
      expect(Number(/<sz val="(\d+)"/.exec(font)?.[1])).toBeGreaterThanOrEqual(12);
    }
    const formats = [...styles.matchAll(/<xf [^>]*>(<alignment[^>]*>)?/g)].map(([xf]) => /wrapText="1"/.test(xf));
    for (const [index, { notes }] of RETURN.sheets.entries()) {
      const rows = [...sheetPart(index).matchAll(/<row r="(\d+)".*?<\/row>/g)];
      const inTable = rows.filter(([, number]) => Number(number) > notes.length + 1);
      const used = inTable.flatMap(([row]) =>
        [...row.matchAll(/<c [^>]*s="(\d+)"/g)].map(([, style]) => Number(style)),
      );
      const first = styles.indexOf('<cellXfs');
      const offset = [...styles.slice(0, first).matchAll(/<xf /g)].length;
      expect(used.filter((style) => !formats[style + offset])).toEqual([]);
    }
  });

  test('gives every column a width that its headings and texts can be read in', () => {
    for (const [index, { table }] of RETURN.sheets.entries()) {
      const widths = [...sheetPart(index).matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
      const spans = [...sheetPart(index).matchAll(/<col min="(\d+)" max="(\d+)"/g)].map(
        ([, from, to]) => Number(to) - Number(from) + 1,
      );
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(table.columns.length);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(10);
      expect(Math.max(...widths)).toBeLessThanOrEqual(100);
    }
  });

  test('writes counts as numbers and days as dates, with no time of day', () => {
    const actions = book.Sheets['Actions'] ?? {};
    const { notes, table } = RETURN.sheets[4] ?? { notes: [], table: { columns: [] } };
    const column = (heading: string) => utils.encode_col(table.columns.findIndex((one) => one.heading === heading));
    const first = notes.length + 3;
    expect(actions[`${column('Due')}${first}`]).toMatchObject({
      t: 'n',
      v: 39_629,
      z: 'd mmmm yyyy',
      w: '30 June 2008',
    });
    expect(actions[`${column('Late by (days)')}${first + 1}`]).toMatchObject({ t: 'n', v: 51 });
    expect(actions[`${column('Action reference')}${first}`]).toMatchObject({ t: 's', v: '1.1.1' });
  });

  test('is in British English, with title and author, made on the day it shows', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain(
      '<dc:title>Enabling grant annual return, 2008 to 2009: North &amp; East Partnership</dc:title>',
    );
    expect(core).toContain('<dc:creator>Lead Officer</dc:creator>');
    expect(book.Props?.CreatedDate).toEqual(new Date('2009-04-14T00:00:00Z'));
  });

  test('opens on its first sheet with the cursor in A1, as every sheet does', () => {
    expect(part('xl/workbook.xml')).toMatch(/<workbookView [^>]*activeTab="0"/);
    const views = RETURN.sheets.map((_, index) => /<sheetView .*?<\/sheetView>/.exec(sheetPart(index))?.[0] ?? '');
    expect(views.map((view) => view.includes('tabSelected="1"'))).toEqual(RETURN.sheets.map((_, index) => index === 0));
    for (const view of views) expect(view).toContain('activeCell="A1"');
  });

  test('links its contents to every further sheet', () => {
    const { notes, table } = RETURN.sheets[1] ?? { notes: [], table: { rows: [] } };
    const links = table.rows.map((_, row) => {
      const cell = book.Sheets['Contents']?.[`C${notes.length + 3 + row}`] as { l?: { Target?: string } } | undefined;
      return cell?.l?.Target;
    });
    expect(links).toEqual(RETURN.sheets.slice(2).map(({ name }) => `#'${name}'!A1`));
  });
});

describe('a text that tries to be more', () => {
  const DANGEROUS = ['=1+1', '+44 115', '-1', '@SUM(A1)', '\t=1+1', '\n=1+1', "=cmd|' /C calc'!A0", '=HYPERLINK("x")'];

  test.each(DANGEROUS)('%j is written as text, and stays text when it is edited', async (dangerous) => {
    const book = await readBack(reportOf([dangerous]));
    expect(book.Sheets['Trial']?.['A4']).toMatchObject({ t: 's', v: dangerous, z: '@' });
    expect(book.Sheets['Trial']?.['A4']).not.toHaveProperty('f');
    expect(book.parts.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
  });

  test('a carriage return becomes a new line, and the text stays text', async () => {
    const book = await readBack(reportOf(['\r=1+1', 'one\r\ntwo']));
    expect(book.Sheets['Trial']?.['A4']).toMatchObject({ t: 's', v: '\n=1+1', z: '@' });
    expect(book.Sheets['Trial']?.['A5']).toMatchObject({ t: 's', v: 'one\ntwo' });
  });

  test.each([
    '  spaces kept  ',
    '<b>&amp;</b>',
    '_x0041_ is not A',
    'tab\tin it',
    '😀 and 漢字',
    '__proto__',
    '[x]',
    '1.10',
  ])('%j comes back as it was', async (odd) => {
    const book = await readBack(reportOf([odd]));
    expect(book.Sheets['Trial']?.['A4']).toMatchObject({ t: 's', v: odd });
  });

  test('a heading with signs of XML names its column alike in cell and table', async () => {
    const book = await readBack(reportOf(['x'], [text('Cost < £5 & "more"')]));
    expect(book.Sheets['Trial']?.['A3']).toMatchObject({ v: 'Cost < £5 & "more"' });
    expect(book.parts.get('xl/tables/table1.xml')).toContain('name="Cost &lt; £5 &amp; &quot;more&quot;"');
  });
});

describe('what a cell cannot hold', () => {
  test('a text that is too long goes on in the notes, whole', async () => {
    const long = 'word '.repeat(20_000);
    const book = await readBack(reportOf([long]));
    expect(book.SheetNames).toEqual(['Trial', 'Notes']);
    const cell = book.Sheets['Trial']?.['A4'] as { v: string };
    expect(cell.v.length).toBeLessThanOrEqual(32_767);
    expect(cell.v).toMatch(/ \[continued in note 1 of the sheet Notes\]$/);
    const notes = utils.sheet_to_json<Record<string, string | number>>(book.Sheets['Notes'] ?? {}, { range: 2 });
    const whole = cell.v.replace(/ \[continued.*\]$/, '') + notes.map(({ Note }) => Note).join('');
    expect(whole).toBe(long);
    expect(notes.map((note) => note['Note number'])).toEqual([1, 2, 3]);
  });

  test('control characters are left out, and a note says where', async () => {
    const book = await readBack(reportOf(['fine', 'bell\u0007 and half \ud800 pair']));
    expect(book.Sheets['Trial']?.['A5']).toMatchObject({ v: 'bell and half  pair' });
    const [note] = utils.sheet_to_json<Record<string, string>>(book.Sheets['Notes'] ?? {}, { range: 2 });
    expect(note?.['Note']).toBe(
      'Trial, row 2 of the table, Text: characters that a workbook cannot hold were left out of this text.',
    );
  });
});

test('a text that does not fit is found in the last row of a long table too', async () => {
  const cells = [...Array.from({ length: 700 }, () => 'fine'), 'bell\u0007'];
  const book = await readBack(reportOf(cells));
  expect(book.Sheets['Trial']?.['A704']).toMatchObject({ v: 'bell' });
  expect(book.SheetNames).toContain('Notes');
});

test('a table without rows is a sentence in its place, and no table', async () => {
  const book = await readBack(reportOf([]));
  expect(book.Sheets['Trial']?.['A3']).toMatchObject({ v: 'There is nothing.' });
  expect([...book.parts.keys()].filter((name) => name.includes('/tables/table'))).toEqual([]);
});

test('several workbooks under way at once do not mix', async () => {
  const reports = ['one', 'two', 'three', 'four'].map((word) => reportOf(Array.from({ length: 600 }, () => word)));
  const books = await Promise.all(reports.map(readBack));
  expect(books.map((book) => storedRows(book.Sheets['Trial'] ?? {}))).toEqual(
    reports.map((report) => report.sheets.flatMap(expectedRows)),
  );
});

test('a workbook that fails says so, and the next one is written', async () => {
  const twice = reportOf(['x']);
  await expect(workbookOf({ ...twice, sheets: [...twice.sheets, ...twice.sheets] })).rejects.toThrow(
    'Two sheets are called Trial.',
  );
  expect((await readBack(twice)).Sheets['Trial']?.['A4']).toMatchObject({ v: 'x' });
});

import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { type SourceTable } from '../../domain/bring-in/source-document';
import { readFile } from './read-file';

const reasonOf = async (bytes: Buffer): Promise<string> => {
  const reading = await readFile(bytes);
  return reading.ok ? 'read' : reading.reason;
};

describe('a file that is no plan is refused in a sentence:', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), /empty/],
    ['a PDF under another name', Buffer.from('%PDF-1.7 …'), /PDF/],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /older Word or Excel/],
    [
      'a protected file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
    ],
    ['a damaged zip', Buffer.from('PK\u0003\u0004 and no more', 'latin1'), /damaged/],
    ['rich text', Buffer.from('{\\rtf1 …}'), /rich text/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /neither/],
    ['blank lines', Buffer.from('\n\n  \n'), /no text/],
  ])('%s', async (_, bytes, says) => {
    expect(await reasonOf(bytes)).toMatch(says);
  });
});

const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');
const SIZE_IN_ENTRY = 24;

/** A workbook whose list says another size of its first part than that has unpacked. */
async function workbookThatSays(bytes: number): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Plan').addRow(['Action', 'Lead']);
  const file = Buffer.from(await workbook.xlsx.writeBuffer());
  file.writeUInt32LE(bytes, file.indexOf(ENTRY) + SIZE_IN_ENTRY);
  return file;
}

test('a file that would unpack to more than a plan, or to more than it says, is refused before it is unpacked', async () => {
  expect(await reasonOf(await workbookThatSays(200_000_000))).toMatch(/far larger than a plan/);
  expect(await reasonOf(await workbookThatSays(1))).toMatch(/damaged/);
});

test('what no keyboard types and what is half a sign does not get in', async () => {
  const reading = await readFile(Buffer.from('Action,Lead\nMeet\u0007 \u202etalk,\ud83d', 'utf16le'));
  const words = reading.ok ? JSON.stringify(reading.source) : reading.reason;
  expect(words).not.toMatch(/\\u0007|\u202e|\\ud83d/);
});

const textsOf = (table: SourceTable | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));

async function tablesOf(bytes: Buffer): Promise<readonly SourceTable[]> {
  const reading = await readFile(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.source.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

describe('a table of text', () => {
  test.each([
    ['commas', 'Action,Lead\n"Meet, and talk","Ann ""A"" Lee"\n'],
    ['semicolons', 'Action;Lead\n"Meet, and talk";"Ann ""A"" Lee"\n'],
    ['tabs', 'Action\tLead\nMeet, and talk\t"Ann ""A"" Lee"\n'],
  ])('is read with %s between its cells', async (_, text) => {
    const [table] = await tablesOf(Buffer.from(text));
    expect(textsOf(table)).toEqual([
      ['Action', 'Lead'],
      ['Meet, and talk', 'Ann "A" Lee'],
    ]);
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffAction,Café – “yes”')],
    ['UTF-16, as Excel saves Unicode text', Buffer.from('\ufeffAction,Café – “yes”', 'utf16le')],
    ['the code page of Windows', Buffer.from('Action,Caf\u00e9 \u0096 \u0093yes\u0094', 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    expect(textsOf((await tablesOf(bytes))[0])).toEqual([['Action', 'Café – “yes”']]);
  });
});

describe('an Excel workbook', () => {
  test('gives days, formulas, percentages and merged cells as a person sees them, and says what it did', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Objective 1', { state: 'hidden' });
    sheet.addRow(['Action', 'Due', 'Share', 'Sum']);
    const row = sheet.addRow(['Meet', new Date('2025-03-31T00:00:00Z'), 0.75, { formula: '1+1', result: 2 }]);
    row.getCell(3).numFmt = '0%';
    sheet.addRow(['', 'Q2']);
    sheet.mergeCells('A2:A3');
    sheet.getCell('A250').value = '';
    const reading = await readFile(Buffer.from(await workbook.xlsx.writeBuffer()));
    if (!reading.ok) throw new Error(reading.reason);
    const [table] = reading.source.blocks as [SourceTable];
    expect(textsOf(table).slice(0, 3)).toEqual([
      ['Action', 'Due', 'Share', 'Sum'],
      ['Meet', '31 March 2025', '75%', '2'],
      ['', 'Q2', '', ''],
    ]);
    expect(table.rows[2]?.cells[0]?.isMergedFromAbove).toBe(true);
    expect(reading.source.remarks.map(({ place }) => place)).toEqual([
      'Sheet Objective 1, cell D2',
      'Sheet Objective 1',
    ]);
  });
});

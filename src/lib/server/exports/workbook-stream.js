import { Writable } from 'node:stream';
import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import { rowHeight } from './row-height.js';
import { cellStyle, cellValue, FONT, headingStyle, NOTE_STYLE, TITLE_STYLE } from './workbook-cells.js';
import { addContentTypes, addTable, columnLetters } from './workbook-tables.js';

/**
 * Writes sheets row by row, so that a large one is never held as a whole.
 *
 * @typedef {import('./writing-orders').Properties} Properties
 * @typedef {import('./writing-orders').SheetHead} SheetHead
 * @typedef {import('../../domain/report/report').Cell} Cell
 * @typedef {import('exceljs/lib/stream/xlsx/workbook-writer.js').default} Writer
 * @typedef {ReturnType<Writer['addWorksheet']>} Sheet
 * @typedef {{ sheet: Sheet, head: SheetHead, rows: number }} OpenSheet
 */

const A4 = 9;
const A3 = 8;
/** The widest table, in characters, that can still be read on A4 when it is fitted to the page. */
const WIDEST_ON_A4 = 200;

/**
 * @param {Sheet} sheet
 * @param {string} text
 * @param {Readonly<import('./workbook-cells.js').CellStyle>} style
 */
function addLine(sheet, text, style) {
  const row = sheet.addRow([]);
  const cell = row.getCell(1);
  cell.value = text;
  cell.style = style;
  row.commit();
}

/**
 * How a sheet prints: across, as wide as one page, its headings again on each, and nothing beside the table.
 * @param {SheetHead} head
 */
function pageSetup({ columns, notes, height }) {
  const top = notes.length + 2;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    orientation: /** @type {const} */ ('landscape'),
    paperSize: width > WIDEST_ON_A4 ? A3 : A4,
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: `A$1:${columnLetters(columns.length)}$${top + height}`,
    ...(height === 0 ? {} : { printTitlesRow: `${top}:${top}` }),
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
  };
}

/**
 * @param {Writer} book
 * @param {SheetHead} head
 * @param {boolean} isFirst
 */
function openSheet(book, head, isFirst) {
  const sheet = book.addWorksheet(head.name, {
    views: [{ state: 'normal', activeCell: 'A1', tabSelected: isFirst }],
    pageSetup: pageSetup(head),
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  });
  sheet.columns = head.columns.map(({ width }) => ({ width }));
  addLine(sheet, head.title, TITLE_STYLE);
  for (const note of head.notes) addLine(sheet, note, NOTE_STYLE);
  return sheet;
}

/**
 * @param {Sheet} sheet
 * @param {SheetHead} head
 */
function addHeadings(sheet, head) {
  const row = sheet.addRow([]);
  row.height = rowHeight(
    head.columns.map(({ heading }) => heading),
    head.columns,
  );
  head.columns.forEach(({ heading, format }, index) => {
    const cell = row.getCell(index + 1);
    cell.value = heading;
    cell.style = headingStyle(format);
  });
  row.commit();
}

/**
 * @param {Sheet} sheet
 * @param {SheetHead} head
 * @param {readonly Cell[]} cells
 * @param {number} rowNumber
 */
function addCells(sheet, head, cells, rowNumber) {
  const row = sheet.addRow([]);
  row.height = rowHeight(cells, head.columns);
  cells.forEach((content, index) => {
    const cell = row.getCell(index + 1);
    cell.value = cellValue(content);
    cell.style = cellStyle(content, head.columns[index]?.format ?? 'text');
    if (typeof content === 'object' && content.kind === 'link') {
      const address = `${columnLetters(index + 1)}${rowNumber}`;
      sheet._sheetRelsWriter._hyperlinks.push({ address, target: `'${content.sheet.replaceAll("'", "''")}'!A1` });
    }
  });
  row.commit();
}

/** @param {Properties} properties @param {Writable} stream */
function openBook({ title, author, madeOn }, stream) {
  const book = new WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
    // Quicker than packing tight by far, and a return is small.
    zip: { zlib: { level: 1 } },
    creator: author,
    lastModifiedBy: author,
    created: new Date(`${madeOn}T00:00:00Z`),
  });
  book.title = title;
  book.language = 'en-GB';
  book.views = [{ activeTab: 0, firstSheet: 0, width: 28_000, height: 16_000 }];
  book.styles._addFont(FONT);
  return book;
}

/** A stream that keeps what is written to it. */
function keptStream() {
  /** @type {Uint8Array[]} */
  const chunks = [];
  const stream = new Writable({
    write: (/** @type {Uint8Array} */ chunk, _encoding, next) => {
      chunks.push(chunk);
      next();
    },
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
}

/**
 * Begins a sheet: its headings and its table, or a sentence where it has no rows.
 * @param {Writer} book
 * @param {SheetHead} head
 * @param {{ target: string }[]} tables
 * @param {boolean} isFirst
 * @returns {OpenSheet}
 */
function beginSheet(book, head, tables, isFirst) {
  const sheet = openSheet(book, head, isFirst);
  if (head.height === 0) addLine(sheet, head.whenEmpty, NOTE_STYLE);
  else {
    addHeadings(sheet, head);
    addTable(book, sheet, head, tables);
  }
  return { sheet, head, rows: 0 };
}

/**
 * @param {OpenSheet} open
 * @param {readonly (readonly Cell[])[]} rows
 */
function addRows(open, rows) {
  for (const cells of rows) {
    open.rows += 1;
    addCells(open.sheet, open.head, cells, open.head.notes.length + 2 + open.rows);
  }
}

/**
 * A workbook under way: sheets and their rows go in, in order, and the file's bytes come out at the end.
 * @param {Properties} properties
 */
export function openWorkbook(properties) {
  const { stream, bytes } = keptStream();
  const book = openBook(properties, stream);
  /** @type {{ target: string }[]} */
  const tables = [];
  addContentTypes(book, tables);
  /** @type {Set<string>} */
  const names = new Set();
  /** @type {OpenSheet | null} */
  let open = null;

  return {
    /** @param {SheetHead} head */
    addSheet(head) {
      if (names.has(head.name)) throw new Error(`Two sheets are called ${head.name}.`);
      open?.sheet.commit();
      open = beginSheet(book, head, tables, names.size === 0);
      names.add(head.name);
    },
    /** @param {readonly (readonly Cell[])[]} rows */
    addRows(rows) {
      if (!open) throw new Error('Rows came before their sheet.');
      addRows(open, rows);
    },
    async close() {
      open?.sheet.commit();
      await book.commit();
      return bytes();
    },
  };
}

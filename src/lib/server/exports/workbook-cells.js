/**
 * How a report's cells stand in a workbook: their values, and the few styles they share.
 *
 * @typedef {import('../../domain/report/report').Cell} Cell
 * @typedef {import('../../domain/report/report').ColumnFormat} ColumnFormat
 * @typedef {Partial<import('exceljs').Style>} CellStyle
 */

/** @type {Partial<import('exceljs').Font>} */
export const FONT = { name: 'Arial', size: 12, family: 2 };

/** @type {CellStyle} */
const BASE = { font: FONT, alignment: { vertical: 'top', wrapText: true }, numFmt: 'General' };

/** @type {CellStyle} */
const RIGHT = { ...BASE, alignment: { ...BASE.alignment, horizontal: 'right', indent: 1 } };

/** @type {CellStyle} */
export const TITLE_STYLE = { font: { ...FONT, size: 16, bold: true }, numFmt: 'General' };

/** @type {CellStyle} */
export const NOTE_STYLE = { font: FONT, numFmt: 'General' };

/** @type {CellStyle} */
const HEADING = {
  ...BASE,
  font: { ...FONT, bold: true },
  border: { bottom: { style: 'medium', color: { argb: 'FF1D3A4F' } } },
};

/** @type {CellStyle} */
const HEADING_OF_NUMBERS = { ...HEADING, alignment: RIGHT.alignment };

const DAY_FORMAT = 'd mmmm yyyy';

/** @type {CellStyle} */
const LINK = { ...BASE, font: { ...FONT, underline: true, color: { argb: 'FF1A5F8A' } } };

/** A cell that a spreadsheet would take for a formula when somebody edits it is marked as text.
 * @type {CellStyle} */
const GUARDED = { ...BASE, numFmt: '@' };

/** @type {Readonly<Record<ColumnFormat, CellStyle>>} */
const STYLES = {
  text: BASE,
  whole: { ...RIGHT, numFmt: '#,##0' },
  decimal: RIGHT,
  day: { ...RIGHT, numFmt: DAY_FORMAT },
  'per cent': { ...RIGHT, numFmt: '0.0' },
};

/** @type {CellStyle} */
const DAY_AMONG_TEXTS = { ...BASE, alignment: { ...BASE.alignment, horizontal: 'left' }, numFmt: DAY_FORMAT };

const LIKE_A_FORMULA = /^[=+\-@\t\r\n]/;

/**
 * Excel reads `_x0041_` in a text as an escaped letter, so that such a text is escaped itself.
 * @param {string} text
 */
const literal = (text) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/**
 * The value that is written for a cell: a number, a day or a text, never a formula.
 * @param {Cell} cell
 * @returns {string | number | Date}
 */
export function cellValue(cell) {
  if (typeof cell === 'string') return literal(cell);
  if (typeof cell === 'number') return cell;
  switch (cell.kind) {
    case 'day':
      return new Date(`${cell.day}T00:00:00Z`);
    case 'shorthand':
      return `[${cell.shorthand}]`;
    case 'link':
      return literal(cell.text);
  }
}

/**
 * The style of a cell in a column: what is not a number stands as the numbers of its column do.
 * @param {Cell} cell
 * @param {ColumnFormat} format
 * @returns {CellStyle}
 */
export function cellStyle(cell, format) {
  const asInColumn = format === 'text' ? BASE : RIGHT;
  if (typeof cell === 'number') return STYLES[format];
  if (typeof cell === 'string') return LIKE_A_FORMULA.test(cell) ? GUARDED : asInColumn;
  if (cell.kind === 'day') return format === 'text' ? DAY_AMONG_TEXTS : STYLES.day;
  return cell.kind === 'link' ? LINK : asInColumn;
}

/** @param {ColumnFormat} format */
export function headingStyle(format) {
  return format === 'text' ? HEADING : HEADING_OF_NUMBERS;
}

/** @type {Readonly<Record<string, string>>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/**
 * A text as it may stand in an attribute.
 * @param {string} text
 */
export function xmlText(text) {
  return literal(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

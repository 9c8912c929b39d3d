import ContentTypes from 'exceljs/lib/xlsx/xform/core/content-types-xform.js';
import { xmlText } from './workbook-cells.js';

/**
 * exceljs writes rows by stream but leaves tables out of it; this puts them in: a part for each table, its relation and
 * its content type. A table made here has no filter, where exceljs's own always has one.
 *
 * @typedef {import('./writing-orders').SheetHead} SheetHead
 * @typedef {import('exceljs/lib/stream/xlsx/workbook-writer.js').default} Writer
 * @typedef {ReturnType<Writer['addWorksheet']>} Sheet
 */

const TABLE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/table';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * The letters of a column that counts from 1.
 * @param {number} number
 * @returns {string}
 */
export function columnLetters(number) {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}

/**
 * @param {SheetHead} head
 * @param {number} id
 */
function tableXml(head, id) {
  const top = head.notes.length + 2;
  const range = `A${top}:${columnLetters(head.columns.length)}${top + head.height}`;
  const columns = head.columns.map(
    ({ heading }, index) => `<tableColumn id="${index + 1}" name="${xmlText(heading)}"/>`,
  );
  return (
    `${XML}<table xmlns="${MAIN}" id="${id}" name="${head.tableName}" displayName="${head.tableName}" ref="${range}" totalsRowShown="0">` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>' +
    '</table>'
  );
}

/**
 * A sheet's table, closed with the sheet: Excel wants the parts of tables last of all in the sheet's own part.
 * @param {Writer} book
 * @param {Sheet} sheet
 * @param {SheetHead} head
 * @param {{ target: string }[]} tables
 */
export function addTable(book, sheet, head, tables) {
  const target = `table${tables.length + 1}.xml`;
  tables.push({ target });
  book.zip.append(tableXml(head, tables.length), { name: `xl/tables/${target}` });
  const relation = sheet._sheetRelsWriter.addRelationship({ Type: TABLE_RELATION, Target: `../tables/${target}` });
  sheet._writeCloseWorksheet = () => {
    sheet._write(`<tableParts count="1"><tablePart r:id="${relation}"/></tableParts></worksheet>`);
  };
}

/**
 * The list of the file's parts, with its tables.
 * @param {Writer} book
 * @param {{ target: string }[]} tables
 */
export function addContentTypes(book, tables) {
  book.addContentTypes = () => {
    const worksheets = book._worksheets.filter(Boolean);
    const types = new ContentTypes().toXml({ worksheets, sharedStrings: book.sharedStrings, tables });
    book.zip.append(types, { name: '[Content_Types].xml' });
    return Promise.resolve();
  };
}

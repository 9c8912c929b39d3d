import ExcelJS from 'exceljs';

/**
 * @typedef {import('./reading-thread').OpenedSheet} OpenedSheet
 * @typedef {import('./reading-thread').OpenedCell} OpenedCell
 */

/** @param {ExcelJS.Cell} cell @returns {OpenedCell} */
function openedCell(cell) {
  const isCovered = cell.isMerged && cell.master.address !== cell.address;
  const isBelow = Number(cell.master.row) < Number(cell.row) && cell.master.col === cell.col;
  const value = isCovered ? null : cell.value;
  return { address: cell.address, value, format: cell.numFmt, isMergedFromAbove: isCovered && isBelow };
}

/** @param {ExcelJS.Row} row @param {number} columns */
const cellsOf = (row, columns) => Array.from({ length: columns }, (_, index) => openedCell(row.getCell(index + 1)));

/** @param {ExcelJS.Worksheet} sheet @param {number} mostRows @param {number} mostColumns @returns {OpenedSheet} */
function openedSheet(sheet, mostRows, mostColumns) {
  const { name, rowCount, columnCount } = sheet;
  const columns = Math.min(columnCount, mostColumns);
  /** @type {{ number: number, cells: OpenedCell[] }[]} */
  const rows = [];
  sheet.eachRow((row, number) => {
    if (number <= mostRows) rows.push({ number, cells: cellsOf(row, columns) });
  });
  return { name, isHidden: sheet.state !== 'visible', rowCount, columnCount, rows };
}

/**
 * The sheets of an Excel file; formulas are not run. It runs in a thread of its own, since what somebody sends may ask for
 * any amount of memory and time.
 *
 * @param {Extract<import('./reading-thread').Sent, { kind: 'excel' }>} sent
 */
export async function openExcel({ bytes, mostRows, mostColumns }) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(/** @type {ArrayBuffer} */ (/** @type {unknown} */ (Buffer.from(bytes))));
  return workbook.worksheets.map((sheet) => openedSheet(sheet, mostRows, mostColumns));
}

import ExcelJS from 'exceljs';
import {
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
  type SourceRemark,
  type SourceRow,
} from '../../domain/bring-in/source-document';
import { cellWords, isErrorValue, isFormula } from './cell-words';

/** A plan has fewer by far: beyond these a sheet holds something else. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 60;

function sourceCell(cell: ExcelJS.Cell): SourceCell {
  const place = `cell ${cell.address}`;
  const isCovered = cell.isMerged && cell.master.address !== cell.address;
  const isMergedFromAbove = isCovered && Number(cell.master.row) < Number(cell.row) && cell.master.col === cell.col;
  return { text: isCovered ? '' : cellWords(cell.value, cell.numFmt), place, isMergedFromAbove, span: 1 };
}

function remarkOf(cell: ExcelJS.Cell): readonly string[] {
  if (isErrorValue(cell.value)) return ['The cell holds an error of Excel’s, so nothing is taken from it.'];
  if (isFormula(cell.value)) return ['The cell holds a formula: the value it had when the file was saved is taken.'];
  return [];
}

const cellsOf = (row: ExcelJS.Row, columns: number): readonly ExcelJS.Cell[] =>
  Array.from({ length: columns }, (_, index) => row.getCell(index + 1));

interface ReadSheet {
  readonly rows: readonly SourceRow[];
  readonly remarks: readonly SourceRemark[];
}

function readSheet(sheet: ExcelJS.Worksheet, name: string): ReadSheet {
  const rows: SourceRow[] = [];
  const remarks: SourceRemark[] = [];
  const columns = Math.min(sheet.columnCount, MOST_COLUMNS);
  sheet.eachRow((row, number) => {
    if (number > MOST_ROWS) return;
    const cells = cellsOf(row, columns);
    rows.push({ place: `${name}, row ${number}`, cells: cells.map(sourceCell) });
    remarks.push(
      ...cells.flatMap((cell) => remarkOf(cell).map((says) => ({ place: `${name}, cell ${cell.address}`, says }))),
    );
  });
  return { rows, remarks: [...remarks, ...remarksOnSheet(sheet, name)] };
}

function remarksOnSheet(sheet: ExcelJS.Worksheet, name: string): readonly SourceRemark[] {
  const remarks = [
    sheet.rowCount > MOST_ROWS && `Only its first ${MOST_ROWS.toLocaleString('en-GB')} rows are read.`,
    sheet.columnCount > MOST_COLUMNS && `Only its first ${MOST_COLUMNS} columns are read.`,
    sheet.state !== 'visible' && 'The sheet is hidden in Excel; it is read like the others.',
  ];
  return remarks.flatMap((says) => (says ? [{ place: name, says }] : []));
}

/** What stands in an Excel workbook (.xlsx), sheet by sheet; formulas are not run and pictures are left out. */
export async function readWorkbookFile(bytes: Buffer): Promise<SourceDocument> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const blocks: SourceBlock[] = [];
  const remarks: SourceRemark[] = [];
  for (const sheet of workbook.worksheets) {
    const name = `Sheet ${sheet.name}`;
    const read = readSheet(sheet, name);
    blocks.push({ kind: 'table', name, title: sheet.name, rows: read.rows });
    remarks.push(...read.remarks);
  }
  return { blocks, remarks };
}

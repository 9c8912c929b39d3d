import {
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
  type SourceRemark,
} from '../../domain/bring-in/source-document';
import { cellWords, isErrorValue, isFormula } from './cell-words';
import { MOST_ROWS, onlyFirstRows } from './most-rows';
import { inReadingThread, type OpenedCell, type OpenedSheet } from './reading-thread';

const MOST_COLUMNS = 60;

const sourceCell = ({ address, value, format, isMergedFromAbove }: OpenedCell): SourceCell => ({
  text: cellWords(value, format),
  place: `cell ${address}`,
  isMergedFromAbove,
  span: 1,
});

function remarkOf({ value }: OpenedCell): readonly string[] {
  if (isErrorValue(value)) return ['The cell holds an error of Excel’s, so nothing is taken from it.'];
  if (isFormula(value)) return ['The cell holds a formula: the value it had when the file was saved is taken.'];
  return [];
}

function remarksOnSheet({ rowCount, columnCount, isHidden }: OpenedSheet): readonly string[] {
  const remarks = [
    rowCount > MOST_ROWS && onlyFirstRows(),
    columnCount > MOST_COLUMNS && `Only its first ${MOST_COLUMNS} columns are read.`,
    isHidden && 'The sheet is hidden in Excel; it is read like the others.',
  ];
  return remarks.flatMap((says) => says || []);
}

function readSheet(sheet: OpenedSheet): { readonly table: SourceBlock; readonly remarks: readonly SourceRemark[] } {
  const name = `Sheet ${sheet.name}`;
  const rows = sheet.rows.map(({ number, cells }) => ({
    place: `${name}, row ${number}`,
    cells: cells.map(sourceCell),
  }));
  const onCells = sheet.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => remarkOf(cell).map((says) => ({ place: `${name}, cell ${cell.address}`, says }))),
  );
  const onSheet = remarksOnSheet(sheet).map((says) => ({ place: name, says }));
  return { table: { kind: 'table', name, title: sheet.name, rows }, remarks: [...onCells, ...onSheet] };
}

/** What stands in an Excel workbook (.xlsx), sheet by sheet; formulas are not run and pictures are left out. */
export async function readWorkbookFile(bytes: Buffer): Promise<SourceDocument> {
  const wanted = { mostRows: MOST_ROWS, mostColumns: MOST_COLUMNS };
  const { sheets } = await inReadingThread<'excel'>({ kind: 'excel', bytes, ...wanted });
  const read = sheets.map(readSheet);
  return { blocks: read.map(({ table }) => table), remarks: read.flatMap(({ remarks }) => remarks) };
}

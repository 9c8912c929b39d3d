import ExcelJS from 'exceljs';
import { workbookOf } from '../../src/lib/server/exports/workbook';
import { largeReport } from './large-report';

/** A process of its own that writes workbooks, so that what it takes can be told from everything else. */
export type WorkbookOrder =
  | { readonly kind: 'warm' }
  | { readonly kind: 'ours'; readonly rows: number }
  | { readonly kind: 'plain'; readonly rows: number }
  /** Reads a workbook; `rewrite` then writes the same cells. */
  | { readonly kind: 'read'; readonly file: string }
  | { readonly kind: 'rewrite'; readonly times: number };

type CellOf = { readonly value: ExcelJS.CellValue; readonly style: Partial<ExcelJS.Style> };
type SheetOf = { readonly name: string; readonly widths: number[]; readonly rows: readonly CellOf[][] };

let read: readonly SheetOf[] = [];

async function readFile(file: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  read = book.worksheets.map((sheet) => ({
    name: sheet.name,
    widths: Array.from({ length: sheet.columnCount }, (_, column) => sheet.getColumn(column + 1).width ?? 10),
    rows: Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (__, column) => {
        const { value, style } = sheet.getRow(row + 1).getCell(column + 1);
        return { value, style };
      }),
    ),
  }));
}

function addSheet(book: ExcelJS.Workbook, { name, widths, rows }: SheetOf): void {
  const sheet = book.addWorksheet(name);
  sheet.columns = widths.map((width) => ({ width }));
  for (const cells of rows) {
    const row = sheet.addRow(cells.map(({ value }) => value));
    cells.forEach(({ style }, column) => (row.getCell(column + 1).style = style));
  }
}

async function rewrite(): Promise<number> {
  const from = performance.now();
  const book = new ExcelJS.Workbook();
  for (const sheet of read) addSheet(book, sheet);
  await book.xlsx.writeBuffer();
  return performance.now() - from;
}

const STYLE: Partial<ExcelJS.Style> = {
  font: { name: 'Arial', size: 12 },
  alignment: { vertical: 'top', wrapText: true },
};

async function writePlain(rows: number): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const { name, table } of largeReport(rows).sheets) {
    addSheet(book, {
      name,
      widths: table.columns.map(({ width }) => width),
      rows: table.rows.map((cells) => cells.map((cell) => ({ value: cell as string | number, style: STYLE }))),
    });
  }
  await book.xlsx.writeBuffer();
}

async function carryOut(order: WorkbookOrder): Promise<readonly number[]> {
  const from = performance.now();
  switch (order.kind) {
    case 'warm':
      await workbookOf(largeReport(10));
      break;
    case 'ours':
      await workbookOf(largeReport(order.rows));
      break;
    case 'plain':
      await writePlain(order.rows);
      break;
    case 'read':
      await readFile(order.file);
      break;
    case 'rewrite': {
      const milliseconds: number[] = [];
      for (let time = 0; time < order.times; time += 1) milliseconds.push(await rewrite());
      return milliseconds;
    }
  }
  return [performance.now() - from];
}

process.on('message', (order: WorkbookOrder | { watch: string }) => {
  if ('watch' in order) return;
  carryOut(order).then(
    (milliseconds) => process.send?.({ milliseconds }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
// Being watched lets a process end when it has nothing to do; this one waits for orders.
process.channel?.ref();
process.send?.({ milliseconds: [] });

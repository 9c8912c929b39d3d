import { setImmediate } from 'node:timers/promises';
import { type Report, type Sheet } from '../../domain/report/report';
import { fitToCells, needsFittingSomewhere } from './fit-to-cells';
import { type SheetHead } from './workbook-orders';
import { inWritingThread, type Tell } from './writing-thread';

/** Few enough that handing them over holds nobody up. */
const ROWS_AT_ONCE = 250;

const headOf = ({ name, title, notes, table }: Sheet): SheetHead => ({
  name,
  title,
  notes,
  tableName: table.name,
  columns: table.columns,
  height: table.rows.length,
  whenEmpty: table.whenEmpty,
});

/** Looks through a long report a stretch at a time, letting others go before the next. */
async function fitted(report: Report): Promise<Report> {
  for (const { table } of report.sheets) {
    for (let from = 0; from < table.rows.length; from += ROWS_AT_ONCE) {
      if (table.rows.slice(from, from + ROWS_AT_ONCE).some(needsFittingSomewhere)) return fitToCells(report);
      if (from > 0) await setImmediate();
    }
  }
  return report;
}

async function tellSheet(sheet: Sheet, tell: Tell): Promise<void> {
  await tell({ kind: 'sheet', head: headOf(sheet) });
  for (let from = 0; from < sheet.table.rows.length; from += ROWS_AT_ONCE) {
    await tell({ kind: 'rows', rows: sheet.table.rows.slice(from, from + ROWS_AT_ONCE) });
  }
}

/** A report as an Excel workbook: its bytes, written in a thread of their own. Source: Returns, the rules. */
export async function workbookOf(report: Report): Promise<Uint8Array> {
  const { title, author, madeOn, sheets } = await fitted(report);
  return inWritingThread(async (tell) => {
    await tell({ kind: 'begin', properties: { title, author, madeOn } });
    for (const sheet of sheets) await tellSheet(sheet, tell);
    const answer = await tell({ kind: 'end' });
    if (answer.kind !== 'done') throw new Error('The thread ended a workbook without its bytes.');
    return answer.bytes;
  });
}

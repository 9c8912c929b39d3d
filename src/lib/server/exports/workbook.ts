import { setImmediate } from 'node:timers/promises';
import { type Report, type Sheet } from '../../domain/report/report';
import { fitToCells, needsFittingSomewhere } from './fit-to-cells';
import { type Answer, type Piece, type SheetHead } from './writing-orders';
import { inWritingThread, type Tell } from './writing-thread';

/** Few enough that handing them over holds nobody up. */
const ROWS_AT_ONCE = 250;
const PIECES_AHEAD = 8;

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

/** A report piece by piece, in the order in which it is written. */
function* piecesOf({ title, author, madeOn, sheets }: Report): Generator<Piece> {
  yield { kind: 'begin', properties: { title, author, madeOn } };
  for (const sheet of sheets) {
    yield { kind: 'sheet', head: headOf(sheet) };
    for (let from = 0; from < sheet.table.rows.length; from += ROWS_AT_ONCE) {
      yield { kind: 'rows', rows: sheet.table.rows.slice(from, from + ROWS_AT_ONCE) };
    }
  }
}

/** Tells the thread pieces without waiting for each to be written, a few ahead and no more. */
async function tellAll(pieces: Iterable<Piece>, tell: Tell): Promise<void> {
  const ahead: Promise<Answer>[] = [];
  for (const piece of pieces) {
    const told = tell(piece);
    // Whoever waits for the first that fails hears of it; the others fail with it.
    told.catch(() => undefined);
    ahead.push(told);
    if (ahead.length >= PIECES_AHEAD) await ahead.shift();
  }
  await Promise.all(ahead);
}

/** A report as an Excel workbook: its bytes, written in a thread of their own. Source: Returns, the rules. */
export async function workbookOf(report: Report): Promise<Uint8Array> {
  const fitting = await fitted(report);
  return inWritingThread(async (tell) => {
    await tellAll(piecesOf(fitting), tell);
    const answer = await tell({ kind: 'end' });
    if (answer.kind !== 'done') throw new Error('The thread ended a workbook without its bytes.');
    return answer.bytes;
  });
}

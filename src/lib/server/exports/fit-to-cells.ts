import { sheetOfNotes } from '../../domain/report/notes-sheet';
import { type Cell, NOTES_SHEET, type Report, type Sheet, type Table } from '../../domain/report/report';

/** What one cell of a workbook holds, in UTF-16 units. */
export const CELL_LIMIT = 32_767;

/** Room in a shortened cell for the words that say where it goes on. */
const REFERENCE_ROOM = 100;

/** Characters that XML, and with it a workbook, cannot hold: controls, halves of pairs, and the two that are no characters. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- these very characters are looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text without the characters that no XML can hold. */
export const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, '');

/** Quick to look for in a hundred thousand cells; most texts have none of these, and need no closer look. */
// eslint-disable-next-line no-control-regex -- these very characters are looked for
const SUSPICIOUS = /[\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** The notes that fitting adds, numbered on from those that the report has. */
interface Notes {
  readonly first: number;
  readonly texts: string[];
}

function splitAt(text: string, length: number): [string, string] {
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(length - 1));
  const cut = isPair ? length - 1 : length;
  return [text.slice(0, cut), text.slice(cut)];
}

function continueInNotes(text: string, notes: Notes): string {
  const [begin, rest] = splitAt(text, CELL_LIMIT - REFERENCE_ROOM);
  const number = notes.first + notes.texts.length;
  for (let left = rest; left !== '';) {
    const [part, after] = splitAt(left, CELL_LIMIT);
    notes.texts.push(part);
    left = after;
  }
  return `${begin} [continued in note ${number} of the sheet Notes]`;
}

function fitted(text: string, where: string, notes: Notes): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const kept = lines.replace(FORBIDDEN, '');
  if (kept !== lines) {
    notes.texts.push(`${where}: characters that a workbook cannot hold were left out of this text.`);
  }
  return kept.length > CELL_LIMIT ? continueInNotes(kept, notes) : kept;
}

const needsFitting = (cell: Cell): cell is string =>
  typeof cell === 'string' && (cell.length > CELL_LIMIT || SUSPICIOUS.test(cell));

/** Whether some text of a row does not fit into its cell as it is. */
export function needsFittingSomewhere(row: readonly Cell[]): boolean {
  return row.some(needsFitting);
}

function fitTable(table: Table, sheetName: string, notes: Notes): Table {
  const rows = table.rows.map((row, index) => {
    if (!needsFittingSomewhere(row)) return row;
    return row.map((cell, column) => {
      const where = `${sheetName}, row ${index + 1} of the table, ${table.columns[column]?.heading ?? ''}`;
      return needsFitting(cell) ? fitted(cell, where, notes) : cell;
    });
  });
  return { ...table, rows };
}

function withNotes(sheet: Sheet, notes: Notes): Sheet {
  const added = notes.texts.map((text, index): readonly Cell[] => [notes.first + index, text]);
  return { ...sheet, table: { ...sheet.table, rows: [...sheet.table.rows, ...added] } };
}

const emptyNotesSheet = sheetOfNotes('One row for each note on what the cells of a workbook cannot hold.', []);

/**
 * A report whose every text fits into a cell. What is too long goes on in further notes, whole; characters that XML forbids
 * are left out, and a note says where. A report that fits is returned as it is. Source: Returns, the rules.
 */
export function fitToCells(report: Report): Report {
  const own = report.sheets.find(({ name }) => name === NOTES_SHEET);
  const notes: Notes = { first: (own?.table.rows.length ?? 0) + 1, texts: [] };
  const sheets = report.sheets.map((sheet) => ({ ...sheet, table: fitTable(sheet.table, sheet.name, notes) }));
  if (notes.texts.length === 0) return { ...report, sheets };
  const all = own ? sheets : [...sheets, emptyNotesSheet];
  return { ...report, sheets: all.map((sheet) => (sheet.name === NOTES_SHEET ? withNotes(sheet, notes) : sheet)) };
}

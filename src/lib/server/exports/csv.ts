import { type Cell, shorthandInBrackets, type Table } from '../../domain/report/report';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n]/;

function wordsOf(cell: Cell): string {
  if (typeof cell === 'string') return LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
  if (typeof cell === 'number') return String(cell);
  if (cell.kind === 'day') return cell.day;
  return cell.kind === 'link' ? cell.text : shorthandInBrackets(cell.shorthand);
}

const quoted = (words: string): string => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);

/**
 * A table as comma-separated values: UTF-8 with a byte order mark, by which Excel knows it. What a spreadsheet would take for a
 * formula has an apostrophe before it, and days are written 2008-06-30. Source: returns, the rules.
 */
export function csvOf({ columns, rows }: Table): Uint8Array {
  const lines: readonly (readonly Cell[])[] = [columns.map(({ heading }) => heading), ...rows];
  const text = lines.map((cells) => cells.map((cell) => quoted(wordsOf(cell))).join(',') + LINE_END).join('');
  return new TextEncoder().encode(BYTE_ORDER_MARK + text);
}

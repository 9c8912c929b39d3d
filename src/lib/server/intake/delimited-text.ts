import { type SourceBlock, type SourceDocument } from '../../domain/bring-in/source-document';
import { MOST_ROWS, onlyFirstRows } from './most-rows';
import { inReadingThread } from './reading-thread';

const DELIMITERS = ['\t', ';', ','] as const;

/** The sign that stands most often in the first line with any of them; tabs come first, for commas stand in texts. */
function delimiterOf(text: string): string {
  const first = /[^\s][^\r\n]*/.exec(text)?.[0] ?? '';
  const counted = DELIMITERS.map((sign) => ({ sign, count: first.split(sign).length - 1 }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** A spreadsheet marks with an apostrophe what looks like a formula and is text: the mark is no part of it. */
const withoutMark = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n])/, '');

/** A table of text with a sign between its cells: a .csv or .tsv file, or cells that were copied and pasted. */
export async function readDelimitedText(text: string, name: string): Promise<SourceDocument> {
  const delimiter = delimiterOf(text);
  const { records, hasMore } = await inReadingThread<'text'>({ kind: 'text', text, delimiter, mostRows: MOST_ROWS });
  const rows = records.map(({ line, cells }) => ({
    place: `${name}, line ${line}`,
    cells: cells.map((cell, index) => ({
      text: withoutMark(cell),
      place: `column ${index + 1}`,
      isMergedFromAbove: false,
      span: 1,
    })),
  }));
  const table: SourceBlock = { kind: 'table', name, title: '', rows };
  return { blocks: [table], remarks: hasMore ? [{ place: name, says: onlyFirstRows() }] : [] };
}

import { parse } from 'csv-parse/sync';
import { type SourceBlock, type SourceDocument } from '../../domain/bring-in/source-document';

const DELIMITERS = ['\t', ';', ','] as const;

/** The sign that stands most often in the first line with any of them; tabs come first, for commas stand in texts. */
function delimiterOf(text: string): string {
  const first = text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  const counted = DELIMITERS.map((sign) => ({ sign, count: first.split(sign).length - 1 }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** A spreadsheet marks with an apostrophe what looks like a formula and is text: the mark is no part of it. */
const withoutMark = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n])/, '');

/** A table of text with a sign between its cells: a .csv or .tsv file, or cells that were copied and pasted. */
export function readDelimitedText(text: string, name: string): SourceDocument {
  const records = parse(text, {
    delimiter: delimiterOf(text),
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    info: true,
  }) as unknown as readonly { record: readonly string[]; info: { lines: number } }[];
  const rows = records.map(({ record, info }) => ({
    place: `${name}, line ${info.lines}`,
    cells: record.map((cell, index) => ({
      text: withoutMark(cell),
      place: `column ${index + 1}`,
      isMergedFromAbove: false,
      span: 1,
    })),
  }));
  const table: SourceBlock = { kind: 'table', name, title: '', rows };
  return { blocks: [table], remarks: [] };
}

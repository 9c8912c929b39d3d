import { readObjectiveCell, readObjectiveHeading } from './objective-heading';
import { type PlanRow, readRow } from './plan-row';
import { leadingBlocks, type PlanTable } from './plan-table';
import { sectionOf } from './section';
import { type SourceBlock, type SourceRow } from './source-document';

export interface PlacedRow {
  readonly row: PlanRow;
  /** The number of the objective that the row stands under. */
  readonly objective: number;
}

/** An objective as a file names it: by number, by wording, or both; neither where nothing is named. */
interface Named {
  readonly number: number | null;
  readonly text: string;
}

const NOT_NAMED: Named = { number: null, text: '' };

const isNamed = ({ number, text }: Named): boolean => number !== null || text !== '';

/** The only text in a row, where one cell alone is filled. */
function loneText(row: SourceRow): string | null {
  const filled = row.cells.filter(({ text, isMergedFromAbove }) => text.trim() !== '' && !isMergedFromAbove);
  return filled.length === 1 ? (filled[0]?.text.trim() ?? null) : null;
}

const namedInRows = (rows: readonly SourceRow[]): Named => {
  const texts = rows.flatMap((row) => loneText(row) ?? []);
  const at = texts.findIndex((text) => readObjectiveHeading(text) !== null);
  const heading = readObjectiveHeading(texts[at] ?? '');
  return heading ? { number: heading.number, text: heading.text || (texts[at + 1] ?? '') } : NOT_NAMED;
};

const textsOf = (blocks: readonly SourceBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text.trim()])).filter((text) => text !== '');

function namedInBlocks(blocks: readonly SourceBlock[]): Named {
  const [heading = '', ...texts] = textsOf(blocks);
  const named = readObjectiveHeading(heading);
  if (named) return { number: named.number, text: named.text || texts.join('\n') };
  return heading === '' || sectionOf(heading) !== null ? NOT_NAMED : { number: null, text: heading };
}

const namedInTitle = (title: string): Named => {
  const heading = readObjectiveHeading(title);
  return heading ? { number: heading.number, text: heading.text } : NOT_NAMED;
};

function namedInRow({ parts, reference }: PlanRow): Named {
  const cell = readObjectiveCell(parts.objective);
  const number = readObjectiveCell(parts['objective-number']).number ?? cell.number;
  if (number !== null || cell.text !== '') return { number, text: cell.text };
  const referred = /^(\d{1,2})\.\d/.exec(reference);
  return referred ? { number: Number(referred[1]), text: '' } : NOT_NAMED;
}

/** What a table says one after another: which objective it is at, or a row. */
type Said = Named | PlanRow;

const isRow = (said: Said): said is PlanRow => 'parts' in said;

function saidInRow(row: SourceRow, table: PlanTable, corrected: (row: PlanRow) => PlanRow): readonly Said[] {
  const alone = readObjectiveHeading(loneText(row) ?? '');
  if (alone) return [alone];
  const read = corrected(readRow(row, table.columns));
  return [namedInRow(read), read];
}

function saidBefore(table: PlanTable, before: readonly SourceBlock[]): Named {
  const inFile = [namedInRows(table.above), namedInBlocks(before), namedInTitle(table.title)];
  return inFile.find(({ number }) => number !== null) ?? inFile.find(isNamed) ?? NOT_NAMED;
}

interface Known {
  readonly texts: ReadonlyMap<number, string>;
  readonly current: number | null;
}

/** The number of what is named: its own, that of the objective worded so, or the next one free. */
function numberNamed(named: Named, { texts }: Known): number {
  const worded = [...texts].find(([, text]) => text === named.text)?.[0];
  return named.number ?? worded ?? Math.max(0, ...texts.keys()) + 1;
}

function knownAfter(known: Known, named: Named): Known {
  if (!isNamed(named)) return known;
  const number = numberNamed(named, known);
  const text = known.texts.get(number) || named.text;
  return { texts: new Map(known.texts).set(number, text), current: number };
}

/**
 * The rows of a document's plan tables in order, each with the objective that it stands under: named in a column of its own,
 * in a row by itself, above the table, or in its sheet's name. An objective worded without a number gets the next; rows before
 * any objective belong to the first.
 */
export function placeRows(
  blocks: readonly SourceBlock[],
  tables: ReadonlyMap<SourceBlock, PlanTable>,
  corrected: (row: PlanRow) => PlanRow,
): { readonly rows: readonly PlacedRow[]; readonly texts: ReadonlyMap<number, string> } {
  const said = blocks.flatMap((block, at): readonly Said[] => {
    const table = tables.get(block);
    if (!table) return [];
    return [
      saidBefore(table, leadingBlocks(blocks, at)),
      ...table.rows.flatMap((row) => saidInRow(row, table, corrected)),
    ];
  });
  const rows: PlacedRow[] = [];
  let known: Known = { texts: new Map(), current: null };
  for (const one of said) {
    if (isRow(one)) rows.push({ row: one, objective: known.current ?? 1 });
    else known = knownAfter(known, one);
  }
  return { rows, texts: known.texts };
}

import { type NamedNote } from '../plan-draft';
import { type AssignedColumn } from './plan-table';
import { type SourceCell, type SourceRow } from './source-document';

/** The parts of a row that have room in a plan. */
export const PARTS = [
  'objective-number',
  'objective',
  'outcome',
  'action',
  'kpi',
  'lead',
  'timescale',
  'status',
] as const;

export type Part = (typeof PARTS)[number];

/** One row of a plan's table as read, before it finds its place among objectives, outcomes and actions. */
export interface PlanRow {
  readonly place: string;
  readonly parts: Readonly<Record<Part, string>>;
  /** Where each part stands in the file; a part that no column holds has none. */
  readonly cellPlaces: Readonly<Partial<Record<Part, string>>>;
  readonly reference: string;
  readonly notes: readonly NamedNote[];
}

/** A text as the part of a row: with line breaks of one kind and nothing around it. */
export const partText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const textOf = (cell: SourceCell | undefined): string => (!cell || cell.isMergedFromAbove ? '' : partText(cell.text));

const cellsFor = (row: SourceRow, columns: readonly AssignedColumn[], column: string): readonly SourceCell[] =>
  columns.flatMap((one, index) => {
    const cell = row.cells[index];
    return one.column === column && cell ? [cell] : [];
  });

const partOf = (row: SourceRow, columns: readonly AssignedColumn[], part: Part): string =>
  textOf(cellsFor(row, columns, part)[0]);

/** Reads a row by its table's columns; every cell ends up in a part, the reference or a note, or was told to be left out. */
export function readRow(row: SourceRow, columns: readonly AssignedColumn[]): PlanRow {
  const parts = Object.fromEntries(PARTS.map((part) => [part, partOf(row, columns, part)])) as Record<Part, string>;
  const places = PARTS.flatMap((part) => cellsFor(row, columns, part).map((cell) => [part, cell.place] as const));
  const notes = columns.flatMap(({ heading, column }, index) => {
    const text = textOf(row.cells[index]);
    return column === 'note' && text !== '' ? [{ heading, text }] : [];
  });
  const reference = textOf(cellsFor(row, columns, 'reference')[0]);
  return { place: row.place, parts, cellPlaces: Object.fromEntries(places), reference, notes };
}

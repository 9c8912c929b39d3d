import { type Column, columnOf } from './column';
import { readObjectiveHeading } from './objective-heading';
import {
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
  type SourceRow,
  type SourceTable,
} from './source-document';

/** A column of a table with its heading as written and what it was taken for. */
export interface AssignedColumn {
  readonly heading: string;
  readonly column: Column;
  /** Why it was taken for that, where it is not plain from its heading; empty where it is. */
  readonly because: string;
}

/** A table that holds rows of the plan. */
export interface PlanTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly AssignedColumn[];
  /** The rows below its headings, repeated headings and empty rows left out. */
  readonly rows: readonly SourceRow[];
  /** What stands above its headings within the table, as a sheet's title does. */
  readonly above: readonly SourceRow[];
}

const HEADING_ROWS_LOOKED_AT = 30;
const LONGEST_HEADING = 120;

/** Columns of which a plan's table has at least one. */
const TELLING: ReadonlySet<Column> = new Set(['outcome', 'action', 'kpi']);

const isEmpty = (row: SourceRow): boolean => row.cells.every(({ text }) => text.trim() === '');

const columnsNamed = (row: SourceRow): readonly (Column | null)[] =>
  row.cells.map(({ text }) => (text.length > LONGEST_HEADING ? null : columnOf(text)));

function isHeadingRow(row: SourceRow): boolean {
  const named = columnsNamed(row).filter((column) => column !== null);
  const kinds = new Set(named);
  const filled = row.cells.filter(({ text }) => text.trim() !== '').length;
  return kinds.size >= 2 && named.some((column) => TELLING.has(column)) && named.length * 2 >= filled;
}

/** Where several columns would be the same, the first keeps it and the others are kept as notes under their headings. */
const MAY_STAND_TWICE: ReadonlySet<Column> = new Set(['note', 'leave-out']);

function readColumns(row: SourceRow): readonly AssignedColumn[] {
  const taken = new Set<Column>();
  return row.cells.map((cell, index) => {
    const one = readColumn(cell, index, withObjectiveNumber(columnsNamed(row))[index] ?? null, taken);
    taken.add(one.column);
    return one;
  });
}

/** `objective` beside `objective_text`: the first of two columns for objectives holds their numbers. */
function withObjectiveNumber(columns: readonly (Column | null)[]): readonly (Column | null)[] {
  const first = columns.indexOf('objective');
  const isTwice = columns.lastIndexOf('objective') > first && !columns.includes('objective-number');
  return isTwice ? columns.with(first, 'objective-number') : columns;
}

function readColumn(
  { text }: SourceCell,
  index: number,
  column: Column | null,
  taken: ReadonlySet<Column>,
): AssignedColumn {
  const heading = text.trim();
  if (heading === '') return { heading: `Column ${index + 1}`, column: 'note', because: 'It has no heading.' };
  if (column === null) return { heading, column: 'note', because: 'Its heading is none that plans use.' };
  return taken.has(column) && !MAY_STAND_TWICE.has(column)
    ? { heading, column: 'note', because: 'An earlier column was taken for the same already.' }
    : { heading, column, because: '' };
}

/** The columns as a person assigned them; a column that they said nothing of stays as read. */
const assignedBy = (
  read: readonly AssignedColumn[],
  chosen: readonly Column[] | undefined,
): readonly AssignedColumn[] =>
  chosen ? read.map(({ heading, column }, index) => ({ heading, column: chosen[index] ?? column, because: '' })) : read;

/** A table below its headings; rows that repeat them are no lines. */
function planTable({ name, title, rows }: SourceTable, at: number, chosen: readonly Column[] | undefined): PlanTable {
  const heading = rows[at];
  return {
    name,
    title,
    columns: assignedBy(heading ? readColumns(heading) : [], chosen),
    rows: rows.slice(at + 1).filter((row) => !isEmpty(row) && !isHeadingRow(row)),
    above: rows.slice(0, at).filter((row) => !isEmpty(row)),
  };
}

const headingRowOf = (table: SourceTable): number =>
  table.rows.slice(0, HEADING_ROWS_LOOKED_AT).findIndex((row) => isHeadingRow(row));

const widthOf = (rows: readonly SourceRow[]): number => Math.max(0, ...rows.map(({ cells }) => cells.length));

/** Whether a table without headings goes on where the one before broke off: as wide, and wider than a list of pairs. */
function continues(table: SourceTable, before: PlanTable | undefined): before is PlanTable {
  return before !== undefined && widthOf(table.rows) === before.columns.length && before.columns.length > 2;
}

function continued({ name, title, rows }: SourceTable, before: PlanTable): PlanTable {
  return { name, title, columns: before.columns, rows: rows.filter((row) => !isEmpty(row)), above: [] };
}

function asPlanTable(table: SourceTable, before: PlanTable | undefined, chosen: readonly Column[] | undefined) {
  const at = headingRowOf(table);
  if (at >= 0 || chosen) return planTable(table, Math.max(at, 0), chosen);
  return continues(table, before) ? continued(table, before) : null;
}

/**
 * The tables of a document that hold rows of the plan, by its blocks' order: those with headings that plans use, those that
 * go on without repeating them, and those whose columns a person assigned (`chosen`, by table; the first row is its headings).
 */
export function planTables(
  { blocks }: SourceDocument,
  chosen: Readonly<Record<string, readonly Column[]>>,
): ReadonlyMap<SourceBlock, PlanTable> {
  const found = new Map<SourceBlock, PlanTable>();
  let before: PlanTable | undefined;
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const table = asPlanTable(block, before, chosen[block.name]);
    if (!table) continue;
    found.set(block, table);
    before = table;
  }
  return found;
}

/** The blocks between a table and the heading above it, the heading first; empty where another table comes before one. */
export function leadingBlocks(blocks: readonly SourceBlock[], at: number): readonly SourceBlock[] {
  const before = blocks.slice(0, at);
  const heading = before.findLastIndex((block) => block.kind === 'heading' || isObjectiveText(block));
  const table = before.findLastIndex(({ kind }) => kind === 'table');
  return heading > table ? before.slice(heading) : [];
}

const isObjectiveText = (block: SourceBlock): boolean =>
  block.kind === 'paragraph' && readObjectiveHeading(block.text) !== null;

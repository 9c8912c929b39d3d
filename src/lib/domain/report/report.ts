import { type Day } from '../day';

/** Why a cell holds no figure, as spreadsheets of public bodies mark it. Source: Returns, the rules. */
export type Shorthand = 'x' | 'z' | 'c' | 'p' | 'r';

export const SHORTHANDS: Readonly<Record<Shorthand, string>> = {
  x: 'Not available: asked for, and nobody has given it.',
  z: 'Not applicable: there is nothing to give here.',
  c: 'Confidential: known, and not to be passed on.',
  p: 'Provisional: may still change.',
  r: 'Revised: differs from what was sent before.',
};

/** What stands in one cell. A figure nobody gave is a shorthand, never a blank and never nought. */
export type Cell =
  | string
  | number
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'shorthand'; readonly shorthand: Shorthand }
  | { readonly kind: 'link'; readonly text: string; readonly sheet: string };

export type ColumnFormat = 'text' | 'whole' | 'decimal' | 'day' | 'per cent';

export interface Column {
  /** Unique in its table, with the unit in round brackets. */
  readonly heading: string;
  /** `per cent` holds 12.5 for twelve and a half in a hundred. */
  readonly format: ColumnFormat;
  /** In characters. */
  readonly width: number;
}

export interface Table {
  /** The name of the table in a workbook: letters only, unique in its report. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** The sentence that stands in the table's place where it has no rows. */
  readonly whenEmpty: string;
}

export interface Sheet {
  readonly name: string;
  readonly title: string;
  /** Above the table: what it holds, and how its shorthand is to be read. */
  readonly notes: readonly string[];
  readonly table: Table;
}

/** A document as tables, computed once: the page, the workbook and every other file render this same value. */
export interface Report {
  readonly title: string;
  /** Without extension. */
  readonly fileName: string;
  readonly author: string;
  readonly madeOn: Day;
  readonly sheets: readonly Sheet[];
}

/** The sheet of numbered notes; text too long for a cell is continued there. */
export const NOTES_SHEET = 'Notes';

const SHORTHAND_CELLS = Object.fromEntries(
  Object.keys(SHORTHANDS).map((shorthand) => [shorthand, { kind: 'shorthand', shorthand }]),
) as Readonly<Record<Shorthand, Cell>>;

export const NOT_AVAILABLE: Cell = SHORTHAND_CELLS.x;
export const NOT_APPLICABLE: Cell = SHORTHAND_CELLS.z;
export const CONFIDENTIAL: Cell = SHORTHAND_CELLS.c;

/** A cell with a day; the shorthand in its place where there is none. */
export function dayCell(day: Day | null, otherwise: Cell): Cell {
  return day === null ? otherwise : { kind: 'day', day };
}

/** A cell with a text; not available where it is empty. */
export function textCell(text: string | null, otherwise: Cell = NOT_AVAILABLE): Cell {
  return text === null || text.trim() === '' ? otherwise : text;
}

/** A cell with a number, rounded to a few decimals so that a file shows what a page shows. */
export function numberCell(value: number | null, otherwise: Cell = NOT_AVAILABLE, decimals = 2): Cell {
  return value === null ? otherwise : Number(value.toFixed(decimals));
}

/** A share in per cent with one decimal; not applicable where there is nothing to take it of. */
export function percentCell(part: number, whole: number): Cell {
  return whole === 0 ? NOT_APPLICABLE : numberCell((part / whole) * 100, NOT_APPLICABLE, 1);
}

/** A shorthand as it is written: `[x]`. */
export function shorthandInBrackets(shorthand: Shorthand): string {
  return `[${shorthand}]`;
}

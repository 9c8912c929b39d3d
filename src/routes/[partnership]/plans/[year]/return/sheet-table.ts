import type { TableCell, TableColumn, TableRow } from '$lib/components/data-table';
import { dayInWords } from '$lib/domain/day';
import { actionOfReference } from '$lib/domain/line-reference';
import { type Cell, type Column, type Report, type Sheet, shorthandInBrackets } from '$lib/domain/report/report';

/** A sheet of the return as the page shows it. */
export interface SheetTable {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly whenEmpty: string;
}

/** The column that names a line, in the sheets that have a row for each. */
const LINE = 'Action reference';

/** Columns whose cells name a line of the plan, and so lead to its action. */
const REFERENCES: ReadonlySet<string> = new Set([LINE, 'Reference']);

const NUMERIC: ReadonlySet<Column['format']> = new Set(['whole', 'decimal', 'per cent']);

/** Columns that a sheet repeats on every line beneath them; a page says so once. */
const REPEATED: ReadonlySet<string> = new Set(['Strategic objective', 'Outcome']);

const AS_ABOVE: TableCell = { text: '', note: 'as above' };

/** Where the lines of a plan and the sheets of its return are to be seen. */
export interface SheetLinks {
  readonly plan: string;
  readonly sheet: (name: string) => string;
}

const inAddress = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** Leads to a sheet on the return's page, whichever year is asked for. */
export const sheetAddress =
  (page: string, query: URLSearchParams) =>
  (name: string): string => {
    const year = query.get('year');
    const wanted = new URLSearchParams({ ...(year === null ? {} : { year }), sheet: inAddress(name) });
    return `${page}?${wanted}#preview`;
  };

/** The sheet that an address asks for, and otherwise the first. */
export function chosenSheet({ sheets }: Report, query: URLSearchParams): Sheet | null {
  return sheets.find(({ name }) => inAddress(name) === query.get('sheet')) ?? sheets[0] ?? null;
}

function cellOf(cell: Cell, heading: string, links: SheetLinks): TableCell {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') {
    const action = REFERENCES.has(heading) ? actionOfReference(cell) : null;
    return action === null ? cell : { text: cell, href: `${links.plan}/actions/${action}` };
  }
  switch (cell.kind) {
    case 'day':
      return dayInWords(cell.day);
    case 'shorthand':
      return shorthandInBrackets(cell.shorthand);
    case 'link':
      return { text: cell.text, href: links.sheet(cell.sheet) };
  }
}

/** The places of a sheet's columns as the page shows them: what names a line stands first, so that it stays in sight. */
function columnOrder(columns: readonly Column[]): readonly number[] {
  const places = columns.map((_, place) => place);
  const name = columns.findIndex(({ heading }) => heading === LINE);
  return name < 0 ? places : [name, ...places.filter((place) => place !== name)];
}

/** The cells of a row of lines, with *as above* for what the row above has in the same words. */
function cellsOf(cells: readonly Cell[], above: readonly Cell[], columns: readonly Column[], links: SheetLinks) {
  const isOfLines = columns[0]?.heading === LINE;
  return cells.map((cell, place) => {
    const heading = columns[place]?.heading ?? '';
    const repeats = isOfLines && REPEATED.has(heading) && cell === above[place];
    return repeats ? AS_ABOVE : cellOf(cell, heading, links);
  });
}

/**
 * A sheet of a report as a table of a page: the same cells, with links where the workbook has them and to the actions. What
 * names a line stands first, and what its objective and outcome repeat is said once; the other columns stand in the workbook's
 * order.
 */
export function sheetTable({ name, title, notes, table }: Sheet, links: SheetLinks): SheetTable {
  const order = columnOrder(table.columns);
  const inOrder = <T>(things: readonly T[]): readonly T[] => order.flatMap((place) => things.slice(place, place + 1));
  const columns = inOrder(table.columns);
  return {
    name,
    title,
    notes,
    // The first column names its row, and stands where names stand.
    columns: columns.map(({ heading, format }, index) => ({ heading, isNumeric: index > 0 && NUMERIC.has(format) })),
    rows: table.rows.map((cells, index) => ({
      key: String(index),
      cells: cellsOf(inOrder(cells), inOrder(table.rows[index - 1] ?? []), columns, links),
    })),
    whenEmpty: table.whenEmpty,
  };
}

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

/** Columns whose cells name a line of the plan, and so lead to its action. */
const REFERENCES: ReadonlySet<string> = new Set(['Action reference', 'Reference']);

const NUMERIC: ReadonlySet<Column['format']> = new Set(['whole', 'decimal', 'per cent']);

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

/** A sheet of a report as a table of a page: the same cells, with links where the workbook has them and to the actions. */
export function sheetTable({ name, title, notes, table }: Sheet, links: SheetLinks): SheetTable {
  return {
    name,
    title,
    notes,
    // The first column names its row, and stands where names stand.
    columns: table.columns.map(({ heading, format }, index) => ({
      heading,
      isNumeric: index > 0 && NUMERIC.has(format),
    })),
    rows: table.rows.map((cells, index) => ({
      key: String(index),
      cells: cells.map((cell, column) => cellOf(cell, table.columns[column]?.heading ?? '', links)),
    })),
    whenEmpty: table.whenEmpty,
  };
}

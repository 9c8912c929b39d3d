import { type Column, isColumn } from './column';
import { type PlanTable } from './plan-table';

/** Tables with the same headings, which hold the same: what one of their columns holds is chosen once for all of them. */
export type AlikeTables = readonly [PlanTable, ...PlanTable[]];

/** Tables together with those that have the same headings, taken for the same; in the order of the first of each. */
export function alikeTables(tables: readonly PlanTable[]): readonly AlikeTables[] {
  const groups = new Map<string, [PlanTable, ...PlanTable[]]>();
  for (const table of tables) {
    const headings = JSON.stringify(table.columns.map(({ heading, column }) => [heading, column]));
    const group = groups.get(headings);
    if (group) group.push(table);
    else groups.set(headings, [table]);
  }
  return [...groups.values()];
}

/** The columns of alike tables as chosen, in order; null where they are as they were read. A choice that is none changes nothing. */
function chosenColumns([{ columns }]: AlikeTables, chosen: readonly string[]): readonly Column[] | null {
  const decided = columns.map(({ column }, index) => {
    const choice = chosen[index] ?? '';
    return isColumn(choice) ? choice : column;
  });
  return decided.every((column, index) => column === columns[index]?.column) ? null : decided;
}

/**
 * What a person chose for the columns of alike tables, by table; `chosen` has the choices for each group in order. Tables whose
 * columns are left as they were read are not among it.
 */
export function columnsByTable(
  groups: readonly AlikeTables[],
  chosen: readonly (readonly string[])[],
): Readonly<Record<string, readonly Column[]>> {
  const decided = groups.flatMap((group, at) => {
    const columns = chosenColumns(group, chosen[at] ?? []);
    return columns ? group.map(({ name }) => [name, columns] as const) : [];
  });
  return Object.fromEntries(decided);
}

import { bringIn, type Decisions } from '$lib/domain/bring-in/brought-in';
import { type Column, COLUMNS } from '$lib/domain/bring-in/column';
import type { PlanTable } from '$lib/domain/bring-in/plan-table';
import type { SectionText } from '$lib/domain/bring-in/sections';
import { isFrontMatterSection } from '$lib/domain/plan-draft';
import { readText } from '$lib/forms/read-form';
import type { Intake } from '$lib/server/repositories/intakes';

/** Tables with the same headings, which hold the same: what one of their columns holds is chosen once for all of them. */
export function alikeTables(tables: readonly PlanTable[]): readonly (readonly [PlanTable, ...PlanTable[]])[] {
  const groups = new Map<string, [PlanTable, ...PlanTable[]]>();
  for (const table of tables) {
    const headings = JSON.stringify(table.columns.map(({ heading, column }) => [heading, column]));
    const group = groups.get(headings);
    if (group) group.push(table);
    else groups.set(headings, [table]);
  }
  return [...groups.values()];
}

/** The name of the field that assigns a column of alike tables. */
export const columnField = (group: number, column: number): string => `column-${group}-${column}`;

const isColumn = (text: string): text is Column => text in COLUMNS;

/** The columns as chosen; nothing where they are as they were read. */
function columnsOf(table: PlanTable, at: number, form: FormData): readonly Column[] | null {
  const chosen = table.columns.map(({ column }, index) => {
    const value = readText(form, columnField(at, index));
    return isColumn(value) ? value : column;
  });
  return chosen.every((column, index) => column === table.columns[index]?.column) ? null : chosen;
}

/** The name of the field that says where a text outside the tables belongs, by its place among them. */
export const sectionField = (index: number): string => `section-${index}`;

/** Where texts belong that were left out: a choice for each that the form offers, and those that it does not as they were. */
function sectionsOf(texts: readonly SectionText[], { sections }: Decisions, form: FormData): Decisions['sections'] {
  const chosen = new Map(Object.entries(sections));
  for (const [index, { place }] of texts.entries()) {
    const value = readText(form, sectionField(index));
    if (isFrontMatterSection(value)) chosen.set(place, value);
    else if (value !== '') chosen.delete(place);
  }
  return Object.fromEntries(chosen);
}

/** What a person decided about a file on its page; the corrections of rows stay as they are. */
export function decisionsInForm(
  { source, decisions }: Intake,
  form: FormData,
): Pick<Decisions, 'columns' | 'dropped' | 'sections'> {
  const { tables, rows, texts } = bringIn(source, decisions);
  const chosen = alikeTables(tables).flatMap((group, at) => {
    const columns = columnsOf(group[0], at, form);
    return columns ? group.map(({ name }) => [name, columns] as const) : [];
  });
  const places = new Set(rows.map(({ row }) => row.place));
  const dropped = form
    .getAll('drop')
    .filter((place): place is string => typeof place === 'string' && places.has(place));
  return {
    columns: { ...decisions.columns, ...Object.fromEntries(chosen) },
    dropped,
    sections: sectionsOf(texts, decisions, form),
  };
}

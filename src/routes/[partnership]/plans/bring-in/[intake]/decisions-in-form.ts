import { alikeTables, columnsByTable } from '$lib/domain/bring-in/alike-tables';
import { bringIn, type Decisions } from '$lib/domain/bring-in/brought-in';
import { chosenSections } from '$lib/domain/bring-in/sections';
import { readText } from '$lib/forms/read-form';
import type { Intake } from '$lib/server/repositories/intakes';

/** The name of the field that assigns a column of alike tables. */
export const columnField = (group: number, column: number): string => `column-${group}-${column}`;

/** The name of the field that says where a text outside the tables belongs, by its index among them. */
export const sectionField = (index: number): string => `section-${index}`;

/** What a person decided about a file on its page; the corrections of rows stay as they are. */
export function decisionsInForm(
  { source, decisions }: Intake,
  form: FormData,
): Pick<Decisions, 'columns' | 'dropped' | 'sections'> {
  const { tables, rows, texts } = bringIn(source, decisions);
  const groups = alikeTables(tables);
  const columns = groups.map(([first], at) => first.columns.map((_, index) => readText(form, columnField(at, index))));
  const sections = texts.map((_, index) => readText(form, sectionField(index)));
  const places = new Set(rows.map(({ row }) => row.place));
  const dropped = form
    .getAll('drop')
    .filter((place): place is string => typeof place === 'string' && places.has(place));
  return {
    columns: { ...decisions.columns, ...columnsByTable(groups, columns) },
    dropped,
    sections: chosenSections(texts, decisions.sections, sections),
  };
}

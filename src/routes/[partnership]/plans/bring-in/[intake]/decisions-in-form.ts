import { alikeTables, columnsByTable } from '$lib/domain/bring-in/alike-tables';
import { bringIn, type Decisions } from '$lib/domain/bring-in/brought-in';
import { chosenSections } from '$lib/domain/bring-in/sections';
import { findingKey, offeredCorrection, stillLeft, withAccepted } from '$lib/domain/bring-in/settled';
import { findingsOf } from '$lib/domain/finding';
import { linesOfDraft } from '$lib/domain/finding-places';
import type { PlanDraft } from '$lib/domain/plan-draft';
import { readText } from '$lib/forms/read-form';
import type { Intake } from '$lib/server/repositories/intakes';

/** The name of the field that assigns a column of alike tables. */
export const columnField = (group: number, column: number): string => `column-${group}-${column}`;

/** The name of the field that says where a text outside the tables belongs, by its index among them. */
export const sectionField = (index: number): string => `section-${index}`;

const textsIn = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string');

/** The findings that were left as they are, and the corrections with the suggestions that were taken. */
function settledInForm(
  draft: PlanDraft,
  corrections: Decisions['corrections'],
  form: FormData,
): Pick<Decisions, 'left' | 'corrections'> {
  const lines = linesOfDraft(draft);
  const findings = findingsOf(draft, lines);
  const accepted = new Set(textsIn(form, 'accept'));
  const taken = findings
    .filter((finding) => accepted.has(findingKey(finding)))
    .flatMap((finding) => offeredCorrection(finding, lines) ?? []);
  return { left: stillLeft(findings, textsIn(form, 'leave')), corrections: withAccepted(corrections, taken) };
}

/** What a person decided about a file on its page; a row that they wrote anew elsewhere stays so. */
export function decisionsInForm(
  { source, decisions }: Intake,
  form: FormData,
): Pick<Decisions, 'columns' | 'dropped' | 'sections' | 'left' | 'corrections'> {
  const { draft, tables, rows, texts } = bringIn(source, decisions);
  const groups = alikeTables(tables);
  const columns = groups.map(([first], at) => first.columns.map((_, index) => readText(form, columnField(at, index))));
  const sections = texts.map((_, index) => readText(form, sectionField(index)));
  const places = new Set(rows.map(({ row }) => row.place));
  return {
    columns: { ...decisions.columns, ...columnsByTable(groups, columns) },
    dropped: textsIn(form, 'drop').filter((place) => places.has(place)),
    sections: chosenSections(texts, decisions.sections, sections),
    ...settledInForm(draft, decisions.corrections, form),
  };
}

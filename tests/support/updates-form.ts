import type { Locator, Page } from '@playwright/test';

/** What a journey types into the answer of one line. */
export type TypedLine = {
  readonly status?: string;
  readonly comment?: string;
  readonly doneOn?: string;
  readonly rag?: 'Green' | 'Amber' | 'Red';
  readonly reason?: string;
  readonly carriedTo?: string;
};

/** The part of the form that belongs to a line. */
export function lineOf(page: Page, reference: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${reference.replaceAll('.', '\\.')} `) });
}

export const commentOf = (page: Page, reference: string): Locator =>
  lineOf(page, reference).getByLabel('In a sentence', { exact: true });

export const reasonOf = (page: Page, reference: string): Locator =>
  lineOf(page, reference).getByRole('textbox', { name: /^Why/ });

/** Types an answer, in the order in which a person meets the fields. */
export async function typeAnswer(page: Page, reference: string, typed: TypedLine): Promise<void> {
  const line = lineOf(page, reference);
  const choose = (group: string, name: string) =>
    line.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
  if (typed.status) await choose('What happened?', typed.status);
  if (typed.comment !== undefined) await commentOf(page, reference).fill(typed.comment);
  if (typed.doneOn !== undefined) await line.getByLabel('Done on').fill(typed.doneOn);
  if (typed.rag) await choose('How sure are you?', typed.rag);
  if (typed.reason !== undefined) await reasonOf(page, reference).fill(typed.reason);
  if (typed.carriedTo) await line.getByLabel('Carried forward to').selectOption(typed.carriedTo);
}

export const save = (page: Page): Promise<void> => page.getByRole('button', { name: /^Save the answers?$/ }).click();

import type { Page } from '@playwright/test';
import { expect, open, PEOPLE, PLAN, test } from '../support/journey';

const COMPARE = `${PLAN}/compare`;

const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click();
const item = (page: Page, reference: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: new RegExp(`^${reference} `) }) });

async function reword(page: Page): Promise<void> {
  await open(page, `${PLAN}/actions/2.1.2/edit`);
  await page.getByLabel('Timescale', { exact: true }).fill('By 30 June 2009');
  await page.getByLabel('Lead', { exact: true }).fill('LGEM policy officers');
  await page.getByLabel('Why?', { exact: true }).fill('The board asked for it.');
  await page.getByLabel('Minute', { exact: true }).fill('Board, 14 April 2009, 4.2');
  await press(page, 'Save the wording');
  await expect(page.getByText('The wording is saved')).toBeVisible();
}

test('a board member sees what was reworded in a plan since a day, word by word, and which day changed', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await reword(page);
  await signIn(page, PEOPLE.boardMember);
  await open(page, PLAN);
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'What changed will be here' })).toBeVisible();
  await page.getByLabel('This plan, from').fill('31 March 2009');
  await press(page, 'Compare');

  const changed = item(page, '2.1.2');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(changed).toContainText('Reworded');
  await expect(changed).toContainText('Dates changed');
  await expect(changed.locator('del').first()).toContainText('Officers');
  await expect(changed.locator('ins').first()).toContainText('policy officers');
  await expect(changed).toContainText('31 March 2009 before, 30 June 2009 after');
});

test('two plans are compared by their words: added, removed and moved', async ({ page, signIn }) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, '/emsmp/plans/bring-in');
  const table = [
    'Action\tTarget/KPI\tLead\tTimescale',
    'Officers attend multi-agency meetings\t6 MAF meetings attended over the year\tLGEM Officers\tEach quarter',
    'Flags for the pier\tFlags up\tNobody\t1st quarter',
  ];
  await page.getByLabel('Or the table itself, pasted').fill(table.join('\n'));
  await press(page, 'Read it');
  await press(page, 'Bring it in as a drafted plan');
  await expect(page.getByText('The plan is brought in, as a draft.')).toBeVisible();

  await open(page, COMPARE);
  await page.getByLabel('Compare with the plan for').selectOption({ label: '2009/10' });
  await press(page, 'Compare');
  await expect(item(page, '1.1.1').first()).toContainText('was 2.1.1');
  await expect(item(page, '1.1.1').first().locator('ins')).toContainText('6');
  await expect(item(page, '1.1.2')).toContainText('Added');
  await expect(item(page, '2.3.1')).toContainText('Removed');
});

test('a day that cannot be read is refused beside its field, and stays as it was typed', async ({ page, signIn }) => {
  await signIn(page, PEOPLE.boardMember);
  await open(page, `${COMPARE}?since=last+week`);
  await expect(page.locator('.govuk-error-summary')).toContainText('Enter the earlier day');
  await expect(page.getByLabel('This plan, from')).toHaveValue('last week');
});

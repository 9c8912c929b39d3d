import type { Page } from '@playwright/test';
import { expect, open, PEOPLE, PLAN, QUARTER, test } from '../support/journey';

const LEADS = '/emsmp/leads';
const OPEN = 'Names not yet in the directory';

test.beforeEach(({ answers }) => answers.expect(400, 404, 409));

const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click();
const rowOf = (page: Page, table: string, name: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: name });
const byLead = (page: Page, name: string) =>
  page.locator('#leads').getByRole('rowheader', { name, exact: true }).locator('xpath=..').getByRole('cell').first();

/** Says who a name of the plans is. */
async function say(page: Page, name: string, who: string): Promise<void> {
  await open(page, LEADS);
  await page.getByRole('table', { name: OPEN }).getByRole('link', { name, exact: true }).click();
  await page.getByLabel(who, { exact: true }).check();
  await press(page, 'Save who it is');
  await expect(page.getByText('The directory knows who that name is.')).toBeVisible();
}

test('names count as one lead once somebody says so, and stand apart again when it is taken back', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, QUARTER);
  await expect(byLead(page, 'LGEM')).toHaveText('2');
  await expect(byLead(page, 'LGEM Officers')).toHaveText('2');

  await say(page, 'LGEM', 'Body, a lead of its own');
  await say(page, 'LGEM Officers', 'Another name of LGEM');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('LGEM');
  await open(page, QUARTER);
  await expect(byLead(page, 'LGEM')).toHaveText('4');
  await expect(page.locator('#leads').getByRole('rowheader', { name: 'LGEM Officers' })).toHaveCount(0);
  await open(page, `${PLAN}?lead=LGEM+Officers`);
  await expect(page.getByText('4 of 32 lines shown.')).toBeVisible();
  await expect(page.getByLabel('Lead', { exact: true })).toHaveValue('LGEM');

  await open(page, LEADS);
  await expect(rowOf(page, 'Leads in the directory', 'also written “LGEM Officers”')).toBeVisible();
  await page.getByRole('link', { name: 'LGEM', exact: true }).click();
  await press(page, 'Take away the name LGEM Officers');
  await expect(page.getByText('“LGEM Officers” is no name of it any more')).toBeVisible();
  await open(page, QUARTER);
  await expect(byLead(page, 'LGEM Officers')).toHaveText('2');
});

test('a post is held by one after another, and a day that cannot be keeps what was typed', async ({ page, signIn }) => {
  await signIn(page, PEOPLE.leadOfficer);
  await say(page, 'LGEM Co-ordinator', 'Post, a lead of its own');
  await page.getByText('Add a holder').click();
  await page.getByLabel('Name of the holder').fill('Beth Moor');
  await page.getByLabel('First day (optional)').fill('1 September 2008');
  await page.getByLabel('Last day (optional)').fill('1 August 2008');
  await press(page, 'Add the holder');
  await expect(page.locator('.govuk-error-summary')).toContainText('The last day must not be before the first');
  await expect(page.getByLabel('Name of the holder')).toHaveValue('Beth Moor');
  await page.getByLabel('Last day (optional)').fill('');
  await press(page, 'Add the holder');
  await expect(page.getByText('Post · held today by Beth Moor')).toBeVisible();

  await page.getByText('End or take away Beth Moor').click();
  await page.getByLabel('Last day of Beth Moor').fill('31 March 2009');
  await press(page, 'Save the last day');
  await expect(page.getByText('Post · held today by')).toHaveCount(0);
  await expect(page.getByText('Beth Moor, from 1 September 2008 until 31 March 2009', { exact: true })).toBeVisible();
});

test('of two who change one lead, the second looks first at what the other made of it', async ({
  page,
  signIn,
  visitor,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await say(page, 'LGEM', 'Body, a lead of its own');
  const other = await visitor();
  await signIn(other, PEOPLE.secondOfficer);
  await open(other, page.url());
  await page.getByLabel('Another name of it in the plans').selectOption('LGEM Officers');
  await press(page, 'Add the name');
  await expect(page.getByText('The change is saved')).toBeVisible();
  await other.getByLabel('Another name of it in the plans').selectOption('EMSMP');
  await press(other, 'Add the name');
  await expect(other.locator('.govuk-error-summary')).toContainText('Somebody changed this lead in the meantime');
  await expect(other.getByLabel('Another name of it in the plans')).toHaveValue('EMSMP');
  await press(other, 'Add the name');
  await expect(other.getByText('The change is saved')).toBeVisible();
});

test('a lead taken out of the directory leaves its names to themselves', async ({ page, signIn }) => {
  await signIn(page, PEOPLE.leadOfficer);
  await say(page, 'EMSMP', 'Body, a lead of its own');
  const address = page.url();
  await page.getByRole('link', { name: 'Take this lead out of the directory' }).click();
  await press(page, 'Take the lead out');
  await expect(rowOf(page, OPEN, 'EMSMP')).toBeVisible();
  expect((await open(page, address)).status()).toBe(404);
});

test('a member who edits no plans reads the directory, and is offered no change', async ({ page, signIn, visitor }) => {
  await signIn(page, PEOPLE.leadOfficer);
  await say(page, 'LGEM', 'Body, a lead of its own');
  const member = await visitor();
  await signIn(member, PEOPLE.reporter);
  await open(member, page.url());
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('LGEM');
  await expect(member.getByRole('main').getByRole('button')).toHaveCount(0);
});

import type { Page } from '@playwright/test';
import { expect, open, PEOPLE, PLAN, test } from '../support/journey';
import { TABLE } from '../support/plan-table';

const ACTION = `${PLAN}/actions/2.1.2`;
const EDIT = `${ACTION}/edit`;

test.beforeEach(({ answers }) => answers.expect(400, 409, 422));

const saved = (page: Page) => page.getByText('The wording is saved, and what it was before stands in its history.');
const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click();
const lead = (page: Page) => page.getByLabel('Lead', { exact: true });
const timescale = (page: Page) => page.getByLabel('Timescale', { exact: true });

async function giveReason(page: Page): Promise<void> {
  await page.getByLabel('Why?', { exact: true }).fill('The board asked for it.');
  await page.getByLabel('Minute', { exact: true }).fill('Board, 14 April 2009, 4.2');
}

test('the lead officer rewords a line: sees what is understood, says why, and can go back to what it was', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, ACTION);
  await page.getByRole('link', { name: 'Edit the wording' }).click();
  const before = await timescale(page).inputValue();
  await timescale(page).fill('By 30 June 2009');
  await press(page, 'See what is understood');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Line 2.1.2' })).toContainText('Due by 30 June 2009');
  await expect(timescale(page)).toHaveValue('By 30 June 2009');

  // An adopted plan: without a reason nothing is saved, and what was typed stays.
  await press(page, 'Save the wording');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator('.govuk-error-summary')).toContainText('Say why the wording changes');
  await expect(timescale(page)).toHaveValue('By 30 June 2009');
  await giveReason(page);
  await press(page, 'Save the wording');

  await expect(saved(page)).toBeVisible();
  const change = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Timescale, 2.1.2' }) });
  await expect(change).toContainText(before);
  await expect(change).toContainText('The board asked for it.');
  await expect(change).toContainText('Board, 14 April 2009, 4.2');
  await expect(change).toContainText(PEOPLE.leadOfficer);

  await change.getByRole('link', { name: 'Go back to this wording' }).click();
  await expect(timescale(page)).toHaveValue(before);
  await giveReason(page);
  await press(page, 'Save the wording');
  await expect(saved(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Timescale, 2.1.2' })).toHaveCount(2);
});

test('an answer shows the words it was given to, once they are others', async ({ page, signIn }) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, `${PLAN}/actions/1.2.1/edit`);
  const kpi = page.getByLabel('Target/KPI', { exact: true });
  const before = await kpi.inputValue();
  await kpi.fill('Report accepted by 30 June 2008');
  await giveReason(page);
  await press(page, 'Save the wording');
  await expect(saved(page)).toBeVisible();
  const asked = page.locator('.qd-quarter').filter({ hasText: 'Target/KPI at the time' });
  await expect(asked).toHaveCount(1);
  await expect(asked).toContainText(before);
});

test('of two who reword one line the second sees both texts and decides; what only one touched is kept', async ({
  page: ruth,
  visitor,
  signIn,
}) => {
  const daniel = await visitor();
  await signIn(ruth, PEOPLE.leadOfficer);
  await signIn(daniel, PEOPLE.secondOfficer);
  await open(ruth, EDIT);
  await open(daniel, EDIT);
  await lead(ruth).fill('Ruth’s lead');
  await timescale(ruth).fill('4th quarter');
  await giveReason(ruth);
  await press(ruth, 'Save the wording');
  await expect(saved(ruth)).toBeVisible();

  await lead(daniel).fill('Daniel’s lead');
  await giveReason(daniel);
  await press(daniel, 'Save the wording');
  await expect(daniel).toHaveTitle(/^Error: /);
  await expect(daniel.getByText('Ruth’s lead')).toBeVisible();
  await expect(lead(daniel)).toHaveValue('Daniel’s lead');
  await expect(timescale(daniel)).toHaveValue('4th quarter');

  // Pressing Save again without choosing overwrites nothing.
  await press(daniel, 'Save the wording');
  await expect(daniel.getByText('Ruth’s lead')).toBeVisible();
  await daniel.getByRole('radio', { name: 'Mine, as they are below' }).check();
  await press(daniel, 'Save the wording');
  await expect(saved(daniel)).toBeVisible();
  const changes = daniel.getByRole('listitem').filter({ has: daniel.getByRole('heading', { name: /, 2\.1\.2$/ }) });
  await expect(changes).toHaveCount(3);
  await expect(changes.first()).toContainText('Ruth’s lead');
  await expect(changes.first()).toContainText('Daniel’s lead');
});

test('an action that gets another number is found under it', async ({ page, signIn, answers }) => {
  answers.expect(404);
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, EDIT);
  await page.getByLabel('Number of the action').fill('1');
  await giveReason(page);
  await press(page, 'Save the wording');
  await expect(page.locator('.govuk-error-summary')).toContainText('There is an action 2.1.1 already');
  await page.getByLabel('Number of the action').fill('9');
  await press(page, 'Save the wording');
  await expect(saved(page)).toBeVisible();
  await expect(page).toHaveURL(/\/actions\/2\.1\.9\?done=reworded$/);
  expect((await open(page, ACTION)).status()).toBe(404);
});

test('who was typing while the action got another number loses nothing', async ({ page, visitor, signIn }) => {
  const other = await visitor();
  await signIn(page, PEOPLE.leadOfficer);
  await signIn(other, PEOPLE.secondOfficer);
  await open(page, EDIT);
  await open(other, EDIT);
  await other.getByLabel('Number of the action').fill('9');
  await giveReason(other);
  await press(other, 'Save the wording');
  await expect(saved(other)).toBeVisible();

  await lead(page).fill('Policy officer');
  await press(page, 'Save the wording');
  await expect(page.locator('.govuk-error-summary')).toContainText('Say why the wording changes');
  await expect(lead(page)).toHaveValue('Policy officer');
  await giveReason(page);
  await press(page, 'Save the wording');
  await expect(saved(page)).toBeVisible();
  await expect(page).toHaveURL(/\/actions\/2\.1\.9\?done=reworded$/);
  await expect(page.getByRole('heading', { name: 'Lead, 2.1.9' })).toBeVisible();
});

test('whoever may not edit sees how the wording changed, and no way to change it', async ({ page, signIn }) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, EDIT);
  await lead(page).fill('Policy officer');
  await giveReason(page);
  await press(page, 'Save the wording');
  await expect(saved(page)).toBeVisible();
  await signIn(page, PEOPLE.boardMember);
  await open(page, ACTION);
  await expect(page.getByRole('heading', { name: 'Lead, 2.1.2' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Edit the wording|Go back to this wording/ })).toHaveCount(0);
});

test('a draft is reworded freely, then adopted on a day by a minute; from then on a change says why', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, '/emsmp/plans/bring-in');
  await page.getByLabel('Or the table itself, pasted').fill(TABLE);
  await press(page, 'Read it');
  await press(page, 'Bring it in as a drafted plan');
  await expect(page.getByText('The plan is brought in, as a draft.')).toBeVisible();
  await open(page, '/emsmp/plans/2009-10/actions/1.1.1/edit');
  await lead(page).fill('Somebody new');
  await press(page, 'Save the wording');
  await expect(saved(page)).toBeVisible();

  await open(page, '/emsmp/plans/2009-10');
  await page.getByRole('link', { name: 'Adopt this plan' }).click();
  await page.getByLabel('Adopted on').fill('some day');
  await press(page, 'Adopt the plan');
  await expect(page.locator('.govuk-error-summary')).toContainText('Enter the day of the adoption');
  await expect(page.getByLabel('Adopted on')).toHaveValue('some day');
  await page.getByLabel('Adopted on').fill('8 April 2009');
  await page.getByLabel('By which minute?').fill('Board, 4.2');
  await press(page, 'Adopt the plan');
  await expect(page.getByText('Adopted 8 April 2009')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Adopt this plan' })).toHaveCount(0);

  await open(page, '/emsmp/plans/2009-10/adoption');
  await expect(page.getByRole('main')).toContainText('Board, 4.2');
  await expect(page.getByRole('main')).toContainText(PEOPLE.leadOfficer);
  await open(page, '/emsmp/plans/2009-10/actions/1.1.1/edit');
  await lead(page).fill('Somebody else');
  await press(page, 'Save the wording');
  await expect(page.locator('.govuk-error-summary')).toContainText('Say why the wording changes');
});

test('a new timescale of an adopted plan counts from the quarter to come, and the page says so', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, '/emsmp/plans/bring-in');
  await page.getByLabel('Or the table itself, pasted').fill(TABLE);
  await press(page, 'Read it');
  await press(page, 'Bring it in as a drafted plan');
  await open(page, '/emsmp/plans/2009-10/adoption');
  await page.getByLabel('Adopted on').fill('8 April 2009');
  await page.getByLabel('By which minute?').fill('Board, 4.2');
  await press(page, 'Adopt the plan');
  await open(page, '/emsmp/plans/2009-10/actions/1.1.1/edit');
  const before = await timescale(page).inputValue();
  await timescale(page).fill('4th quarter');
  await expect(page.getByLabel('A new timescale counts from').getByRole('option').first()).toHaveText(
    'July to September 2009',
  );
  await giveReason(page);
  await press(page, 'Save the wording');
  await expect(saved(page)).toBeVisible();
  const fact = (key: string) => page.locator('.govuk-summary-list__row').filter({ hasText: key }).first();
  await expect(fact('It counts from')).toContainText('July to September 2009');
  await expect(fact('Before July to September 2009')).toContainText(before);
});

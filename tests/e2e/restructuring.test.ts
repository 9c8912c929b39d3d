import type { Page } from '@playwright/test';
import { expect, open, PEOPLE, PLAN, test } from '../support/journey';
import { TABLE } from '../support/plan-table';

const DRAFT = '/emsmp/plans/2009-10';

test.beforeEach(({ answers }) => answers.expect(400, 409, 422));

const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click();
const follow = (page: Page, link: string) => page.getByRole('link', { name: link, exact: true }).click();
const done = (page: Page) => page.getByRole('alert');

async function giveReason(page: Page): Promise<void> {
  await page.getByLabel('Why?', { exact: true }).fill('The board asked for it.');
  await page.getByLabel('Minute', { exact: true }).fill('Board, 14 April 2009, 4.2');
}

async function draftPlan(page: Page): Promise<void> {
  await open(page, '/emsmp/plans/bring-in');
  await page.getByLabel('Or the table itself, pasted').fill(TABLE);
  await press(page, 'Read it');
  await press(page, 'Bring it in as a drafted plan');
  await expect(page.getByText('The plan is brought in, as a draft.')).toBeVisible();
}

async function adoptDraft(page: Page): Promise<void> {
  await open(page, `${DRAFT}/adoption`);
  await page.getByLabel('Adopted on').fill('8 April 2009');
  await page.getByLabel('By which minute?').fill('Board, 4.2');
  await press(page, 'Adopt the plan');
  await expect(page.getByText('Adopted 8 April 2009')).toBeVisible();
}

test('the lead officer adds a line to an adopted plan: it is asked from the quarter to come, and history says why', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await draftPlan(page);
  await adoptDraft(page);
  await follow(page, 'Change the plan');
  await follow(page, 'Add a line to action 1.1.1');
  await page.getByLabel('Target/KPI', { exact: true }).fill('Four open evenings held');
  await page.getByLabel('Timescale', { exact: true }).fill('quarterly');
  await press(page, 'See what is understood');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await press(page, 'Add to the plan');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator('.govuk-error-summary')).toContainText('Say why the plan changes');
  await expect(page.getByLabel('Target/KPI', { exact: true })).toHaveValue('Four open evenings held');
  await giveReason(page);
  await press(page, 'Add to the plan');
  await expect(done(page)).toContainText('Added line 1.1.1b.');

  await open(page, `${DRAFT}/actions/1.1.1`);
  await expect(page.getByRole('heading', { name: 'Added line 1.1.1b' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toContainText('Asked since');
  await expect(main).toContainText('July to September 2009');
  await expect(main).toContainText('Board, 14 April 2009, 4.2');
});

test('a draft grows by an objective with all that belongs to it, without a reason', async ({ page, signIn }) => {
  await signIn(page, PEOPLE.leadOfficer);
  await draftPlan(page);
  await open(page, `${DRAFT}/edit`);
  await follow(page, 'Add a strategic objective');
  await page.getByLabel('Strategic objective').fill('People are heard');
  await page.getByLabel('Outcome').fill('Newcomers help to plan');
  await page.getByLabel('Action').fill('Hold open evenings');
  await page.getByLabel('Target/KPI', { exact: true }).fill('Four open evenings held');
  await press(page, 'Add to the plan');
  await expect(done(page)).toContainText('Added strategic objective 2.');
  await open(page, `${DRAFT}/actions/2.1.1`);
  await expect(page.getByRole('main')).toContainText('Four open evenings held');
});

test('of two who add to one plan the second is told what the first did, and loses nothing typed', async ({
  page: ruth,
  visitor,
  signIn,
}) => {
  const daniel = await visitor();
  await signIn(ruth, PEOPLE.leadOfficer);
  await signIn(daniel, PEOPLE.secondOfficer);
  for (const page of [ruth, daniel]) {
    await open(page, `${PLAN}/edit`);
    await follow(page, 'Add a line to action 2.1.2');
    await page.getByLabel('Target/KPI', { exact: true }).fill(page === ruth ? 'First idea' : 'Second idea');
    await giveReason(page);
  }
  await press(ruth, 'Add to the plan');
  await expect(done(ruth)).toContainText('Added line 2.1.2b.');
  await press(daniel, 'Add to the plan');
  await expect(daniel.locator('.govuk-error-summary')).toContainText(`${PEOPLE.leadOfficer} changed the plan`);
  await expect(daniel.getByLabel('Target/KPI', { exact: true })).toHaveValue('Second idea');
  await press(daniel, 'Add to the plan');
  await expect(done(daniel)).toContainText('Added line 2.1.2c.');
});

test('whoever may only read sees how the plan was changed, and no way to change it', async ({ page, signIn }) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, `${PLAN}/edit/addition`);
  await page.getByLabel('Strategic objective').fill('People are heard');
  await page.getByLabel('Outcome').fill('Newcomers help to plan');
  await page.getByLabel('Action').fill('Hold open evenings');
  await page.getByLabel('Target/KPI', { exact: true }).fill('Four open evenings held');
  await giveReason(page);
  await press(page, 'Add to the plan');
  await expect(done(page)).toBeVisible();
  await signIn(page, PEOPLE.boardMember);
  await open(page, PLAN);
  await page.locator('summary', { hasText: 'How the plan was changed' }).click();
  await expect(page.getByRole('heading', { name: 'Added strategic objective 9' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change the plan' })).toHaveCount(0);
});

test('in a draft a button moves at once, by keyboard too, and numbering in order says first what changes', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await draftPlan(page);
  await open(page, `${DRAFT}/edit`);
  const headings = page.getByRole('heading', { level: 4 });
  const [first, second] = await headings.allTextContents();
  await page.getByRole('button', { name: 'Move up action 1.1.2', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(done(page)).toContainText('Moved action 1.1.2: it is 1.1.1 from now on.');
  await expect(headings.first()).toHaveText(second?.replace('1.1.2', '1.1.1') ?? '');
  await expect(headings.nth(1)).toHaveText(first?.replace('1.1.1', '1.1.2') ?? '');

  await follow(page, 'Remove action 1.1.1');
  await press(page, 'Remove it');
  await expect(done(page)).toContainText('Removed action 1.1.1.');
  await follow(page, 'Number the plan in order');
  await expect(page.getByText('1.1.2 becomes 1.1.1')).toBeVisible();
  await press(page, 'Number in order');
  await expect(done(page)).toContainText('Renumbered action 1.1.2: it is 1.1.1 from now on.');
});

test('in an adopted plan a move asks why, and says what is called otherwise since', async ({ page, signIn }) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, `${PLAN}/edit`);
  await follow(page, 'Move up action 1.2.2');
  await expect(page.getByText('1.2.1 becomes 1.2.2, 1.2.2 becomes 1.2.1')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Up', exact: true })).toBeChecked();
  await press(page, 'Move it');
  await expect(page.locator('.govuk-error-summary')).toContainText('Say why the plan changes');
  await expect(page.getByRole('radio', { name: 'Up', exact: true })).toBeChecked();
  await giveReason(page);
  await press(page, 'Move it');
  await expect(done(page)).toContainText('Moved action 1.2.2: it is 1.2.1 from now on.');
  await open(page, `${PLAN}/actions/1.2.1`);
  await expect(page.getByRole('heading', { name: 'Moved action 1.2.2: it is 1.2.1 from now on' })).toBeVisible();
});

test('a line of an adopted plan is taken out from a quarter on, and stays readable with its answers', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await draftPlan(page);
  await adoptDraft(page);
  await open(page, `${DRAFT}/edit`);
  await follow(page, 'Take out action 1.1.1');
  await page.getByLabel('Out of the plan from').selectOption('October to December 2009');
  await press(page, 'Take it out of the plan');
  await expect(page.locator('.govuk-error-summary')).toContainText('Say why the plan changes');
  await expect(page.getByLabel('Out of the plan from')).toHaveValue('q3');
  await giveReason(page);
  await press(page, 'Take it out of the plan');
  await expect(done(page)).toContainText('Took line 1.1.1 out of the plan.');
  await open(page, `${DRAFT}/actions/1.1.1`);
  const main = page.getByRole('main');
  await expect(main).toContainText('Out of the plan from');
  await expect(main).toContainText('October to December 2009');

  await open(page, `${DRAFT}/edit`);
  await follow(page, 'Put back action 1.1.1');
  await giveReason(page);
  await press(page, 'Put it back into the plan');
  await expect(done(page)).toContainText('Put line 1.1.1 back into the plan.');
});

test('of two who move in one draft the second is told, and nothing is moved twice', async ({
  page: ruth,
  visitor,
  signIn,
}) => {
  const daniel = await visitor();
  await signIn(ruth, PEOPLE.leadOfficer);
  await signIn(daniel, PEOPLE.secondOfficer);
  await draftPlan(ruth);
  for (const page of [ruth, daniel]) await open(page, `${DRAFT}/edit`);
  await press(ruth, 'Move up action 1.1.2');
  await expect(done(ruth)).toContainText('Moved action 1.1.2');
  await press(daniel, 'Move up action 1.1.2');
  await expect(daniel.locator('.govuk-error-summary')).toContainText(`${PEOPLE.leadOfficer} changed the plan`);
  await expect(daniel.getByRole('heading', { level: 4 }).first()).toHaveText(
    (await ruth.getByRole('heading', { level: 4 }).first().textContent()) ?? '',
  );
});

test('who was rewording a line while it was removed is told, and gets back what they typed', async ({
  page,
  visitor,
  signIn,
}) => {
  const other = await visitor();
  await signIn(page, PEOPLE.leadOfficer);
  await signIn(other, PEOPLE.secondOfficer);
  await draftPlan(page);
  await open(other, `${DRAFT}/edit`);
  await follow(other, 'Add a line to action 1.1.1');
  await other.getByLabel('Target/KPI', { exact: true }).fill('Four open evenings held');
  await press(other, 'Add to the plan');
  await open(page, `${DRAFT}/actions/1.1.1/edit`);
  await page.getByLabel('Lead of 1.1.1b', { exact: true }).fill('Typed in vain');
  await follow(other, 'Remove line 1.1.1b');
  await press(other, 'Remove it');
  await expect(done(other)).toContainText('Removed line 1.1.1b.');
  await press(page, 'Save the wording');
  await expect(page.getByText('Somebody removed a line of this action')).toBeVisible();
  await expect(page.getByText('Typed in vain')).toBeVisible();

  await follow(other, 'Remove action 1.1.1');
  await press(other, 'Remove it');
  await page.getByLabel('Lead', { exact: true }).fill('In vain once more');
  await press(page, 'Save the wording');
  await expect(page.getByText('removed from the plan in the meantime')).toContainText('In vain once more');
});

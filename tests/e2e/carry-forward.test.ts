import type { Locator, Page } from '@playwright/test';
import { expect, open, PEOPLE, PLAN, test } from '../support/journey';

const CARRY_FORWARD = `${PLAN}/carry-forward`;

test.beforeEach(({ answers }) => answers.expect(409, 422));

const press = (page: Page, button: string | RegExp) => page.getByRole('button', { name: button, exact: true }).click();
const line = (page: Page, reference: string): Locator =>
  page.locator('.qd-line').filter({ has: page.getByRole('heading', { name: new RegExp(`^${reference} `) }) });
const choose = (one: Locator, decision: string) => one.getByRole('radio', { name: decision, exact: true }).check();
const goOn = (page: Page) => press(page, 'Save, and go on to the plan for 2009/10');

test('the lead officer decides on every open line and makes the next plan of it, as a draft', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, PLAN);
  await page.getByRole('link', { name: 'Carry forward' }).click();

  // The year that an answer names is chosen already, and so is the next for what comes round.
  await expect(line(page, '2.2.1').getByLabel('Into the plan for')).toHaveValue('2010');
  await expect(line(page, '2.4.1').getByRole('radio', { name: 'Carry forward' })).toBeChecked();
  await expect(line(page, '2.3.1').getByRole('radio', { checked: true })).toHaveCount(0);

  // A line without a decision keeps the plan from being made; what was decided is kept all the same.
  await choose(line(page, '3.1.3'), 'Drop');
  await goOn(page);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator('.govuk-error-summary')).toContainText('3.1.3: Say why it is dropped');
  await line(page, '3.1.3').getByLabel('Why?').fill('The observatory has closed.');
  await goOn(page);
  await expect(page.locator('.govuk-error-summary')).toContainText('2.3.1: Decide what becomes of it');
  await expect(line(page, '3.1.3')).toContainText('Dropped: The observatory has closed.');
  await expect(line(page, '3.1.3')).toContainText(PEOPLE.leadOfficer);

  await choose(line(page, '2.3.1'), 'Carry forward');
  await choose(line(page, '4.1.1'), 'Merge');
  await line(page, '4.1.1')
    .getByLabel('Into which line?')
    .selectOption({ label: '8.1.1 Training programme for councillors' });
  await choose(line(page, '8.1.1'), 'Carry forward');
  await page.getByText('The lines that are left').click();
  await page.getByRole('checkbox', { name: /^1\.2\.1 / }).check();
  await goOn(page);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The plan for 2009/10, as it would be made');
  const main = page.getByRole('main');
  await expect(main).toContainText('the action names “2007/8” and the Target/KPI names “30 June 2008”');
  await expect(main).toContainText('Carried forward to 2010/11');
  await expect(main).toContainText('Dropped: The observatory has closed.');
  await page.getByLabel('Title of the plan').fill('EMSMP Business Plan 2009-10');
  await press(page, 'Make the plan for 2009/10');

  await expect(page.getByText('The plan is made, as a draft.')).toBeVisible();
  await expect(main).toContainText('from 4.1.1, 8.1.1 of 2008/09');
  await page.getByRole('link', { name: 'Rewrite 1.2.1' }).click();
  const kpi = page.getByLabel('Target/KPI', { exact: true });
  await expect(kpi).toHaveValue('Report submitted by 30 June 2008');
  await kpi.fill('Report submitted by 30 June 2009');
  await page.getByLabel('Action', { exact: true }).fill('Annual report for 2008/9 to UKBA');
  await press(page, 'Save the wording');

  await open(page, '/emsmp/plans/2009-10');
  await expect(page.getByText('Drafted, not adopted yet')).toBeVisible();

  // Each line knows its life in both plans; what was put off waits for a plan that is not there yet.
  await open(page, '/emsmp/plans/2009-10/actions/1.2.1');
  const years = page.getByRole('region', { name: '1.2.1 in each plan' });
  await expect(main).toContainText('Planned for 2 years, since 2008/09. Its timescale was never changed.');
  await expect(years.getByRole('row')).toHaveCount(3);
  await years.getByRole('link', { name: '2008/09' }).click();
  await expect(page).toHaveURL(/2008-09\/actions\/1\.2\.1$/);
  await open(page, `${PLAN}/actions/2.2.1`);
  await expect(main).toContainText('Carried forward to 2010/11');
  await expect(main).toContainText('2.2.1 is to go on in 2010/11: there is no plan for that year here to link it to.');
  await open(page, `${CARRY_FORWARD}/2009-10`);
  await expect(page.getByRole('link', { name: 'Rewrite 1.2.1' })).toHaveCount(0);
});

test('a plan that was brought in is linked to the one before, and a wrong link is taken away', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, '/emsmp/plans/bring-in');
  const cells = ['Officers attend multi-agency meetings', '6 MAF meetings attended', 'LGEM Officers', 'Each quarter'];
  const table = [
    'Action\tTarget/KPI\tLead\tTimescale',
    cells.join('\t'),
    'Flags for the pier\tFlags up\tNobody\t1st quarter',
  ];
  await page.getByLabel('Or the table itself, pasted').fill(table.join('\n'));
  await press(page, 'Read it');
  await press(page, 'Bring it in as a drafted plan');
  await expect(page.getByText('The plan is brought in, as a draft.')).toBeVisible();

  await open(page, `${CARRY_FORWARD}/2009-10`);
  const choice = page.getByLabel('1.1.1 Officers attend multi-agency meetings');
  await expect(choice.locator('option:checked')).toHaveText('2.1.1 Officers attend multi-agency meetings');
  await press(page, 'Link these lines');
  await expect(page.getByText('The links are saved.')).toBeVisible();
  await open(page, '/emsmp/plans/2009-10/actions/1.1.1');
  await expect(page.getByRole('main')).toContainText('Planned for 2 years, since 2008/09.');

  await open(page, `${CARRY_FORWARD}/2009-10`);
  await page.getByText('Take links away').click();
  await page.getByRole('checkbox', { name: '1.1.1 goes on from 2.1.1 of 2008/09' }).check();
  await press(page, 'Take away what is ticked');
  await expect(page.getByText('The links are taken away.')).toBeVisible();
  await open(page, '/emsmp/plans/2009-10/actions/1.1.1');
  await expect(page.getByRole('main')).not.toContainText('Planned for');
});

test('of two who decide on one line the second sees both and chooses; what only one chose is kept', async ({
  page: ruth,
  visitor,
  signIn,
}) => {
  const daniel = await visitor();
  await signIn(ruth, PEOPLE.leadOfficer);
  await signIn(daniel, PEOPLE.secondOfficer);
  await open(ruth, CARRY_FORWARD);
  await open(daniel, CARRY_FORWARD);
  await choose(line(ruth, '2.3.1'), 'Pass on');
  await line(ruth, '2.3.1').getByLabel('To whom?').fill('the police');
  await choose(line(ruth, '3.1.3'), 'Close');
  await press(ruth, 'Save the decisions');

  await choose(line(daniel, '2.3.1'), 'Drop');
  await line(daniel, '2.3.1').getByLabel('Why?').fill('The post is gone.');
  await choose(line(daniel, '8.1.1'), 'Close');
  await press(daniel, 'Save the decisions');
  await expect(daniel).toHaveTitle(/^Error: /);
  await expect(line(daniel, '2.3.1')).toContainText('Passed on to the police');
  await expect(line(daniel, '2.3.1').getByLabel('Why?')).toHaveValue('The post is gone.');
  await expect(line(daniel, '3.1.3').getByRole('radio', { name: 'Close' })).toBeChecked();

  // Pressing Save again without choosing overwrites nothing.
  await press(daniel, 'Save the decisions');
  await expect(line(daniel, '2.3.1')).toContainText('Choose whether to keep your decision or theirs');
  await line(daniel, '2.3.1').getByRole('radio', { name: 'Mine, as it is below' }).check();
  await press(daniel, 'Save the decisions');
  await expect(line(daniel, '2.3.1')).toContainText('Dropped: The post is gone.');
  await expect(line(daniel, '8.1.1')).toContainText('Closed');
});

test('what was chosen before a session ended is there after signing in again', async ({ page, signIn, answers }) => {
  answers.expect(401);
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, CARRY_FORWARD);
  await choose(line(page, '2.3.1'), 'Drop');
  await line(page, '2.3.1').getByLabel('Why?').fill('The post is gone.');
  await page.context().clearCookies();
  await press(page, 'Save the decisions');
  await press(page, PEOPLE.leadOfficer);
  await press(page, 'Go back to what you typed');
  await expect(page.getByText('What you chose is back.')).toBeVisible();
  await expect(line(page, '2.3.1').getByLabel('Why?')).toHaveValue('The post is gone.');
});

test('whoever may not change plans is offered no carrying forward', async ({ page, signIn, answers }) => {
  answers.expect(404);
  await signIn(page, PEOPLE.boardMember);
  await open(page, PLAN);
  await expect(page.getByRole('link', { name: 'Carry forward' })).toHaveCount(0);
  expect((await open(page, CARRY_FORWARD)).status()).toBe(404);
});

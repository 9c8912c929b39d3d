import { expect, open, PEOPLE, PLAN, test, UPDATES } from '../support/journey';
import { lineOf, reasonOf, save, typeAnswer } from '../support/updates-form';

const DONE = '1.2.1';
const SETTLED = 'Completed on 27 June 2008 (answered for quarter 1); not asked this quarter';

test.beforeEach(async ({ page, signIn, answers }) => {
  answers.expect(422);
  await signIn(page, PEOPLE.leadOfficer);
});

test('a line done in an earlier quarter says so, and is not opened again without a reason', async ({ page }) => {
  await open(page, `${PLAN}/actions/${DONE}`);
  await expect(page.getByText(SETTLED)).toBeVisible();
  await expect(page.getByRole('link', { name: /^(Answer|Change the answer) for/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Correct the answer for April to June 2008' })).toHaveAttribute(
    'href',
    `${PLAN}/quarters/q1/updates?line=${DONE}`,
  );

  await page.getByRole('link', { name: 'Reopen it for January to March 2009' }).click();
  await expect(lineOf(page, DONE).getByText(SETTLED)).toBeVisible();
  await typeAnswer(page, DONE, { status: 'In progress', comment: 'The leaflet is being printed again.' });
  await expect(reasonOf(page, DONE)).toHaveAccessibleName('Why is it open again, and what happens next?');
  await save(page);
  await expect(reasonOf(page, DONE)).toHaveAccessibleDescription(
    /Say why it is open again, and what happens next: it was completed on 27 June 2008/,
  );
  await reasonOf(page, DONE).fill('An address in it had changed. It is out in May.');
  await save(page);
  await expect(page.getByText('1 answer is saved.')).toBeVisible();

  await open(page, `${PLAN}/actions/${DONE}`);
  await expect(page.getByRole('link', { name: 'Change the answer for January to March 2009' })).toBeVisible();
  await expect(page.getByText('An address in it had changed. It is out in May.')).toBeVisible();
});

test('what asks for a reason asks for it in the words of its refusal', async ({ page }) => {
  await open(page, `${UPDATES}?line=5.1.1`);
  const line = lineOf(page, '5.1.1');
  const refusedAs = async (says: RegExp) => {
    await save(page);
    await expect(reasonOf(page, '5.1.1')).toHaveAccessibleDescription(says);
    await expect(reasonOf(page, '5.1.1')).toHaveCSS('border-top-color', 'rgb(179, 32, 28)');
  };
  await typeAnswer(page, '5.1.1', { status: 'On hold', rag: 'Amber' });
  await expect(reasonOf(page, '5.1.1')).toHaveAccessibleName('Why is it on hold, and what happens next?');
  await refusedAs(/Say why it is on hold, and what happens next/);
  await typeAnswer(page, '5.1.1', { status: 'Ongoing' });
  await expect(reasonOf(page, '5.1.1')).toHaveAccessibleName('Why is it amber, and what happens next?');
  await refusedAs(/Say why it is amber, and what happens next/);

  // Nobody is asked how sure they are of what is done: the amber counts no more, and nothing asks why.
  await expect(line.getByLabel('Done on')).toBeHidden();
  await typeAnswer(page, '5.1.1', { status: 'Completed' });
  await expect(line.getByLabel('Done on')).toBeVisible();
  await expect(reasonOf(page, '5.1.1')).toHaveAccessibleName('Why, and what happens next?');
});

test('a day before the plan began is asked about, with what was typed kept', async ({ page }) => {
  await open(page, `${UPDATES}?line=5.1.1`);
  await typeAnswer(page, '5.1.1', { status: 'Completed', comment: 'Both gaps are closed.', doneOn: '27 March 2008' });
  await save(page);
  await expect(reasonOf(page, '5.1.1')).toHaveAccessibleName('Why was it done so early?');
  await expect(reasonOf(page, '5.1.1')).toHaveAccessibleDescription(
    /27 March 2008 is before this plan began on 1 April 2008/,
  );
  await expect(lineOf(page, '5.1.1').getByLabel('Done on')).toHaveValue('27 March 2008');
  await typeAnswer(page, '5.1.1', { doneOn: '27 March 2009' });
  await save(page);
  await expect(page.getByText('1 answer is saved.')).toBeVisible();
});

import type { Locator, Page } from '@playwright/test';
import { expect, open, PEOPLE, PLAN, test, UPDATES } from '../support/journey';
import { commentOf, lineOf, reasonOf } from '../support/updates-form';

/** Presses Tab until a field has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

const isFocusSeen = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const label = focused?.closest('label') ?? focused;
    if (!focused || !label) return false;
    const drawn = [focused, label].map((element) => getComputedStyle(element));
    return drawn.some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    );
  });

test('somebody without a mouse signs in, answers a line and saves it', async ({ page, database }) => {
  await open(page, '/emsmp');
  await tabTo(page, page.getByRole('button', { name: PEOPLE.leadOfficer }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/emsmp');

  // The first Tab offers to skip what stands on every page.
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Answer the 5' }));
  expect(await isFocusSeen(page)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(UPDATES);

  const line = lineOf(page, '2.1.2');
  const status = line.getByRole('group', { name: 'What happened?' });
  await tabTo(page, status.getByRole('radio').first());
  expect(await isFocusSeen(page)).toBe(true);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(status.getByRole('radio', { name: 'Completed', exact: true })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(status.getByRole('radio', { name: 'In progress', exact: true })).toBeChecked();
  await tabTo(page, commentOf(page, '2.1.2'));
  expect(await isFocusSeen(page)).toBe(true);
  await page.keyboard.type('Written without a mouse.');
  await tabTo(page, line.getByRole('group', { name: 'How sure are you?' }).getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, reasonOf(page, '2.1.2'));
  await page.keyboard.type('The last report is being printed.');
  await tabTo(page, page.getByRole('button', { name: /^Save the answers/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 answer is saved.')).toBeVisible();
  const [saved] = await database.sql`
    select status, rag, comment, reason from updates where comment = 'Written without a mouse.'`;
  expect({ ...saved }).toEqual({
    status: 'in-progress',
    rag: 'amber',
    comment: 'Written without a mouse.',
    reason: 'The last report is being printed.',
  });
});

test('an error leads to its field by keyboard', async ({ page, signIn, answers }) => {
  answers.expect(422);
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, UPDATES);
  await tabTo(page, lineOf(page, '3.1.3').getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Error: /);
  // The summary has the focus at once, so that a screen reader begins there.
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(reasonOf(page, '3.1.3')).toBeFocused();
  await page.keyboard.type('Late, since');
  await expect(reasonOf(page, '3.1.3')).toHaveValue('Late, since');
});

test('the plan’s filters work by keyboard', async ({ page, signIn }) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, PLAN);
  await tabTo(page, page.getByLabel('Status', { exact: true }));
  await page.keyboard.type('Overdue');
  await tabTo(page, page.getByRole('button', { name: 'Show', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/status=overdue/);
  await expect(page.getByText(/^\d+ of 32 lines shown\.$/)).toBeVisible();
});

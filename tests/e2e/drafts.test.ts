import type { Page } from '@playwright/test';
import { expect, open, PEOPLE, test, UPDATES } from '../support/journey';
import { commentOf, lineOf, reasonOf, save, typeAnswer } from '../support/updates-form';

const TYPED = {
  status: 'In progress',
  comment: 'A long sentence,\nwith a second line & <signs>.',
  rag: 'Amber',
  reason: 'The writer was ill.',
} as const;

async function expectTyped(page: Page): Promise<void> {
  const line = lineOf(page, '2.1.2');
  await expect(line.getByRole('radio', { name: TYPED.status })).toBeChecked();
  await expect(line.getByRole('radio', { name: TYPED.rag })).toBeChecked();
  await expect(commentOf(page, '2.1.2')).toHaveValue(TYPED.comment);
  await expect(reasonOf(page, '2.1.2')).toHaveValue(TYPED.reason);
}

const kept = (page: Page) => page.evaluate(() => Object.values(localStorage).join('\n'));

/** Types until the page's scripts, which may still be starting, have kept the last word. */
async function typeAndKeep(page: Page): Promise<void> {
  await expect(async () => {
    await typeAnswer(page, '2.1.2', { ...TYPED, reason: '' });
    await typeAnswer(page, '2.1.2', { reason: TYPED.reason });
    expect(await kept(page)).toContain(TYPED.reason);
  }).toPass();
}

const offer = (page: Page) => page.getByRole('region', { name: 'Unsaved answers' });

test('what was typed is kept on the device, offered again and put back @javascript', async ({
  page,
  context,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, UPDATES);
  await typeAndKeep(page);
  await page.close();

  const again = await context.newPage();
  await open(again, UPDATES);
  await expect(offer(again)).toContainText('were not saved');
  await expect(commentOf(again, '2.1.2')).toHaveValue('');
  await again.getByRole('button', { name: 'Put them back' }).click();
  await expectTyped(again);
  await save(again);
  await expect(again.getByText('1 answer is saved.')).toBeVisible();
  await expect.poll(() => kept(again)).toBe('');

  await open(again, `${UPDATES}?line=2.1.2`);
  await expectTyped(again);
  await expect(offer(again)).toHaveCount(0);
});

test('a draft is thrown away only when its writer says so, and is nobody else’s @javascript', async ({
  page,
  context,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, UPDATES);
  await typeAndKeep(page);
  await page.reload();
  await expect(offer(page)).toBeVisible();

  // Another person at the same device is not shown it.
  await signIn(page, PEOPLE.secondOfficer);
  const other = await context.newPage();
  await open(other, UPDATES);
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await other.waitForLoadState('networkidle');
  await expect(offer(other)).toHaveCount(0);

  await signIn(page, PEOPLE.leadOfficer);
  await page.reload();
  await page.getByRole('button', { name: 'Throw them away' }).click();
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(offer(page)).toHaveCount(0);
  await expect(commentOf(page, '2.1.2')).toHaveValue('');
});

test('a draft stays when the answer that it belongs to is refused @javascript', async ({ page, signIn, answers }) => {
  answers.expect(422);
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, UPDATES);
  await typeAndKeep(page);
  await reasonOf(page, '2.1.2').fill('');
  await save(page);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(commentOf(page, '2.1.2')).toHaveValue(TYPED.comment);
  expect(await kept(page)).toContain('A long sentence');
});

test('a session that ended while somebody typed loses nothing', async ({ page, context, signIn, answers }) => {
  answers.expect(401);
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, UPDATES);
  await typeAnswer(page, '2.1.2', TYPED);
  await context.clearCookies();
  await save(page);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in again');
  await page.getByRole('button', { name: PEOPLE.leadOfficer }).click();
  await page.getByRole('button', { name: 'Go back to what you typed' }).click();
  await expect(page.getByText('What you typed is back. It is not saved yet: press Save.')).toBeVisible();
  await expectTyped(page);
  await save(page);
  await expect(page.getByText('1 answer is saved.')).toBeVisible();
  await open(page, `${UPDATES}?line=2.1.2`);
  await expectTyped(page);
});

test('signing out in another window loses nothing either', async ({ page, context, signIn, answers }) => {
  answers.expect(401, 400);
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, UPDATES);
  await typeAnswer(page, '2.1.2', TYPED);
  const other = await context.newPage();
  await open(other, '/emsmp');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(other).toHaveURL('/sign-in');

  await save(page);
  // A slip at signing in does not lose it either.
  await page.getByLabel('E-mail address').fill('ruth.ashdown@example.org');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByRole('button', { name: PEOPLE.leadOfficer }).click();
  await page.getByRole('button', { name: 'Go back to what you typed' }).click();
  await expectTyped(page);
});

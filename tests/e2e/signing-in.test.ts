import type { Page } from '@playwright/test';
import { expect, open, PEOPLE, test } from '../support/journey';

const EMAIL = 'amina.yusuf@example.org';
const PASSWORD = 'lantern otter bicycle';
const NEW_PASSWORD = 'harvest violin teapot';

const WRONG = 'Enter the e-mail address and the password of your account: these two do not belong together.';

/** The lead officer invites Amina as a reporter and gets the link to send her. */
async function invite(page: Page): Promise<string> {
  await open(page, '/emsmp/people');
  await page.getByLabel('Name', { exact: true }).fill('Amina Yusuf');
  await page.getByLabel('E-mail address').fill(EMAIL);
  await page.getByRole('radio', { name: 'Reporter, Health task group' }).check();
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await expect(page.getByText('Send this link to Amina Yusuf')).toBeVisible();
  return page.getByLabel('Link for Amina Yusuf').inputValue();
}

async function accept(page: Page, link: string): Promise<void> {
  await open(page, link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You are invited to the');
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('The new password again').fill(PASSWORD);
  await page.getByRole('button', { name: 'Accept and sign in' }).click();
  await expect(page).toHaveURL('/emsmp');
}

async function enterPassword(page: Page, password: string, email = EMAIL): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const isSignedIn = (page: Page) => expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();

test('somebody invited makes an account, signs out and in, and changes the password', async ({
  page: officer,
  visitor,
  signIn,
  answers,
}) => {
  answers.expect(400, 404);
  await signIn(officer, PEOPLE.leadOfficer);
  const link = await invite(officer);
  // Whoever has the link is told alike whether or not there is an account: the way in for both stands on the page.
  const amina = await visitor();
  await open(amina, link);
  await expect(amina.getByRole('link', { name: 'sign in with it' })).toBeVisible();
  await accept(amina, link);
  await expect(amina.getByRole('link', { name: 'People' })).toHaveCount(0);

  // The link has done its work, and leads nowhere for whoever finds it.
  const finder = await visitor();
  expect((await open(finder, link)).status()).toBe(404);
  await expect(finder.getByRole('heading', { level: 1 })).toHaveText('This invitation cannot be used');

  await amina.getByRole('button', { name: 'Sign out' }).click();
  await expect(amina).toHaveURL('/sign-in');
  await enterPassword(amina, 'not the password at all');
  await expect(amina.getByText(WRONG).first()).toBeVisible();
  await expect(amina).toHaveTitle(/^Error: /);
  await expect(amina.getByLabel('E-mail address')).toHaveValue(EMAIL);
  await expect(amina.getByLabel('Password', { exact: true })).toHaveValue('');
  await enterPassword(amina, PASSWORD);
  await isSignedIn(amina);

  // Signed in on a second device, which the change of password ends.
  const elsewhere = await visitor();
  await open(elsewhere, '/sign-in');
  await enterPassword(elsewhere, PASSWORD);
  await isSignedIn(elsewhere);
  await open(amina, '/account');
  await amina.getByLabel('The password that you have now').fill(PASSWORD);
  await amina.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
  await amina.getByLabel('The new password again').fill(NEW_PASSWORD);
  await amina.getByRole('button', { name: 'Change your password' }).click();
  await expect(amina.getByText('you are signed out everywhere else')).toBeVisible();
  await open(elsewhere, '/emsmp');
  await expect(elsewhere).toHaveURL('/sign-in?next=%2Femsmp');
  await enterPassword(elsewhere, PASSWORD);
  await expect(elsewhere.getByText(WRONG).first()).toBeVisible();
  await enterPassword(elsewhere, NEW_PASSWORD);
  await expect(elsewhere).toHaveURL('/emsmp');
});

test('a password that is wrong and an account that is not there get the same answer', async ({ page, answers }) => {
  answers.expect(400);
  const answerTo = async (email: string): Promise<string> => {
    await open(page, '/sign-in');
    await enterPassword(page, 'not the password at all', email);
    await expect(page.getByText(WRONG).first()).toBeVisible();
    return (await page.locator('main').innerText()).replaceAll(email, '');
  };
  expect(await answerTo('nobody@example.org')).toBe(await answerTo('ruth.ashdown@example.org'));
});

test('whoever guesses is stopped, and told for how long', async ({ page, answers, address }) => {
  answers.expect(400, 429);
  const guess = () =>
    page.request.post(`${address}/sign-in?/password`, {
      multipart: { email: 'ruth.ashdown@example.org', password: 'a guess' },
      headers: { origin: address, accept: 'text/html' },
    });
  for (let guesses = 0; guesses < 10; guesses += 1) expect((await guess()).status()).toBe(400);
  await open(page, '/sign-in');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    enterPassword(page, 'a guess', 'ruth.ashdown@example.org'),
  ]);
  expect(answer.status()).toBe(429);
  await expect(page.getByText(/There were too many tries: try again in \d+ minutes\./).first()).toBeVisible();

  // Somebody else at the same address is let in meanwhile.
  await enterPassword(page, 'a guess', 'nobody@example.org');
  await expect(page.getByText(WRONG).first()).toBeVisible();
});

test('signing out ends the session on the server too', async ({ page, context, signIn, address }) => {
  await signIn(page, PEOPLE.leadOfficer);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ name: 'quarterday_session', httpOnly: true, sameSite: 'Lax' });
  await open(page, '/emsmp');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in');
  await context.addCookies([{ name: cookie?.name ?? '', value: cookie?.value ?? '', url: address }]);
  await open(page, '/emsmp');
  await expect(page).toHaveURL('/sign-in?next=%2Femsmp');
});

test('a form that another site sends is refused', async ({ page, signIn, address }) => {
  await signIn(page, PEOPLE.leadOfficer);
  const answer = await page.request.post(`${address}/sign-out`, {
    form: {},
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(answer.status()).toBe(403);
  // SvelteKit looks at forms alone; neither another type of body nor none at all gets further.
  const others: Record<string, string>[] = [
    { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    { origin: 'null' },
    { 'content-type': 'application/json' },
  ];
  for (const headers of others) {
    const refused = await page.request.fetch(`${address}/sign-out`, { method: 'POST', headers });
    expect(refused.status()).toBe(403);
    expect(refused.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  }
  await open(page, '/emsmp');
  await isSignedIn(page);
});

test('files, redirects and what is not there say what they may not be used for', async ({ page, address }) => {
  await open(page, '/sign-in');
  const file = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
  for (const path of [
    new URL(file ?? '', `${address}/sign-in`).pathname,
    '/sign-in/',
    '/emsmp',
    '/no/such/page',
    '/%zz',
  ]) {
    const headers = (await page.request.get(`${address}${path}`, { maxRedirects: 0 })).headers();
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['referrer-policy'], path).toBe('same-origin');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});

test('signing out makes the browser forget the pages, and keep the drafts', async ({ page, signIn, address }) => {
  await signIn(page, PEOPLE.leadOfficer);
  const answer = await page.request.post(`${address}/sign-out`, { headers: { origin: address }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers()).toMatchObject({ location: '/sign-in', 'clear-site-data': '"cache"' });
});

test('an address to go to after signing in is never another site’s', async ({ page }) => {
  await open(page, '/sign-in?next=https%3A%2F%2Felsewhere.example%2F');
  await page.getByRole('button', { name: PEOPLE.leadOfficer }).click();
  await expect(page).toHaveURL('/emsmp');
});

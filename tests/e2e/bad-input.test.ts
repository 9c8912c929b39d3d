import type { Page } from '@playwright/test';
import { expect, open, PEOPLE, PLAN, QUARTER, test, UPDATES } from '../support/journey';
import { commentOf, lineOf, save, typeAnswer } from '../support/updates-form';

/** What a page says, without what it repeats of the address and what is new in every answer. */
const body = (html: string): string => html.replaceAll(/nonce="[^"]*"|nonce-[\w+/=-]+|\b__sveltekit_\w+/g, '');

test.describe('an address that leads nowhere', () => {
  test.beforeEach(async ({ answers, page, signIn }) => {
    answers.expect(404);
    await signIn(page, PEOPLE.leadOfficer);
  });

  test('is answered alike whether there is no such partnership or it is another’s', async ({ page, address }) => {
    const rests = [
      '',
      '/plans',
      '/plans/2008-09',
      '/plans/2008-09/quarters/q4/updates',
      '/people',
      '/groups',
      '/nothing',
      '/plans/1999-00/nothing',
    ];
    for (const rest of rests) {
      const [theirs, nobodys] = await Promise.all([
        page.request.get(`${address}/wessex${rest}`),
        page.request.get(`${address}/nowhere${rest}`),
      ]);
      expect([theirs.status(), nobodys.status()], rest).toEqual([404, 404]);
      const [text, other] = [body(await theirs.text()), body(await nobodys.text())];
      expect(text.replaceAll('wessex', 'nowhere'), rest).toBe(other);
    }
  });

  test('says the same sentence, whatever part of it is wrong', async ({ page }) => {
    const wrong = [
      '/nowhere',
      '/wessex/plans/2008-09',
      '/emsmp/plans/abc',
      '/emsmp/plans/2008',
      '/emsmp/plans/%00',
      `${PLAN}/actions/9.9.9`,
      `${PLAN}/actions/2.1.2a`,
      `${PLAN}/objectives/9`,
      `${PLAN}/objectives/one`,
      `${PLAN}/return?year=2009-10`,
      `${PLAN}/nothing`,
      '/emsmp/people/roles/999999/removal',
      '/emsmp/people/roles/1%20or%201=1/removal',
    ];
    const said = new Map<string, string>();
    for (const path of wrong) {
      expect((await open(page, path)).status(), path).toBe(404);
      said.set(path, await page.locator('main').innerText());
    }
    expect(new Set(said.values()).size, JSON.stringify([...said])).toBe(1);
    expect([...said.values()][0]).toContain('There is no such page');
  });

  test('keeps the way back for a member, and shows nobody else that there is a partnership', async ({
    page,
    visitor,
  }) => {
    const navigation = (each: Page) => each.getByRole('navigation', { name: 'Main' });
    for (const path of [
      '/emsmp/plans/1999-00/nothing',
      '/emsmp/nothing',
      '/emsmp/plans/abc',
      `${PLAN}/actions/9.9.9`,
    ]) {
      expect((await open(page, path)).status(), path).toBe(404);
      await expect(navigation(page).getByRole('link', { name: 'Plan' }), path).toHaveAttribute('href', PLAN);
    }
    for (const path of ['/wessex/nothing', '/nowhere/nothing', '/wessex/plans/2008-09/nothing']) {
      expect((await open(page, path)).status(), path).toBe(404);
      await expect(navigation(page), path).toHaveCount(0);
    }
    const stranger = await visitor();
    expect((await open(stranger, '/emsmp/plans/1999-00/nothing')).status()).toBe(404);
    await expect(stranger.getByRole('banner')).not.toContainText('EMSMP');
  });

  test('offers what there is where the year has no plan', async ({ page }) => {
    for (const path of ['/emsmp/plans/2012-13', '/emsmp/plans/2012-13/quarters/q1', '/emsmp/plans/2012-13/return']) {
      expect((await open(page, path)).status()).toBe(404);
      await expect(page.locator('main')).toContainText('EMSMP has no plan for 2012/13.');
    }
    await page.getByRole('link', { name: 'EMSMP Business Plan 2008-9' }).click();
    await expect(page).toHaveURL(PLAN);
  });

  test('offers the quarters of the plan where it has no such quarter', async ({ page }) => {
    for (const path of [`${PLAN}/quarters/q7`, `${PLAN}/quarters/2008-09-q1`, `${PLAN}/quarters/q7/updates`]) {
      expect((await open(page, path)).status(), path).toBe(404);
      await expect(page.locator('main')).toContainText('EMSMP Business Plan 2008-9 has no such quarter.');
      await expect(page.locator('main').getByRole('listitem')).toHaveCount(4);
    }
    await page.getByRole('link', { name: 'Quarter 4 of 2008/09, January to March 2009' }).click();
    await expect(page).toHaveURL(UPDATES);
  });
});

test('a filter that the plan does not know is told of, and narrows nothing', async ({ page, signIn }) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, `${PLAN}?status=zzz`);
  await expect(page.getByText('This plan does not know the status “zzz”')).toContainText('All lines are shown.');
  await expect(page.getByRole('link', { name: '2.1.2', exact: true })).toBeVisible();
  await open(page, `${PLAN}?status=zzz&due=q1`);
  await expect(page.getByText('This plan does not know the status “zzz”')).toContainText('The rest of it stands.');
  await expect(page.getByText(/^\d+ of 32 lines shown\.$/)).toBeVisible();
});

const problems = (page: Page) => page.locator('.govuk-error-summary').getByRole('link');

test('an answer that others stand in the way of too long comes back as it was typed, and is saved when sent again', async ({
  answers,
  page,
  signIn,
  database,
}) => {
  answers.expect(503);
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, `${UPDATES}?line=2.1.2`);
  await typeAnswer(page, '2.1.2', {
    status: 'Completed',
    doneOn: '27 March 2009',
    comment: 'Typed while somebody else held the plan.',
  });
  await database.sql.begin(async (tx) => {
    await tx`select from plans for update`;
    await save(page);
    await expect(problems(page)).toHaveText([/nothing was saved: press Save again/], { timeout: 20_000 });
  });
  await expect(commentOf(page, '2.1.2')).toHaveValue('Typed while somebody else held the plan.');
  expect(await database.sql`select from updates where comment like 'Typed while%'`).toHaveLength(0);
  await save(page);
  await expect(page.getByText('1 answer is saved.')).toBeVisible();
});

test.describe('an answer that cannot be', () => {
  test.beforeEach(async ({ answers, page, signIn }) => {
    answers.expect(422, 404);
    await signIn(page, PEOPLE.leadOfficer);
  });

  test('has its day, its figure and its length refused beside their fields, with everything still there', async ({
    page,
  }) => {
    const long = 'x'.repeat(4001);
    await open(page, `${UPDATES}?line=2.1.1&line=2.1.2&line=5.1.1`);
    await typeAnswer(page, '2.1.2', {
      status: 'Completed',
      doneOn: '31 February 2009',
      comment: 'On a day of its own.',
    });
    await typeAnswer(page, '5.1.1', { status: 'Ongoing', comment: 'short' });
    // As a page whose scripts somebody has changed would send it.
    await commentOf(page, '5.1.1').evaluate((field: HTMLTextAreaElement, text) => (field.value = text), long);
    const figure = lineOf(page, '2.1.1')
      .getByLabel(/: how many$/)
      .first();
    await figure.fill('several');
    await save(page);

    await expect(page).toHaveTitle(/^Error: /);
    await expect(problems(page)).toHaveText([
      /^2\.1\.1: A figure must be a number/,
      /^2\.1\.2: The day must be a real day/,
      /^5\.1\.1: This must be 4,000 characters or fewer/,
    ]);
    await expect(figure).toHaveValue('several');
    await expect(figure).toHaveAccessibleDescription(/A figure must be a number/);
    const day = lineOf(page, '2.1.2').getByLabel('Done on');
    await expect(day).toHaveValue('31 February 2009');
    await expect(day).toHaveAccessibleDescription(/The day must be a real day/);
    await expect(commentOf(page, '2.1.2')).toHaveValue('On a day of its own.');
    await expect(commentOf(page, '5.1.1')).toHaveValue(long);
    for (const link of await problems(page).all()) {
      const field = (await link.getAttribute('href')) ?? '';
      await expect(page.locator(field), field).toHaveCount(1);
    }
  });

  test('may not be done after today; what was done after its quarter was done late', async ({ page }) => {
    await open(page, UPDATES);
    await typeAnswer(page, '2.1.2', { status: 'Completed', doneOn: '20 April 2009', reason: 'Soon.' });
    await typeAnswer(page, '8.1.1', { status: 'Completed', doneOn: '2 April 2009', reason: 'Two days over.' });
    await save(page);
    await expect(problems(page)).toHaveText([/^2\.1\.2: .*after today/]);
    await expect(page.getByText('1 answer was saved.')).toBeVisible();
  });

  test('of another partnership’s line is not found, and nothing of the form is saved', async ({
    page,
    address,
    database,
  }) => {
    const lines = await database.sql<{ id: number; slug: string }[]>`
      select min(kpi_lines.id) as id, slug from kpi_lines join partnerships on partnerships.id = partnership_id
      where not exists (select from updates where kpi_line_id = kpi_lines.id and quarter = 4) group by slug order by slug`;
    const [own, theirs] = lines.map(({ id }) => id);
    const before = await database.sql`select * from updates order by partnership_id, kpi_line_id, quarter`;
    const send = (...ids: (number | undefined)[]) =>
      page.request.post(`${address}${UPDATES}?/save`, {
        form: Object.fromEntries(
          ids.flatMap((id) => [
            [`line-${String(id)}-base`, '0'],
            [`line-${String(id)}-status`, 'no-demand'],
          ]),
        ),
        headers: { origin: address, accept: 'text/html' },
        maxRedirects: 0,
      });
    expect((await send(theirs)).status()).toBe(404);
    expect((await send(own, theirs)).status()).toBe(404);
    expect((await send(own, 999_999_999)).status()).toBe(404);
    expect(await database.sql`select * from updates order by partnership_id, kpi_line_id, quarter`).toEqual(before);
    expect((await send(own)).status()).toBe(303);
  });

  test('with a status, a colour or a year of no kind is refused', async ({ page, address, database }) => {
    const [line] = await database.sql<{ id: number }[]>`
      select min(kpi_lines.id) as id from kpi_lines join partnerships on partnerships.id = partnership_id
      where slug = 'emsmp'`;
    for (const [part, value] of [
      ['status', 'finished'],
      ['status', '__proto__'],
      ['rag', 'purple'],
      ['carriedTo', '12'],
      ['base', '-1'],
    ] as const) {
      const fields = { base: '0', status: 'completed', [part]: value };
      const named = Object.entries(fields).map(([name, text]) => [`line-${String(line?.id)}-${name}`, text]);
      const answer = await page.request.post(`${address}${QUARTER}/updates?/save`, {
        form: Object.fromEntries(named) as Record<string, string>,
        headers: { origin: address, accept: 'text/html' },
      });
      expect(answer.status(), `${part}=${value}`).toBe(422);
    }
  });
});

test.describe('somebody who cannot be invited', () => {
  test.beforeEach(async ({ answers, page, signIn }) => {
    answers.expect(400, 409);
    await signIn(page, PEOPLE.leadOfficer);
    await open(page, '/emsmp/people');
  });

  test('has no name, no real address and no role', async ({ page }) => {
    await page.getByLabel('E-mail address').fill('not an address');
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(problems(page)).toHaveText([/name/, /e-mail address/, /role/]);
    await expect(page.getByLabel('E-mail address')).toHaveValue('not an address');
    await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/Enter an e-mail address like/);
  });

  test('has that role already', async ({ page }) => {
    await page.getByLabel('Name', { exact: true }).fill('Joan Fairley');
    await page.getByLabel('E-mail address').fill('joan.fairley@example.org');
    await page.getByRole('radio', { name: 'Board member' }).check();
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    await expect(problems(page)).toHaveText(['This person has that role already: choose another one.']);
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Joan Fairley');
  });
});

test('the name of something that every object has is no action of a form @once', async ({ page, signIn, address }) => {
  await signIn(page, PEOPLE.leadOfficer);
  for (const name of ['constructor', '__proto__', 'toString']) {
    const answer = await page.request.post(`${address}/emsmp/people?/${name}`, {
      form: {},
      headers: { origin: address, accept: 'text/html' },
    });
    expect(answer.status(), name).toBe(404);
  }
});

test('a form of more fields than any page has is refused, and not as a fault of ours @once', async ({
  page,
  address,
}) => {
  const answer = await page.request.post(`${address}/sign-in?/password`, {
    data: 'a=&'.repeat(20_000),
    headers: { origin: address, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(answer.status()).toBe(413);
  const html = await answer.text();
  expect(html).toContain('What was sent is too large to be read, and nothing was saved.');
  expect(html).not.toContain('on our side');
});

test('the data of a page with a drawn table can be asked for without the page @once', async ({
  page,
  signIn,
  address,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  const answer = await page.request.get(`${address}${PLAN}/__data.json`);
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ type: 'data' });
});

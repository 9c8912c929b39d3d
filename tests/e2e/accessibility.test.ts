import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { EVERY_PAGE, type PageState } from '../support/every-page';
import { expect, open, PEOPLE, test } from '../support/journey';
import { listRoutes } from '../support/routes';

// Nothing that one page shows depends on another's: they are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

/** What axe finds, in a line each. */
async function problemsOf(page: Page): Promise<string[]> {
  // No page has frames within it, and what is in order need not be told: both are slow on a long page.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** What sticks out to the right where only the page itself may scroll, and only downwards. */
const sticksOut = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function reach(page: Page, { path, then }: PageState): Promise<void> {
  await open(page, path);
  await then?.(page);
  await page.waitForLoadState('networkidle');
}

const isPage = ({ requests }: { requests: readonly string[] }): boolean => requests.includes('GET');

test('every page of the product is looked at @once', () => {
  const seen = new Set(EVERY_PAGE.map(({ pattern }) => pattern));
  const files = [
    '/[partnership]/plans/[year]/compare/file',
    '/[partnership]/plans/[year]/document/file',
    '/[partnership]/plans/[year]/print/file',
    '/[partnership]/plans/[year]/return/file',
    '/[partnership]/plans/bring-in/[intake]/file',
  ];
  const pages = listRoutes()
    .filter(isPage)
    .map(({ pattern }) => pattern);
  expect(pages.filter((pattern) => !seen.has(pattern) && !files.includes(pattern))).toEqual([]);
});

for (const state of EVERY_PAGE) {
  test(`${state.name}: nothing for axe, one heading, a title, no sideways scroll @javascript`, async ({
    page,
    answers,
    signIn,
  }) => {
    if (state.status) answers.expect(state.status);
    if (state.as) await signIn(page, state.as);
    await reach(page, state);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(state.isError ? /^Error: .+ – Quarterday$/ : /^(?!Error: ).+ – Quarterday$/);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await problemsOf(page), `at ${width} px`).toEqual([]);
      expect.soft(await sticksOut(page), `at ${width} px`).toBe(0);
    }
  });
}

test('a line that two people answered is without fault as well @javascript', async ({
  page,
  visitor,
  signIn,
  answers,
  database,
}) => {
  answers.expect(409);
  const other = await visitor();
  await signIn(page, PEOPLE.leadOfficer);
  await signIn(other, PEOPLE.secondOfficer);
  const updates = EVERY_PAGE.find(({ path }) => path.endsWith('/updates'));
  for (const each of [page, other]) await open(each, updates?.path ?? '');
  for (const [each, day] of [
    [page, '27 March 2009'],
    [other, '26 March 2009'],
  ] as const) {
    const line = each.getByRole('region', { name: /^2\.1\.2 / });
    await line.getByRole('radio', { name: 'Completed', exact: true }).check();
    await line.getByLabel('Done on').fill(day);
    await each.getByRole('button', { name: 'Save the answers' }).click();
    await each.waitForLoadState('networkidle');
  }
  await expect(other.getByText('saved this line while you were writing').first()).toBeVisible();
  for (const width of [1280, 320]) {
    await other.setViewportSize({ width, height: 800 });
    expect.soft(await problemsOf(other), `at ${width} px`).toEqual([]);
    expect.soft(await sticksOut(other), `at ${width} px`).toBe(0);
  }
  expect(await database.sql`select from updates where completed_on = '2009-03-26'`).toHaveLength(0);
});

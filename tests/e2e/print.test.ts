import type { Page } from '@playwright/test';
import { expect, open, PEOPLE, PLAN, QUARTER, test } from '../support/journey';

const WIDTH_OF_A4_LANDSCAPE = 1047;

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page, PEOPLE.leadOfficer);
});

for (const [name, path] of [
  ['the plan', PLAN],
  ['a quarter', QUARTER],
] as const) {
  test(`${name} is printed without what only a screen can use @javascript`, async ({ page }) => {
    await page.setViewportSize({ width: WIDTH_OF_A4_LANDSCAPE, height: 740 });
    await open(page, path);
    await page.waitForLoadState('networkidle');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const locator of [
      page.getByRole('navigation'),
      page.getByRole('button'),
      page.getByRole('link', { name: 'People' }),
    ]) {
      for (const one of await locator.all()) await expect(one).toBeHidden();
    }
    const addresses = await page
      .locator('main a[href]')
      .evaluateAll((links) =>
        links.map((link) => getComputedStyle(link, '::after').content).filter((content) => /http|\//.test(content)),
      );
    expect(addresses).toEqual([]);
    const heads = await page
      .locator('table > thead')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).display));
    expect(new Set(heads)).toEqual(new Set(['table-header-group']));
    const marks = await page
      .locator('main svg[role=img]')
      .evaluateAll((all) => all.filter((mark) => mark.getBoundingClientRect().width === 0).length);
    expect(marks).toBe(0);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBe(0);
  });
}

/** What stands at the foot of each page, as the browser reads it. */
const footOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('style'));
    probe.textContent = 'body::after { content: var(--printed-title) }';
    const { content } = getComputedStyle(document.body, '::after');
    probe.remove();
    return content;
  });

test('every sheet of a plan or a quarter says whose it is', async ({ page }) => {
  await open(page, PLAN);
  expect(await footOf(page)).toBe('"EMSMP Business Plan 2008-9"');
  await open(page, QUARTER);
  expect(await footOf(page)).toBe('"EMSMP Business Plan 2008-9, January to March 2009"');
});

test('on paper an old answer has its age, and the key says so', async ({ page }) => {
  await open(page, PLAN);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^told .* ago$/).first()).toBeVisible();
  await expect(page.getByText('With its age, and faded on the screen: an old answer')).toBeVisible();
});

test('the plan is as many pages as it needs, with its objectives begun on new ones @javascript', async ({ page }) => {
  await open(page, PLAN);
  const paper = await page.pdf({ preferCSSPageSize: true });
  const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(8);
  expect(pages).toBeLessThanOrEqual(16);
});

test('a quarter on paper has its wordings in full, what is folded, and nothing that only leads elsewhere @javascript', async ({
  page,
}) => {
  await page.setViewportSize({ width: WIDTH_OF_A4_LANDSCAPE, height: 740 });
  await open(page, QUARTER);
  const wholeYear = page.getByText('The year to date');
  await expect(wholeYear).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const notes = page.locator('tbody th .qd-table__note');
  expect(await notes.count()).toBeGreaterThan(0);
  const cut = await notes.evaluateAll((all) => all.filter((note) => note.scrollHeight > note.clientHeight).length);
  expect(cut).toBe(0);
  const shares = await page
    .locator('.qd-table--many tbody th:has(.qd-table__note)')
    .evaluateAll((all) => all.map((cell) => cell.clientWidth / (cell.closest('table')?.clientWidth ?? 1)));
  for (const share of shares) expect(share).toBeGreaterThan(0.3);
  const colours = await page
    .locator('.qd-bar li, .qd-bar__label')
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).backgroundColor))].toSorted());
  expect(colours).toEqual(['rgb(221, 221, 221)', 'rgba(0, 0, 0, 0)']);
  await expect(page.getByText('Every line is counted once')).toBeVisible();
  await expect(wholeYear).toBeHidden();
  await expect(page.getByRole('link', { name: 'Objective by objective' })).toBeHidden();
});

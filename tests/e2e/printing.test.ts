import { read, utils } from '@e965/xlsx';
import { expect, open, PEOPLE, PLAN, test } from '../support/journey';
import { download } from '../support/returned-workbook';

const NAME = 'business-plan-april-2008-to-march-2009';

test('a reporter prints the plan: without statuses, as a page, for Word, for Excel and as CSV', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.reporter);
  await open(page, PLAN);
  await page.getByRole('link', { name: 'Print or download' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Print the plan');
  await page.getByRole('navigation', { name: 'Statuses' }).getByRole('link', { name: 'Without' }).click();

  const word = await download(page, 'Word document');
  expect(word.name).toBe(`${NAME}.docx`);
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
  const workbook = await download(page, 'Excel workbook');
  expect(workbook.name).toBe(`${NAME}.xlsx`);
  expect(read(workbook.bytes).SheetNames).toEqual(['Plan', 'Front matter', 'Abbreviations', 'Statistics']);
  const csv = await download(page, 'CSV file');
  expect(csv.name).toBe(`${NAME}.csv`);
  const rows = utils.sheet_to_json<Record<string, unknown>>(read(csv.bytes).Sheets['Sheet1'] ?? {});
  expect(rows).toHaveLength(32);
  expect(rows.filter((row) => row['Status'] !== undefined)).toEqual([]);

  await page.getByRole('link', { name: 'Print page' }).click();
  await expect(page.getByRole('heading', { name: 'Key objectives' })).toBeVisible();
  const first = page.getByRole('table', { name: 'Strategic Objective 1, its lines' });
  await expect(first.getByRole('columnheader')).toHaveText([
    ...['Outcomes', 'Actions', 'Target/KPI', 'Lead', 'Time scale', 'Status'],
  ]);
  await expect(first.getByRole('row')).toHaveCount(8);
  await expect(first.getByText('Completed')).toHaveCount(0);
  await page.getByRole('link', { name: 'Print', exact: true }).click();
  await page.getByRole('link', { name: 'As last answered' }).click();
  await page.getByRole('link', { name: 'Print page' }).click();
  await expect(first.getByText(/^Completed, \d+ \w+ 200\d$/).first()).toBeVisible();
});

test('the print page is A4 across, with its headings on each page and no more pages than it needs @javascript', async ({
  page,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, `${PLAN}/print/page`);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(6);
  expect(pages).toBeLessThanOrEqual(11);
  const boxes = [...paper.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
  expect(boxes).toHaveLength(pages);
  for (const [, width, height] of boxes) expect(Number(width)).toBeGreaterThan(Number(height));
  await page.emulateMedia({ media: 'print' });
  const heads = await page
    .locator('table > thead')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).display));
  expect(heads).toEqual(Array.from({ length: 8 }, () => 'table-header-group'));
  await expect(page.getByText('Print this page with your browser')).toBeHidden();
});

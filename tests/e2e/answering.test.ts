import type { Page } from '@playwright/test';
import { expect, open, PEOPLE, PLAN, QUARTER, test, UPDATES } from '../support/journey';
import { download, rowsOf } from '../support/returned-workbook';
import { commentOf, lineOf, reasonOf, save, typeAnswer } from '../support/updates-form';

const LATE = {
  status: 'In progress',
  comment: 'Half of the councils have answered.',
  rag: 'Amber',
} as const;

const REASON = 'Three councils asked for more time. They answer by the end of May.';

const ON_TIME = {
  '2.1.2': { status: 'Completed', comment: 'Four reports sent to the forums.', doneOn: '27 March 2009' },
  '5.1.1': { status: 'Ongoing', comment: 'Two gaps taken to the funder.', rag: 'Green' },
  '6.2.1a': {
    status: 'Ongoing',
    comment: 'Pages checked in February.',
    rag: 'Amber',
    reason: 'A page waits for its translation; it comes in May.',
  },
  '8.1.1': {
    status: 'Carried forward',
    comment: 'The course has been written.',
    reason: 'The trainer was ill in March; the course is held in June.',
    carriedTo: '2009/10',
  },
} as const;

/** Each line as the plan's grid shows it afterwards, and as the return tells it. */
const AFTERWARDS = [
  ['2.1.2', 'Q4: done on time', 'Completed', 'Done on time', '[x]'],
  ['3.1.3', 'Q4: overdue', 'In progress', 'Overdue', 'Amber'],
  ['5.1.1', 'Q4: ongoing', 'Ongoing', 'Ongoing', 'Green'],
  ['6.2.1a', 'Q4: ongoing', 'Ongoing', 'Ongoing', 'Amber'],
  ['8.1.1', 'Q4: carried forward', 'Carried forward', 'Carried forward', '[x]'],
] as const;

const lastCellOf = (page: Page, reference: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: reference, exact: true }) })
    .getByRole('cell')
    .last();

/** The roll-up of the whole plan by its headings; a position that no line has is not shown, and counts as none. */
async function planRow(page: Page): Promise<Record<string, string>> {
  const table = page.getByRole('table', { name: 'By strategic objective' });
  const headings = await table.getByRole('columnheader').allInnerTexts();
  const row = table.getByRole('row', { name: /^The plan/ });
  const cells = await row.getByRole('rowheader').or(row.getByRole('cell')).allInnerTexts();
  const shown = headings.map((heading, index) => [heading, cells[index] ?? ''] as const);
  return { 'In progress': '0', Awaited: '0', ...Object.fromEntries(shown) };
}

const BEFORE = { 'Done on time': '13', Overdue: '1', 'Carried forward': '1', 'Done of due': '7 of 13' };
const AFTER = { 'Done on time': '14', Overdue: '2', 'Carried forward': '2', 'Done of due': '8 of 13' };

test('the lead officer answers the last five lines of the year, sees them add up, and takes the return', async ({
  page,
  answers,
}) => {
  answers.expect(422);
  await test.step('signs in and reads what is to do', async () => {
    await open(page, '/emsmp');
    await page.getByRole('button', { name: PEOPLE.leadOfficer }).click();
    await expect(page).toHaveURL('/emsmp');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('January to March 2009 is being collected');
    const mine = page.locator('section').filter({ hasText: 'Yours to do' });
    await expect(mine).toContainText('7 answers');
    await expect(mine).toContainText('19 of 24 lines of yours answered');
  });

  await test.step('sees the five as awaited in the grid', async () => {
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    for (const [reference] of AFTERWARDS) {
      await expect(lastCellOf(page, reference).getByRole('img')).toHaveAccessibleName('Q4: awaited');
    }
    await open(page, QUARTER);
    expect(await planRow(page)).toMatchObject({ Answered: '19', 'In progress': '0', Awaited: '5', ...BEFORE });
    await open(page, '/emsmp');
    await page.getByRole('link', { name: 'Answer the 5' }).click();
    await expect(page).toHaveURL(UPDATES);
  });

  await test.step('answers all five, one of them late and without saying why', async () => {
    const headings = AFTERWARDS.map(([reference]) => new RegExp(`^${reference} `));
    await expect(page.locator('#answers').getByRole('heading', { level: 2 })).toHaveText(headings);
    for (const [reference, typed] of Object.entries(ON_TIME)) await typeAnswer(page, reference, typed);
    await typeAnswer(page, '3.1.3', LATE);
    await save(page);
  });

  await test.step('has four saved, the fifth as typed with what is wrong beside its field', async () => {
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByText('4 answers were saved.')).toBeVisible();
    const problems = page.locator('.govuk-error-summary').getByRole('link');
    await expect(problems).toHaveText([/^3\.1\.3: Say why it is late/]);
    await problems.click();
    await expect(reasonOf(page, '3.1.3')).toBeFocused();
    await expect(reasonOf(page, '3.1.3')).toHaveAttribute('aria-invalid', 'true');
    await expect(reasonOf(page, '3.1.3')).toHaveAccessibleDescription(/Say why it is late/);
    await expect(commentOf(page, '3.1.3')).toHaveValue(LATE.comment);
    await expect(lineOf(page, '3.1.3').getByRole('radio', { name: LATE.status })).toBeChecked();
    await expect(lineOf(page, '3.1.3').getByRole('radio', { name: LATE.rag })).toBeChecked();
  });

  await test.step('says why, and is done', async () => {
    await reasonOf(page, '3.1.3').fill(REASON);
    await save(page);
    await expect(page.getByRole('heading', { name: 'Nothing left to answer' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Read or change the 24 answers' })).toHaveAttribute(
      'href',
      '?show=all',
    );
    await expect(page.getByRole('link', { name: /answered lines? too$/ })).toHaveCount(0);
    await page.getByRole('link', { name: 'See the quarter add up' }).click();
  });

  await test.step('sees the quarter add up', async () => {
    await expect(page).toHaveURL(QUARTER);
    await expect(page.getByText('24 of 24 answered')).toBeVisible();
    expect(await planRow(page)).toMatchObject({ Answered: '24', 'In progress': '2', Awaited: '0', ...AFTER });
  });

  await test.step('sees the grid and the home page changed', async () => {
    await open(page, PLAN);
    for (const [reference, cell] of AFTERWARDS) {
      await expect(lastCellOf(page, reference).getByRole('img')).toHaveAccessibleName(cell);
    }
    await open(page, '/emsmp');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('January to March 2009 is answered in full');
    const mine = page.locator('section').filter({ hasText: 'Yours to do' });
    await expect(mine).toContainText('2 answers');
    await expect(mine.getByRole('link', { name: '2 still awaited of October to December 2008' })).toBeVisible();
    await expect(mine.getByRole('link', { name: 'Answer the 2 of October to December 2008' })).toBeVisible();
  });

  await test.step('downloads the annual return and reads the five back from it', async () => {
    await page.getByRole('link', { name: 'Return', exact: true }).click();
    const { name, bytes } = await download(page, /^Download/);
    expect(name).toBe('enabling-grant-return-april-2008-to-march-2009.xlsx');
    const rows = rowsOf(bytes, 'Actions', 'Action reference');
    expect(rows).toHaveLength(32);
    const told = AFTERWARDS.map(([reference]) => rows.find((row) => row['Action reference'] === reference));
    expect(told.map((row) => [row?.['Jan to Mar 2009 status'], row?.['State'], row?.['RAG']])).toEqual(
      AFTERWARDS.map(([, , ...rest]) => rest),
    );
    expect(told.map((row) => row?.['Comment'])).toEqual([
      ON_TIME['2.1.2'].comment,
      `${LATE.comment}\n${REASON}`,
      ON_TIME['5.1.1'].comment,
      `${ON_TIME['6.2.1a'].comment}\n${ON_TIME['6.2.1a'].reason}`,
      `${ON_TIME['8.1.1'].comment}\n${ON_TIME['8.1.1'].reason}`,
    ]);
    expect(told.at(-1)?.['Carried to']).toBe('2009 to 2010');
  });
});

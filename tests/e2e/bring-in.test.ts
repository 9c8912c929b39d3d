import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, open, PEOPLE, test } from '../support/journey';
import { TABLE } from '../support/plan-table';

test('the lead officer brings a pasted table in: reads it, corrects a row, leaves one out, and has a drafted plan that names it', async ({
  page,
  visitor,
  signIn,
}) => {
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, '/emsmp/plans');
  await page.getByRole('link', { name: 'Bring a plan in' }).click();
  await page.getByLabel('Title of the plan').fill('Business Plan 2009-10');
  await page.getByLabel('Or the table itself, pasted').fill(TABLE);
  await page.getByRole('button', { name: 'Read it' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^3 lines read from Pasted table/);
  await expect(page.getByLabel('Success criteria')).toHaveValue('kpi');
  await expect(page.getByLabel('Partners')).toHaveValue('note');
  const leaflet = page.getByRole('article', { name: '1.1.2' });
  await expect(leaflet).toContainText('Due by 30 September 2009');

  await leaflet.getByRole('link', { name: 'Correct 1.1.2' }).click();
  await page.getByLabel('Lead', { exact: true }).fill('Advice worker');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByRole('article', { name: '1.1.2' })).toContainText('Advice worker');

  await page.getByRole('checkbox', { name: 'Leave out 1.1.3' }).check();
  await page.getByRole('button', { name: 'Keep these choices for later' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^2 lines read/);
  await expect(page.getByRole('checkbox', { name: /Total/ })).toBeChecked();
  await page.getByRole('button', { name: 'Bring it in as a drafted plan' }).click();

  await expect(page.getByText('The plan is brought in, as a draft.')).toBeVisible();
  await page.getByRole('link', { name: 'Business Plan 2009-10' }).click();
  await open(page, '/emsmp/plans/2009-10/actions/1.1.2');
  await expect(page.getByRole('main')).toContainText('Advice worker');
  await expect(page.getByRole('main')).toContainText('The table, line 3');
  await open(page, '/emsmp/plans/2009-10/actions/1.1.1');
  await expect(page.getByRole('main')).toContainText('Two councils');

  const reader = await visitor();
  await signIn(reader, PEOPLE.boardMember);
  await open(reader, '/emsmp/plans/2009-10/document');
  await expect(reader.getByRole('main')).toContainText(
    `brought in from Pasted table, sent by ${PEOPLE.leadOfficer} on`,
  );
  const download = reader.waitForEvent('download');
  await reader.getByRole('link', { name: 'Pasted table' }).click();
  const kept = readFileSync(await (await download).path(), 'utf8');
  expect(kept.replaceAll('\r\n', '\n')).toBe(TABLE);
});

const LEAD_REPEATS_KPI = [
  'Outcome\tAction\tKPI\tLead\tTimescale',
  'Newcomers are met\tHold meetings\tTwo meetings held\tCo-ordinator\t1st quarter',
  '\t\tNotes put on the website\tNotes put on the website\tsoon enough',
].join('\n');

test('a finding is taken at its suggestion or left as it is, and neither is asked about again', async ({
  page,
  signIn,
  answers,
}) => {
  answers.expect(400);
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, '/emsmp/plans/bring-in');
  await page.getByLabel('Or the table itself, pasted').fill(LEAD_REPEATS_KPI);
  await page.getByRole('button', { name: 'Read it' }).click();
  const line = page.getByRole('article', { name: '1.1.1b' });
  await expect(line).toContainText('To look at: The lead');
  await page.getByText('Lead repeats the KPI: 1').click();
  await page.getByRole('checkbox', { name: 'Take “Co-ordinator” (1.1.1b)' }).check();
  await page.getByText('Timescale not understood: 1').click();
  await page.getByRole('checkbox', { name: /^Leave it as it is \(1\.1\.1b, Timescale/ }).check();
  await page.getByLabel('Title of the plan').fill('');
  await page.getByRole('button', { name: 'Keep what is settled' }).click();

  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Title of the plan')).toHaveValue('');
  await expect(line).toContainText('Co-ordinator');
  await expect(line).not.toContainText('To look at: The lead');
  await expect(line).not.toContainText('To look at: Timescale');
  await page.getByText('Timescale not understood: 0 of 1 to look at').click();
  await page.getByRole('checkbox', { name: /^Leave it as it is \(1\.1\.1b, Timescale/ }).uncheck();
  await page.getByLabel('Title of the plan').fill('Business Plan 2009-10');
  await page.getByRole('button', { name: 'Keep what is settled' }).click();
  await expect(line).toContainText('To look at: Timescale');
});

test('a file is kept as it came, said of what it is, and can be left and come back to', async ({
  page,
  signIn,
  answers,
}) => {
  answers.expect(422);
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, '/emsmp/plans/bring-in');
  const file = page.getByLabel('The plan as a file');
  await file.setInputFiles({ name: 'plan.docx', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('alert')).toContainText('This is a PDF, whatever its name says');

  const table = Buffer.from(TABLE);
  await file.setInputFiles({ name: 'Our plan.tsv', mimeType: 'text/tab-separated-values', buffer: table });
  await page.getByRole('button', { name: 'Read it' }).click();
  await open(page, '/emsmp/plans/bring-in');
  await page.getByRole('link', { name: 'Go on with Our plan.tsv' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'The file as it came' }).click();
  const kept = await (await download).path();
  expect(readFileSync(kept).equals(table)).toBe(true);

  await page.getByRole('button', { name: 'Throw the file away' }).click();
  await expect(page.getByText('Nothing of it was brought in.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go on with Our plan.tsv' })).toHaveCount(0);
});

test('two people who decide about one file do not decide past each other', async ({
  page,
  visitor,
  signIn,
  answers,
}) => {
  answers.expect(409);
  const other = await visitor();
  await signIn(page, PEOPLE.leadOfficer);
  await signIn(other, PEOPLE.secondOfficer);
  await open(page, '/emsmp/plans/bring-in');
  await page.getByLabel('Or the table itself, pasted').fill(TABLE);
  await page.getByRole('button', { name: 'Read it' }).click();
  await open(other, new URL(page.url()).pathname);
  await other.getByLabel('Title of the plan').fill('Theirs');
  await other.getByRole('button', { name: 'Keep these choices for later' }).click();
  await page.getByLabel('Title of the plan').fill('Mine');
  await page.getByRole('button', { name: 'Bring it in as a drafted plan' }).click();
  await expect(page.getByRole('alert')).toContainText('in the meantime');
  await expect(page.getByLabel('Title of the plan')).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Bring it in as a drafted plan' }).click();
  await expect(page.getByRole('link', { name: 'Mine' })).toBeVisible();
});

/** A file on the disk, since what a test hands over itself takes many seconds. */
function fileOf(megabytes: number): string {
  const file = test.info().outputPath('plan.csv');
  writeFileSync(file, '');
  truncateSync(file, megabytes * 1024 * 1024);
  return file;
}

test('a file that is too large is refused in a sentence that says the limit, on the page or, far above it, on one of its own @once', async ({
  page,
  signIn,
  answers,
}) => {
  answers.expect(413);
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, '/emsmp/plans/bring-in');
  const send = async (megabytes: number) => {
    await page.getByLabel('The plan as a file').setInputFiles(fileOf(megabytes));
    await page.getByRole('button', { name: 'Read it' }).click();
  };
  await page.getByLabel('Title of the plan (optional)').fill('Business Plan 2009-10');
  await send(20.5);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert')).toContainText('The file is larger than 20 MB');
  await expect(page.getByLabel('Title of the plan (optional)')).toHaveValue('Business Plan 2009-10');
  await send(30);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was sent is too large');
  await expect(page.getByRole('main')).toContainText('send less at once: a file may have up to 20 MB.');
});

test('a large file of somebody whose session is gone leads to sign-in, once the browser has sent it @once', async ({
  page,
  signIn,
  answers,
}) => {
  answers.expect(401);
  await signIn(page, PEOPLE.leadOfficer);
  await open(page, '/emsmp/plans/bring-in');
  await page.context().clearCookies();
  await page.getByLabel('The plan as a file').setInputFiles(fileOf(15));
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in again');
});

import type { Page } from '@playwright/test';
import { expect, open, PEOPLE, PLAN, test, UPDATES } from '../support/journey';
import { commentOf, lineOf, save, typeAnswer } from '../support/updates-form';

const RUTHS = { status: 'Completed', comment: 'Four reports went to the forums.', doneOn: '27 March 2009' } as const;
const DANIELS = {
  status: 'In progress',
  comment: 'Three reports so far; Derby’s is being written.',
  reason: 'The writer was ill. It goes out in May.',
} as const;

test.beforeEach(({ answers }) => answers.expect(409, 422));

/** Both open the form; Ruth saves 2.1.2 first, Daniel second, with another line that nobody else touched. */
async function collide(ruth: Page, daniel: Page): Promise<number> {
  await open(ruth, UPDATES);
  await open(daniel, UPDATES);
  await typeAnswer(daniel, '2.1.2', DANIELS);
  await typeAnswer(daniel, '5.1.1', { status: 'No demand' });
  await typeAnswer(ruth, '2.1.2', RUTHS);
  await save(ruth);
  await expect(ruth.getByText('1 answer is saved.')).toBeVisible();
  const [answer] = await Promise.all([
    daniel.waitForResponse((response) => response.request().method() === 'POST'),
    save(daniel),
  ]);
  return answer.status();
}

const bothTexts = async (daniel: Page) => {
  const line = lineOf(daniel, '2.1.2');
  await expect(line).toContainText(`${PEOPLE.leadOfficer} saved this line while you were writing`);
  const both = line.getByRole('table', { name: `Your answer beside the one ${PEOPLE.leadOfficer} saved` });
  const row = (label: string) => both.getByRole('row', { name: new RegExp(`^${label}`) });
  await expect(row('What happened').getByRole('cell')).toHaveText(['In progress', 'Completed']);
  await expect(row('In a sentence').getByRole('cell')).toHaveText([DANIELS.comment, RUTHS.comment]);
  await expect(row('Done on').getByRole('cell')).toHaveText(['Nothing', RUTHS.doneOn]);
  for (const label of ['What happened', 'In a sentence', 'Done on']) {
    await expect(row(label).getByRole('rowheader')).toContainText('Differs');
  }
  await expect(commentOf(daniel, '2.1.2')).toHaveValue(DANIELS.comment);
  await expect(line.getByRole('radio', { name: 'In progress' })).toBeChecked();
};

test('whoever saves second sees both answers side by side and decides; the history keeps both', async ({
  page: ruth,
  visitor,
  signIn,
}) => {
  const daniel = await visitor();
  await signIn(ruth, PEOPLE.leadOfficer);
  await signIn(daniel, PEOPLE.secondOfficer);
  expect(await collide(ruth, daniel)).toBe(409);
  await expect(daniel).toHaveTitle(/^Error: /);
  await expect(daniel.getByText('1 answer was saved.')).toBeVisible();
  await bothTexts(daniel);

  // Pressing Save again without choosing overwrites nothing.
  await save(daniel);
  await expect(daniel.locator('.govuk-error-summary').getByRole('link')).toHaveText([
    '2.1.2: Choose which answer should stand',
  ]);
  await expect(
    lineOf(daniel, '2.1.2').getByRole('group', { name: 'Which answer should stand?' }),
  ).toHaveAccessibleDescription(/Choose which answer should stand/);
  await bothTexts(daniel);

  await lineOf(daniel, '2.1.2').getByRole('radio', { name: 'Mine, as it is below' }).check();
  await save(daniel);
  await expect(daniel.getByText('1 answer is saved.')).toBeVisible();

  await open(daniel, `${PLAN}/actions/2.1.2`);
  const versions = daniel.getByRole('list').filter({ has: daniel.getByRole('heading', { name: /version 2$/ }) });
  const newest = versions.getByRole('listitem').filter({ hasText: /Jan to Mar 2009, version 2/ });
  const first = versions.getByRole('listitem').filter({ hasText: /Jan to Mar 2009, version 1/ });
  await expect(newest).toContainText(DANIELS.comment);
  await expect(newest).toContainText(PEOPLE.secondOfficer);
  await expect(first).toContainText(RUTHS.comment);
  await expect(first).toContainText(PEOPLE.leadOfficer);
});

test('the two answers stand side by side on a wide screen, one under the other on a phone', async ({
  page: ruth,
  visitor,
  signIn,
}) => {
  const daniel = await visitor();
  await signIn(ruth, PEOPLE.leadOfficer);
  await signIn(daniel, PEOPLE.secondOfficer);
  await collide(ruth, daniel);
  const cells = lineOf(daniel, '2.1.2')
    .getByRole('row', { name: /^In a sentence/ })
    .getByRole('cell');
  const boxes = async () => Promise.all([cells.first().boundingBox(), cells.last().boundingBox()]);
  await daniel.setViewportSize({ width: 1280, height: 900 });
  const [mine, theirs] = await boxes();
  expect(theirs?.y).toBe(mine?.y);
  expect(theirs?.x).toBeGreaterThan((mine?.x ?? 0) + 200);
  await daniel.setViewportSize({ width: 320, height: 900 });
  const [above, below] = await boxes();
  expect(below?.x).toBe(above?.x);
  expect(below?.y).toBeGreaterThan(above?.y ?? 0);
});

test('whoever saves second may let the other answer stand', async ({ page: ruth, visitor, signIn, database }) => {
  const daniel = await visitor();
  await signIn(ruth, PEOPLE.leadOfficer);
  await signIn(daniel, PEOPLE.secondOfficer);
  expect(await collide(ruth, daniel)).toBe(409);
  await lineOf(daniel, '2.1.2')
    .getByRole('radio', { name: `The one ${PEOPLE.leadOfficer} saved` })
    .check();
  await save(daniel);
  await expect(daniel).not.toHaveTitle(/^Error: /);
  const kept = await database.sql<{ version: number; comment: string }[]>`
    select version, comment from updates where comment in (${RUTHS.comment}, ${DANIELS.comment})`;
  expect(kept.map((row) => ({ ...row }))).toEqual([{ version: 1, comment: RUTHS.comment }]);
});

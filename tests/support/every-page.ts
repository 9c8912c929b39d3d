import type { Page } from '@playwright/test';
import { PEOPLE, PLAN, QUARTER, UPDATES } from './journey';
import { TABLE } from './plan-table';
import { save, typeAnswer } from './updates-form';

/** A page in a state worth looking at, and how to get there. */
export type PageState = {
  readonly name: string;
  readonly pattern: string;
  readonly as: string | null;
  readonly path: string;
  /** What to do there first. */
  readonly then?: (page: Page) => Promise<void>;
  readonly isError?: boolean;
  /** The answer, where it is not 200. */
  readonly status?: number;
};

const officer = PEOPLE.leadOfficer;

const shown = (pattern: string, path: string, as: string | null = officer): PageState => ({
  name: `${pattern} ${path.includes('?') ? path.slice(path.indexOf('?')) : ''}`.trim(),
  pattern,
  path,
  as,
});

const pressed = (button: string) => (page: Page) => page.getByRole('button', { name: button, exact: true }).click();

const CARRY_FORWARD = `${PLAN}/carry-forward`;
const EDIT = `${PLAN}/actions/3.1.1/edit`;
const BRING_IN = '/emsmp/plans/bring-in';

async function sendTable(page: Page): Promise<void> {
  await page.getByLabel('Or the table itself, pasted').fill(TABLE);
  await pressed('Read it')(page);
}

async function openDraftsAdoption(page: Page): Promise<void> {
  await sendTable(page);
  await pressed('Bring it in as a drafted plan')(page);
  await page.getByText('The plan is brought in, as a draft.').waitFor();
  await page.goto('/emsmp/plans/2009-10/adoption');
}

const LEADS = '/emsmp/leads';
const NAMING = `${LEADS}/naming?name=`;

async function sayBody(page: Page): Promise<void> {
  await page.getByLabel('Body, a lead of its own').check();
  await pressed('Save who it is')(page);
}

async function openDirectory(page: Page): Promise<void> {
  await sayBody(page);
  await page.getByRole('link', { name: 'Leads', exact: true }).first().click();
}

async function openRemoval(page: Page): Promise<void> {
  await sayBody(page);
  await page.getByRole('link', { name: 'Take this lead out of the directory' }).click();
}

async function openComparison(page: Page): Promise<void> {
  await sendTable(page);
  await pressed('Bring it in as a drafted plan')(page);
  await page.getByText('The plan is brought in, as a draft.').waitFor();
  await page.goto('/emsmp/plans/2009-10/compare');
}

const PAGES: readonly PageState[] = [
  shown('/', '/', 'Samuel Reeve'),
  shown('/sign-in', '/sign-in', null),
  shown('/account', '/account'),
  shown('/[partnership]', '/emsmp'),
  { ...shown('/[partnership]', '/emsmp', PEOPLE.boardMember), name: '/[partnership] for a board member' },
  shown('/[partnership]/groups', '/emsmp/groups'),
  shown('/[partnership]/leads', LEADS),
  { ...shown('/[partnership]/leads', LEADS, PEOPLE.boardMember), name: '/[partnership]/leads for a board member' },
  { ...shown('/[partnership]/leads', `${NAMING}LGEM`), name: '/[partnership]/leads with a lead', then: openDirectory },
  shown('/[partnership]/leads/naming', `${NAMING}LGEM`),
  shown('/[partnership]/leads/naming', `${LEADS}/naming`),
  { ...shown('/[partnership]/leads/[lead]', `${NAMING}LGEM`), then: sayBody },
  { ...shown('/[partnership]/leads/[lead]/removal', `${NAMING}LGEM`), then: openRemoval },
  shown('/[partnership]/statistics', '/emsmp/statistics'),
  shown('/[partnership]/people', '/emsmp/people'),
  shown('/[partnership]/people/roles/[role]/removal', '/emsmp/people/roles/1/removal'),
  shown('/[partnership]/plans', '/emsmp/plans'),
  shown('/[partnership]/plans/bring-in', BRING_IN),
  { ...shown('/[partnership]/plans/bring-in/[intake]', BRING_IN), then: sendTable },
  {
    ...shown('/[partnership]/plans/bring-in/[intake]/rows/[row]', BRING_IN),
    then: async (page) => {
      await sendTable(page);
      await page.getByRole('link', { name: 'Correct 1.1.2' }).click();
    },
  },
  shown('/[partnership]/plans/[year]', PLAN),
  shown('/[partnership]/plans/[year]', `${PLAN}?status=overdue`),
  shown('/[partnership]/plans/[year]', `${PLAN}?lead=nobody`),
  shown('/[partnership]/plans/[year]/adoption', `${PLAN}/adoption`),
  {
    ...shown('/[partnership]/plans/[year]/adoption', BRING_IN),
    name: '/[partnership]/plans/[year]/adoption of a draft',
    then: openDraftsAdoption,
  },
  shown('/[partnership]/plans/[year]/edit', `${PLAN}/edit`),
  shown('/[partnership]/plans/[year]/edit/addition', `${PLAN}/edit/addition`),
  {
    ...shown('/[partnership]/plans/[year]/edit/addition', `${PLAN}/edit`),
    name: '/[partnership]/plans/[year]/edit/addition with what is understood',
    then: async (page) => {
      await page.getByRole('link', { name: 'Add a line to action 3.1.1', exact: true }).click();
      await page.getByLabel('Timescale', { exact: true }).fill('3rd quarter');
      await pressed('See what is understood')(page);
    },
  },
  {
    ...shown('/[partnership]/plans/[year]/edit/move', `${PLAN}/edit`),
    then: (page) => page.getByRole('link', { name: 'Move up action 1.2.2', exact: true }).click(),
  },
  shown('/[partnership]/plans/[year]/edit/numbers', `${PLAN}/edit/numbers`),
  {
    ...shown('/[partnership]/plans/[year]/edit/removal', `${PLAN}/edit`),
    then: (page) => page.getByRole('link', { name: 'Take out action 1.2.2', exact: true }).click(),
  },
  shown('/[partnership]/plans/[year]/carry-forward', CARRY_FORWARD),
  shown('/[partnership]/plans/[year]/carry-forward/[next]', `${CARRY_FORWARD}/2009-10`),
  shown('/[partnership]/plans/[year]/compare', `${PLAN}/compare`),
  {
    ...shown('/[partnership]/plans/[year]/compare', BRING_IN),
    name: '/[partnership]/plans/[year]/compare of two plans',
    then: openComparison,
  },
  shown('/[partnership]/plans/[year]/document', `${PLAN}/document`),
  shown('/[partnership]/plans/[year]/findings', `${PLAN}/findings`),
  shown('/[partnership]/plans/[year]/objectives/[number]', `${PLAN}/objectives/2`),
  shown('/[partnership]/plans/[year]/actions/[reference]', `${PLAN}/actions/3.1.1`),
  shown('/[partnership]/plans/[year]/actions/[reference]/edit', EDIT),
  {
    ...shown('/[partnership]/plans/[year]/actions/[reference]/edit', EDIT),
    name: '/[partnership]/plans/[year]/actions/[reference]/edit with what is understood',
    then: pressed('See what is understood'),
  },
  shown('/[partnership]/plans/[year]/quarters/[quarter]', QUARTER),
  shown('/[partnership]/plans/[year]/quarters/[quarter]', `${QUARTER}?span=year`),
  shown('/[partnership]/plans/[year]/quarters/[quarter]/updates', UPDATES),
  shown('/[partnership]/plans/[year]/quarters/[quarter]/updates', `${UPDATES}?show=all`),
  shown('/[partnership]/plans/[year]/print', `${PLAN}/print`),
  shown('/[partnership]/plans/[year]/print/page', `${PLAN}/print/page?statuses=answered`),
  shown('/[partnership]/plans/[year]/return', `${PLAN}/return`),
  shown('/[partnership]/plans/[year]/return', `${PLAN}/return?sheet=actions`),
  shown('/[partnership]/plans/[year]/return', `${PLAN}/return?sheet=measures`),
  shown('/[partnership]/plans/[year]/return', `${PLAN}/return?sheet=exceptions`),
];

const REFUSED: readonly PageState[] = [
  { ...shown('/sign-in', '/sign-in', null), then: pressed('Sign in'), status: 400 },
  {
    ...shown('/account', '/account'),
    then: async (page) => {
      await page.getByLabel('Your name').fill('');
      await pressed('Save your name')(page);
    },
    status: 400,
  },
  { ...shown('/[partnership]/people', '/emsmp/people'), then: pressed('Make the invitation'), status: 400 },
  { ...shown('/[partnership]/leads/naming', `${NAMING}LGEM`), then: pressed('Save who it is'), status: 400 },
  {
    ...shown('/[partnership]/leads/[lead]', `${NAMING}Chair`),
    then: async (page) => {
      await page.getByLabel('Post, a lead of its own').check();
      await pressed('Save who it is')(page);
      await page.getByText('Add a holder').click();
      await pressed('Add the holder')(page);
    },
    status: 400,
  },
  { ...shown('/[partnership]/plans/bring-in', BRING_IN), then: pressed('Read it'), status: 400 },
  shown('/[partnership]/plans/[year]/compare', `${PLAN}/compare?since=some+day`),
  {
    ...shown('/[partnership]/plans/[year]/carry-forward', CARRY_FORWARD),
    then: pressed('Save, and go on to the plan for 2009/10'),
    status: 422,
  },
  {
    ...shown('/[partnership]/plans/[year]/actions/[reference]/edit', EDIT),
    then: async (page) => {
      await page.getByLabel('Number of the action').fill('none');
      await pressed('Save the wording')(page);
    },
    status: 422,
  },
  {
    ...shown('/[partnership]/plans/[year]/edit/addition', `${PLAN}/edit/addition`),
    then: pressed('Add to the plan'),
    status: 422,
  },
  {
    ...shown('/[partnership]/plans/[year]/quarters/[quarter]/updates', UPDATES),
    then: async (page) => {
      await typeAnswer(page, '2.1.2', { status: 'Completed', doneOn: 'some day' });
      await typeAnswer(page, '3.1.3', { status: 'In progress' });
      await save(page);
    },
    status: 422,
  },
];

const ERRORS = REFUSED.map((state) => ({ ...state, name: `${state.name} with errors`, isError: true }));

const MISSING: readonly PageState[] = [
  { ...shown('', '/nowhere'), name: 'no such page', status: 404 },
  { ...shown('', '/emsmp/plans/2012-13'), name: 'a year without a plan', status: 404 },
  {
    ...shown('/invitations/[token]', '/invitations/none', null),
    name: 'an invitation that cannot be used',
    status: 404,
  },
  {
    ...shown('', UPDATES),
    name: 'a form sent without a session',
    then: async (page) => {
      await typeAnswer(page, '2.1.2', { status: 'Completed' });
      await page.context().clearCookies();
      await save(page);
    },
    status: 401,
  },
];

/** Every page with its data, forms with what is wrong in them, and what stands where there is no page. */
export const EVERY_PAGE: readonly PageState[] = [...PAGES, ...ERRORS, ...MISSING];

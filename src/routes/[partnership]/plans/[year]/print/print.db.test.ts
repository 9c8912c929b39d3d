import { read, utils } from '@e965/xlsx';
import { beforeAll, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../../../tests/support/database';
import { loadIn, TODAY } from '../../../../../../tests/support/demonstration';
import { thrownBy, visit } from '../../../../../../tests/support/visit';
import type { RequestEvent } from '@sveltejs/kit';
import { bringIn, NOTHING_DECIDED } from '$lib/domain/bring-in/brought-in';
import type { ObjectiveDraft } from '$lib/domain/plan-draft';
import { emsmpPlan } from '$lib/server/demonstration/emsmp-plan';
import { readFile } from '$lib/server/intake/read-file';
import { GET } from './file/+server';
import { printedPlan } from './printed-plan';

vi.mock('$lib/server/clock', () => ({ today: () => TODAY }));

const database = await testDatabase();
const { person } = await loadIn(database);

const READERS = [await person('Ruth Ashdown'), await person('Priya Nair'), await person('Joan Fairley')];
const OUTSIDER = await person('Nadia Court');

type Who = { readonly id: number; readonly name: string };

function visitBy(who: Who, query = '', year = '2008-09'): RequestEvent {
  const account = { ...who, email: 'someone@example.org', isDemonstration: true };
  const path = `/emsmp/plans/${year}/print${query}`;
  return visit(database.sql, { path, params: { partnership: 'emsmp', year }, account }).event;
}

const fileFor = (who: Who, query: string) => GET(visitBy(who, query) as Parameters<typeof GET>[0]);
const [OFFICER = OUTSIDER] = READERS;

const bytesOf = async (query: string): Promise<Buffer> =>
  Buffer.from(await (await fileFor(OFFICER, query)).arrayBuffer());

// What writes Word and Excel is loaded by the first of each.
beforeAll(async () => {
  await Promise.all([bytesOf('?as=docx'), bytesOf('?as=xlsx')]);
}, 60_000);

const OPEN = 'application/vnd.openxmlformats-officedocument';

test.each([
  ['docx', `${OPEN}.wordprocessingml.document`],
  ['xlsx', `${OPEN}.spreadsheetml.sheet`],
  ['csv', 'text/csv; charset=utf-8'],
])('everybody who reads the plan may keep it as %s, and nothing on the way does', async (as, type) => {
  for (const who of READERS) {
    const { headers, status } = await fileFor(who, `?as=${as}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    const name = `business-plan-april-2008-to-march-2009.${as}`;
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(headers.get('cache-control')).toBe('private, no-store');
  }
});

test('whoever is of another partnership finds neither page nor file, and no other kind of file is written', async () => {
  expect(await thrownBy(() => printedPlan(visitBy(OUTSIDER)))).toMatchObject({ status: 404 });
  expect(await thrownBy(() => fileFor(OUTSIDER, '?as=docx'))).toMatchObject({ status: 404 });
  expect(await thrownBy(() => fileFor(OFFICER, '?as=pdf'))).toMatchObject({ status: 404 });
  expect(await thrownBy(() => fileFor(OFFICER, '?as=constructor'))).toMatchObject({ status: 404 });
  expect(await thrownBy(() => printedPlan(visitBy(OFFICER, '', '2012-13')))).toMatchObject({ status: 404 });
});

const wordsOf = (objectives: readonly ObjectiveDraft[]) =>
  objectives.map(({ number, text, outcomes }) => ({
    number,
    text,
    outcomes: outcomes.map((outcome) => ({
      text: outcome.text,
      actions: outcome.actions.map((action) => ({
        text: action.text,
        lines: action.lines.map(({ kpi, lead, timescale, statusWords }) => ({ kpi, lead, timescale, statusWords })),
      })),
    })),
  }));

test.each(['docx', 'xlsx', 'csv'])('printed as %s and brought in again, every line is the same', async (as) => {
  const reading = await readFile(await bytesOf(`?as=${as}`));
  if (!reading.ok) throw new Error(reading.reason);
  const { title, planYear } = emsmpPlan;
  const { draft } = bringIn(reading.source, { ...NOTHING_DECIDED, title, planYear });
  expect(wordsOf(draft.objectives)).toEqual(wordsOf(emsmpPlan.objectives));
});

test('the workbook’s lines are those of the page, read by another library', async () => {
  const { report } = await printedPlan(visitBy(OFFICER, '?statuses=answered'));
  const sheet = read(await bytesOf('?as=xlsx&statuses=answered')).Sheets['Plan'] ?? {};
  const cells = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
  const top = cells.findIndex((row) => row.includes('Action reference'));
  const shown = report.objectives.flatMap(({ rows }) => rows.map((row) => [row.reference, ...row.cells.slice(2)]));
  expect(cells.slice(top + 1).map((row) => [row[3], ...row.slice(5)])).toEqual(shown);
});

test('statuses are as written unless others are asked for', async () => {
  const statusOf = async (query: string) => {
    const { objectives } = (await printedPlan(visitBy(OFFICER, query))).report;
    return objectives.flatMap(({ rows }) => rows).find(({ reference }) => reference === '1.3.2')?.cells[5];
  };
  expect(await statusOf('')).toBe('Completed 4th quarter');
  expect(await statusOf('?statuses=toString')).toBe('Completed 4th quarter');
  expect(await statusOf('?statuses=answered')).toMatch(/^Completed, \d+ \w+ 2009$/);
  expect(await statusOf('?statuses=none')).toBe('');
});

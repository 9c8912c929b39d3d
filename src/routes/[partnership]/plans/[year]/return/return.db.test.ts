import { read, utils } from '@e965/xlsx';
import { expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../../../tests/support/database';
import { loadIn, TODAY } from '../../../../../../tests/support/demonstration';
import { thrownBy, visit } from '../../../../../../tests/support/visit';
import type { RequestEvent } from '@sveltejs/kit';
import { GET } from './file/+server';
import { readinessOf } from '$lib/domain/report/readiness';
import { readinessView } from './readiness-view';
import { returnReport } from './return-report';
import { sheetTable } from './sheet-table';

vi.mock('$lib/server/clock', () => ({ today: () => TODAY }));

const database = await testDatabase();
const { person } = await loadIn(database);

const LEAD_OFFICER = await person('Ruth Ashdown');
const REPORTER = await person('Priya Nair');
const OUTSIDER = await person('Nadia Court');

interface Who {
  readonly id: number;
  readonly name: string;
}

function visitBy(who: Who, year = '2008-09', query = ''): RequestEvent {
  const account = { ...who, email: 'someone@example.org', isDemonstration: true };
  const path = `/emsmp/plans/${year}/return${query}`;
  return visit(database.sql, { path, params: { partnership: 'emsmp', year }, account }).event;
}

const fileFor = (who: Who) => GET(visitBy(who) as Parameters<typeof GET>[0]);

test('the file is handed out as a workbook to keep, and by nothing on the way', async () => {
  const { headers, status } = await fileFor(LEAD_OFFICER);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('spreadsheetml.sheet');
  expect(headers.get('content-disposition')).toBe(
    'attachment; filename="enabling-grant-return-april-2008-to-march-2009.xlsx"',
  );
  expect(headers.get('cache-control')).toBe('private, no-store');
});

test('the file holds, sheet by sheet, the rows, headings and numbers that the page shows', async () => {
  const { report } = await returnReport(visitBy(LEAD_OFFICER));
  const book = read(new Uint8Array(await (await fileFor(LEAD_OFFICER)).arrayBuffer()));
  const shown = report.sheets.map((sheet) => sheetTable(sheet, { plan: '', sheet: (name) => name }));
  expect(book.SheetNames).toEqual(shown.map(({ name }) => name));
  for (const { name, notes, columns, rows } of shown) {
    const cells = utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 }).slice(1 + notes.length);
    // The page sets what names a line first; every other heading keeps its order, and every number its heading.
    const headings = columns.map(({ heading }) => heading);
    const inFile = (cells[0] ?? []) as string[];
    const named = headings.slice(0, 1);
    expect([...named, ...inFile.filter((heading) => !named.includes(heading))], name).toEqual(headings);
    expect(cells.length - 1, name).toBe(rows.length);
    const numbers = rows.map((row) => row.cells.map((cell) => (typeof cell === 'number' ? cell : null)));
    numbers.forEach((row, at) =>
      row.forEach((number, column) => {
        const place = inFile.indexOf(headings[column] ?? '');
        if (number !== null) expect(cells[at + 1]?.[place], `${name} ${at} ${column}`).toBe(number);
      }),
    );
  }
});

test('the cover says that it is a draft and provisional', async () => {
  const { report } = await returnReport(visitBy(LEAD_OFFICER));
  const standing = report.sheets[0]?.table.rows.find(([item]) => item === 'Standing')?.[1];
  expect(standing).toMatch(/^Draft, provisional/);
});

test('a reporter, and whoever is of another partnership, find neither page nor file', async () => {
  for (const who of [REPORTER, OUTSIDER]) {
    expect(await thrownBy(() => returnReport(visitBy(who)))).toMatchObject({ status: 404 });
    expect(await thrownBy(() => fileFor(who))).toMatchObject({ status: 404 });
  }
});

test('a year without a plan, and one that is not the plan’s, have no return', async () => {
  expect(await thrownBy(() => returnReport(visitBy(LEAD_OFFICER, '2009-10')))).toMatchObject({ status: 404 });
  expect(await thrownBy(() => returnReport(visitBy(LEAD_OFFICER, '2008-09', '?year=2009-10')))).toMatchObject({
    status: 404,
  });
  expect((await returnReport(visitBy(LEAD_OFFICER, '2008-09', '?year=2008-09'))).year.year).toBe(2008);
});

const viewFor = async (mayAnswer: boolean) => {
  const { year, plan } = await returnReport(visitBy(LEAD_OFFICER));
  return readinessView(readinessOf(year), plan, { plan: '/plan', sheet: (name) => name, mayAnswer });
};

test('what is missing names the five lines of the last quarter, and leads those who may answer to the form', async () => {
  const last = (await viewFor(true)).silent.at(-1);
  expect(last).toMatchObject({ words: 'January to March 2009', count: '5 answers' });
  expect(last?.lines.map(({ reference }) => reference)).toEqual(['2.1.2', '3.1.3', '5.1.1', '6.2.1a', '8.1.1']);
  expect(last?.past).toEqual({
    says: '3 of them past their day',
    href: '/plan/quarters/q4/updates?line=2.1.2&line=3.1.3&line=8.1.1',
  });
  expect(last?.lines[3]?.href).toBe('/plan/quarters/q4/updates?line=6.2.1a');
  expect((await viewFor(false)).silent.at(-1)?.lines[3]?.href).toBe('/plan/actions/6.2.1');
});

test('a thing is ready exactly when nothing of it is missing, and what nobody can enter is not asked for', async () => {
  const { wanted, remarks, silent } = await viewFor(true);
  const missing = silent.reduce((sum, { lines }) => sum + lines.length, 0);
  expect(wanted.map(({ says, isReady }) => [says, isReady])).toEqual([
    ['All four quarters have begun', true],
    [expect.stringMatching(new RegExp(`^${missing} answers are missing, \\d+ of them past their day$`)), false],
    ['Every measure with a target has a figure', true],
  ]);
  expect(remarks.map(({ says }) => says)).toEqual([
    '1 line is overdue and still open',
    '2 key objectives of the agreement have no action planned',
    expect.stringMatching(/^\d+ lines contradict themselves$/),
  ]);
});

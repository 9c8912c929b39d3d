import { describe, expect, test } from 'vitest';
import {
  aCount,
  aLine,
  aMilestone,
  anActual,
  anObjective,
  anUpdate,
  aPlan,
  aRatio,
  dueInQuarters,
  LINES,
  SCENARIO_PLAN,
  SCENARIO_STATISTICS,
  SCENARIO_UPDATES,
  TODAY,
} from '../../../../tests/support/plan-scenario';
import { type KpiLine } from '../plan';
import { rollUp } from '../roll-up';
import { lineStandings } from '../line-standing';
import { type Update } from '../update';
import { annualReturn, annualReturnFileName, type AnnualReturnInput } from './annual-return';
import { type Cell, type Report } from './report';

const INPUT: AnnualReturnInput = {
  plan: SCENARIO_PLAN,
  updates: SCENARIO_UPDATES,
  statistics: SCENARIO_STATISTICS,
  taskGroupReports: [],
  partnership: {
    fullName: 'North Strategic Migration Partnership',
    shortName: 'NSMP',
    leadOrganisation: 'Lead Council',
    funder: 'UKBA',
  },
  year: 2008,
  today: TODAY,
  preparedBy: 'Lead Officer',
};

const RETURN = annualReturn(INPUT);

const sheetOf = (report: Report, name: string) => {
  const sheet = report.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`The return has no sheet ${name}.`);
  return sheet;
};

const words = (cell: Cell | undefined): string | number => {
  if (cell === undefined) throw new Error('There is no such cell.');
  if (typeof cell !== 'object') return cell;
  if (cell.kind === 'day') return cell.day;
  return cell.kind === 'link' ? cell.text : `[${cell.shorthand}]`;
};

/** The rows of a sheet as objects keyed by heading. */
const rowsOf = (report: Report, name: string): readonly Readonly<Record<string, string | number>>[] => {
  const { columns, rows } = sheetOf(report, name).table;
  return rows.map((row) => Object.fromEntries(columns.map(({ heading }, index) => [heading, words(row[index])])));
};

const actionRow = (report: Report, reference: string) => {
  const row = rowsOf(report, 'Actions').find((one) => one['Action reference'] === reference);
  if (!row) throw new Error(`No action ${reference}.`);
  return row;
};

/** A return of a plan with these lines alone. */
const returnOf = (lines: readonly KpiLine[], updates: readonly Update[], today = TODAY): Report =>
  annualReturn({ ...INPUT, plan: aPlan([anObjective(1, lines, ['a'])]), updates, today });

describe('the return as a whole', () => {
  test('has the sheets of a return, in their order', () => {
    expect(RETURN.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Contents',
      'Notes',
      'Summary',
      'Actions',
      'Measures',
      'Key objectives',
      'Task groups',
      'Statistics',
      'Exceptions',
    ]);
  });

  test.each([
    [2008, 4, 'enabling-grant-return-april-2008-to-march-2009'],
    [2021, 4, 'enabling-grant-return-april-2021-to-march-2022'],
    [2012, 1, 'enabling-grant-return-january-2012-to-december-2012'],
  ])('names its file by its months: the year %i that starts in month %i', (year, startsMonth, name) => {
    expect(annualReturnFileName(year, startsMonth)).toBe(name);
  });

  test('carries its title, its author, its day and its file name', () => {
    expect(RETURN).toMatchObject({
      title: 'Enabling grant annual return, 2008 to 2009: North Strategic Migration Partnership',
      author: 'Lead Officer',
      madeOn: TODAY,
      fileName: 'enabling-grant-return-april-2008-to-march-2009',
    });
  });

  test.each(RETURN.sheets.map((sheet) => [sheet.name, sheet] as const))(
    '%s: one cell for each column in every row, unique headings, and no blank cell',
    (_, { table, notes, title }) => {
      const headings = table.columns.map(({ heading }) => heading.toLowerCase());
      expect(new Set(headings).size).toBe(headings.length);
      expect(title).not.toBe('');
      expect(notes.length).toBeGreaterThan(0);
      for (const row of table.rows) {
        expect(row).toHaveLength(table.columns.length);
        expect(row.map(words)).not.toContain('');
      }
    },
  );

  test('says on the cover that it is a draft, provisional, and as of when', () => {
    const cover = sheetOf(RETURN, 'Cover');
    const facts = new Map(cover.table.rows.map(([item, value]) => [words(item), words(value)]));
    expect(cover.notes[0]).toBe(
      'Draft, provisional: not submitted, not certified. It shows what was known on 14 April 2009.',
    );
    expect(facts.get('Standing')).toBe('Draft, provisional: not submitted, not certified');
    expect(facts.get('Date')).toBe('2009-04-14');
    expect(facts.get('Period')).toBe('April 2008 to March 2009');
    expect(facts.get('Last day to submit')).toBe('2009-06-30');
    expect(facts.get('Version')).toBe('Revision 17 of the plan and its answers');
    expect(facts.get('Grant reference')).toBe('[x]');
  });

  test('says once in the notes that quarters not signed off are provisional', () => {
    const notes = rowsOf(RETURN, 'Notes').filter(({ Note }) => /signed off/.test(String(Note)));
    expect(notes).toHaveLength(1);
    expect(rowsOf(RETURN, 'Notes').map((row) => row['Note number'])).toEqual(
      rowsOf(RETURN, 'Notes').map((_, index) => index + 1),
    );
  });

  test('lists every further sheet in its contents, with a link', () => {
    expect(sheetOf(RETURN, 'Contents').table.rows.map(([name, , link]) => [name, link])).toEqual(
      RETURN.sheets.slice(2).map(({ name }) => [name, { kind: 'link', text: `Go to ${name}`, sheet: name }]),
    );
  });
});

describe('the summary', () => {
  const rows = rowsOf(RETURN, 'Summary');
  const parts = [
    'Done on time (lines)',
    'Done late (lines)',
    'Open (lines)',
    'Overdue (lines)',
    'No demand (lines)',
    'Carried forward (lines)',
    'Withdrawn or superseded (lines)',
    'Not reported (lines)',
    'Not asked (lines)',
  ];

  test('has a row for each objective and quarter, for the year, and for the whole plan', () => {
    const periods = ['Apr to Jun 2008', 'Jul to Sep 2008', 'Oct to Dec 2008', 'Jan to Mar 2009', '2008 to 2009'];
    expect(rows.map((row) => [row['Objective number'], row['Period']])).toEqual(
      ['1', '2', 'All'].flatMap((number) => periods.map((period) => [number, period])),
    );
  });

  test('accounts for every line in every row', () => {
    for (const row of rows) {
      expect(parts.reduce((sum, part) => sum + Number(row[part]), 0)).toBe(row['Lines (number)']);
    }
  });

  test('adds the objectives up to the plan, for every period', () => {
    for (const period of rows.slice(-5).map((row) => row['Period'])) {
      const [one, two, all] = rows.filter((row) => row['Period'] === period);
      for (const part of [...parts, 'Asked (lines)', 'Due (lines)', 'Done of those due (lines)']) {
        expect(Number(one?.[part]) + Number(two?.[part])).toBe(all?.[part]);
      }
    }
  });

  test('gives the figures of the roll-up that the pages show', () => {
    const year = rollUp(
      lineStandings(SCENARIO_PLAN, SCENARIO_UPDATES, { year: 2008, number: 4 }, 'year to date', TODAY),
    );
    expect(rows.at(-1)).toMatchObject({
      'Asked (lines)': year.asked,
      'Answered (lines)': year.answered,
      'Due (lines)': year.doneOfDue.whole,
      'Done of those due (lines)': year.doneOfDue.part,
      'Overdue (lines)': year.counts.overdue,
    });
  });

  test('takes no share of nothing', () => {
    const nothingDue = rows.find((row) => row['Due (lines)'] === 0);
    expect(nothingDue?.['Done as a share of due (%)']).toBe('[z]');
  });

  test('counts nothing for a quarter that has not begun, and the year only so far', () => {
    const line = aLine({ schedule: { kind: 'recurring', every: 'quarterly' } });
    const early = rowsOf(returnOf([line], [anUpdate(line, 1, 'completed')], '2008-08-01'), 'Summary').slice(0, 5);
    expect(early.map((row) => row['Not reported (lines)'])).toEqual([0, 1, '[z]', '[z]', 1]);
    expect(early.map((row) => row['Asked (lines)'])).toEqual([1, 1, '[z]', '[z]', 1]);
  });
});

describe('the actions', () => {
  test.each([
    ['1.1.1', 'Completed', 'Done on time', '[z]'],
    ['1.1.2', 'Completed', 'Done late', 51],
    ['1.1.3', 'Completed', 'Done on time', '[z]'],
    ['1.1.4', 'In progress', 'Overdue', 196],
    ['1.1.5', 'Ongoing', 'Ongoing', '[z]'],
    ['1.1.6', 'Nothing to report', 'Nothing to report', '[z]'],
    ['2.1.1', 'No demand', 'No demand', '[z]'],
    ['2.1.2', 'On hold', 'On hold', 14],
    ['2.1.3', 'Not reported', 'Awaited', 14],
    ['2.1.4a', 'Carried forward', 'Carried forward', '[z]'],
    ['2.1.4b', 'Withdrawn', 'Withdrawn or superseded', '[z]'],
    ['2.1.5', 'Superseded', 'Withdrawn or superseded', '[z]'],
    ['2.1.6', 'Completed', 'Done on time', '[z]'],
    ['2.1.7', 'Not reported', 'Awaited', '[z]'],
  ])('%s stands at the year’s end as %s, %s, late by %s', (reference, status, state, late) => {
    expect(actionRow(RETURN, reference)).toMatchObject({
      'Year-end status': status,
      State: state,
      'Late by (days)': late,
    });
  });

  test('has one row for each KPI line, with its outcome and action on each', () => {
    const rows = rowsOf(RETURN, 'Actions');
    expect(rows).toHaveLength(Object.keys(LINES).length);
    expect(new Set(rows.map((row) => row['Outcome']))).toEqual(
      new Set(['Outcome 1.1: fewer go astray', 'Outcome 2.1: fewer go astray']),
    );
  });

  test('heads the quarters by their months', () => {
    const headings = sheetOf(RETURN, 'Actions').table.columns.map(({ heading }) => heading);
    expect(headings.filter((heading) => heading.endsWith(' status') && heading !== 'Year-end status')).toEqual([
      'Apr to Jun 2008 status',
      'Jul to Sep 2008 status',
      'Oct to Dec 2008 status',
      'Jan to Mar 2009 status',
    ]);
  });

  test('tells the silences apart: not asked, not reported, not yet asked', () => {
    const line = aLine({ schedule: dueInQuarters(2, 4) });
    const row = actionRow(returnOf([line], [], '2008-12-01'), line.reference);
    expect(row['Apr to Jun 2008 status']).toBe('Not asked');
    expect(row['Jul to Sep 2008 status']).toBe('Not reported');
    expect(row['Jan to Mar 2009 status']).toBe('Not yet asked');
  });

  test('before the year begins nothing has been asked, and nothing is said to be missing', () => {
    const line = aLine({ schedule: dueInQuarters(1) });
    const report = returnOf([line], [], '2008-03-01');
    expect(actionRow(report, line.reference)).toMatchObject({
      'Year-end status': 'Not yet asked',
      State: 'Not yet asked',
      'Late by (days)': '[z]',
    });
    expect(sheetOf(report, 'Exceptions').table.rows).toEqual([]);
  });

  test('never invents a RAG', () => {
    expect(actionRow(RETURN, '1.1.1')['RAG']).toBe('Green');
    expect(actionRow(RETURN, '2.1.6')['RAG']).toBe('[x]');
    expect(actionRow(RETURN, '2.1.3')['RAG']).toBe('[x]');
  });

  test('shows a revised day beside the one it replaced', () => {
    expect(actionRow(RETURN, '2.1.6')).toMatchObject({
      Due: '2009-02-28',
      'Due before it was revised': '2008-09-30',
    });
    expect(actionRow(RETURN, '1.1.1')['Due before it was revised']).toBe('[z]');
  });

  test('says beside the timescale how a line stands by the date in its KPI', () => {
    expect(actionRow(RETURN, '1.1.2')).toMatchObject({
      State: 'Done late',
      'KPI’s own date': '2009-03-31',
      'State by the KPI’s own date': 'Done on time',
    });
  });

  test('says nothing of a KPI’s date for what left the plan', () => {
    const line = aLine({ measures: [aMilestone('2008-09-30')] });
    const row = actionRow(returnOf([line], [anUpdate(line, 2, 'withdrawn', { reason: 'Wound up.' })]), line.reference);
    expect(row['State by the KPI’s own date']).toBe('[z]');
  });

  test('has a due day, none to give, or one that nobody has given', () => {
    expect(actionRow(RETURN, '1.1.1')['Due']).toBe('2008-06-30');
    expect(actionRow(RETURN, '1.1.5')['Due']).toBe('[z]');
    expect(actionRow(RETURN, '2.1.7')['Due']).toBe('[x]');
  });

  test('gives the day of completion, or says that none was given', () => {
    expect(actionRow(RETURN, '1.1.1')['Done on']).toBe('2008-06-20');
    expect(actionRow(RETURN, '1.1.3')['Done on']).toBe('[x]');
    expect(actionRow(RETURN, '1.1.4')['Done on']).toBe('[z]');
  });

  test('does not reckon the days of a line done late on a day not given', () => {
    const line = aLine({ schedule: dueInQuarters(3) });
    const row = actionRow(returnOf([line], [anUpdate(line, 4, 'completed')]), line.reference);
    expect(row).toMatchObject({ State: 'Done late', 'Late by (days)': '[x]' });
  });

  test('says where a line came from and where it goes', () => {
    expect(actionRow(RETURN, '2.1.4a')).toMatchObject({ 'Carried in from': '[z]', 'Carried to': '2010 to 2011' });
  });

  test('keeps the comment and the reason, both whole', () => {
    const line = aLine();
    const update = anUpdate(line, 4, 'in-progress', { comment: 'Drafted.', reason: 'The printer is ill.' });
    expect(actionRow(returnOf([line], [update]), line.reference)['Comment']).toBe('Drafted.\nThe printer is ill.');
  });
});

describe('the measures', () => {
  test.each([
    ['no-demand', 'No demand'],
    ['withdrawn', 'Withdrawn or superseded'],
  ] as const)('of a line that nobody owes (%s) are told as “%s”, never as not attained', (status, told) => {
    const measure = aCount();
    const line = aLine({ schedule: dueInQuarters(4), measures: [measure, aMilestone('2009-03-31')] });
    const rows = rowsOf(returnOf([line], [anUpdate(line, 4, status)]), 'Measures');
    expect(rows.map((row) => row['Attainment'])).toEqual([told, told]);
    expect(rows[0]).toMatchObject({ '2008 to 2009': '[z]', 'Attainment of the target so far due (%)': '[z]' });
  });

  const rows = rowsOf(RETURN, 'Measures');

  test('keep nought apart from a figure that nobody gave', () => {
    expect(rows.find((row) => row['Measure'] === 'Forums attended')).toMatchObject({
      'Apr to Jun 2008': 2,
      'Jul to Sep 2008': 0,
      '2008 to 2009': 6,
      'Target so far due': 4,
      Attainment: 'Attained',
      'Attainment of the target so far due (%)': 150,
      Numerator: '[z]',
    });
    const line = aLine({ schedule: { kind: 'recurring', every: 'quarterly' }, measures: [aCount()] });
    const [silent] = rowsOf(returnOf([line], [anUpdate(line, 1, 'completed')]), 'Measures');
    expect(silent).toMatchObject({ 'Apr to Jun 2008': '[x]', '2008 to 2009': '[x]', Attainment: 'No figure' });
  });

  test('keep both parts of a share', () => {
    expect(rows.find((row) => row['Measure'] === 'Enquiries answered in a week')).toMatchObject({
      'Apr to Jun 2008': 83.33,
      Numerator: 100,
      Denominator: 120,
      '2008 to 2009': 83.33,
    });
    const ratio = aRatio();
    const line = aLine({ measures: [ratio] });
    const update = anUpdate(line, 2, 'completed', { actuals: [anActual(ratio, 75)] });
    expect(rowsOf(returnOf([line], [update]), 'Measures')[0]).toMatchObject({
      Numerator: '[x]',
      Denominator: '[x]',
      '2008 to 2009': 75,
    });
  });

  test('tell a milestone by its day', () => {
    expect(rows.find((row) => row['Measure'] === 'Report sent')).toMatchObject({
      'To be done by': '2009-03-31',
      Target: '[z]',
      Attainment: 'Attained',
      'How it was aggregated': 'Done or not',
    });
  });

  test('are a sentence where no KPI has any', () => {
    expect(sheetOf(returnOf([aLine()], []), 'Measures').table).toMatchObject({
      rows: [],
      whenEmpty: 'No KPI of the plan has a measure.',
    });
  });
});

test('a key objective that nothing serves has no actions planned', () => {
  expect(rowsOf(RETURN, 'Key objectives').map((row) => Object.values(row))).toEqual([
    ['a', 'Duty a of the agreement', '1', 6],
    ['b', 'Duty b of the agreement', '1, 2', 14],
    ['c', 'Duty c of the agreement', 'No actions planned', 0],
  ]);
});

test('every task group has a row for every quarter, with what it sent', () => {
  const [group] = SCENARIO_PLAN.taskGroups;
  const sent = {
    taskGroupId: group?.id ?? 0,
    quarter: { year: 2008, number: 2 } as const,
    sentOn: '2008-10-10',
    acceptedOn: null,
    narrative: 'Met twice.',
  };
  const rows = rowsOf(annualReturn({ ...INPUT, taskGroupReports: [sent] }), 'Task groups');
  expect(rows).toHaveLength(8);
  expect(rows[1]).toEqual({
    'Task group': 'Housing',
    Quarter: 'Jul to Sep 2008',
    'Asked (lines)': 1,
    'Answered (lines)': 1,
    'Sent on': '2008-10-10',
    'Accepted on': '[x]',
    Narrative: 'Met twice.',
  });
  expect(rows[0]).toMatchObject({ 'Sent on': '[x]', Narrative: '[x]' });
});

test('a restricted statistic is not passed on', () => {
  expect(rowsOf(RETURN, 'Statistics').map((row) => [row['Series'], row['As at'], row['Value'], row['Source']])).toEqual(
    [
      ['People supported', '[x]', 41_020, 'Agency return'],
      ['Children looked after', '2008-02-29', '[c]', '[x]'],
    ],
  );
  expect(RETURN.sheets.flatMap(({ table }) => table.rows.flat())).not.toContain(72);
});

describe('the exceptions', () => {
  const rows = rowsOf(RETURN, 'Exceptions');
  const of = (exception: string) => rows.filter((row) => row['Exception'] === exception);

  test('name each quarter in which a line was not reported, and whose answer it was', () => {
    expect(of('Not reported').filter((row) => row['Reference'] === '2.1.3')).toEqual([
      {
        Exception: 'Not reported',
        Reference: '2.1.3',
        Period: 'Jan to Mar 2009',
        What: 'No answer from a lead who is not named',
        Reason: '[x]',
        Decision: '[x]',
      },
    ]);
  });

  test.each([
    ['Late', '1.1.2', 'Was due 31 December 2008, done on 20 February 2009, 51 days late', 'Printer was closed.', '[z]'],
    [
      'Overdue',
      '1.1.4',
      'Was due 30 September 2008, still open, 196 days late',
      'Waits for the force’s lawyers.',
      '[x]',
    ],
    [
      'Carried forward',
      '2.1.4a',
      'Closed in this plan, to be continued in a later one',
      'To be part of a later plan.',
      'Carried to 2010 to 2011',
    ],
    ['Withdrawn or superseded', '2.1.4b', 'No longer part of the plan', 'The forum was wound up.', 'Withdrawn'],
    [
      'Withdrawn or superseded',
      '2.1.5',
      'No longer part of the plan',
      'A national scheme does it.',
      'Superseded by the national scheme',
    ],
    ['No demand', '2.1.1', 'Nobody asked for it', 'No borough asked.', '[z]'],
    ['Contradiction', '2.1.4a', 'It is carried forward to 2010/11, past the plan for 2009/10.', '[z]', '[x]'],
  ])('%s: %s', (exception, reference, what, reason, decision) => {
    expect(of(exception).find((row) => row['Reference'] === reference)).toMatchObject({
      What: what,
      Reason: reason,
      Decision: decision,
    });
  });

  test('agree with the summary of the year', () => {
    const year = rowsOf(RETURN, 'Summary').at(-1);
    expect(of('Overdue')).toHaveLength(Number(year?.['Overdue (lines)']));
    expect(of('Carried forward')).toHaveLength(Number(year?.['Carried forward (lines)']));
    expect(of('Withdrawn or superseded')).toHaveLength(Number(year?.['Withdrawn or superseded (lines)']));
    expect(of('No demand')).toHaveLength(Number(year?.['No demand (lines)']));
  });
});

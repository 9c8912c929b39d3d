import { describe, expect, test } from 'vitest';
import { aLine, anObjective, anUpdate, aPlan, TODAY } from '../../../../tests/support/plan-scenario';
import { lineStandings } from '../line-standing';
import { type LineDraft, type Paragraph, type PlanDraft } from '../plan-draft';
import { type BusinessPlan, businessPlan, type BusinessPlanInput } from './business-plan';
import { businessPlanTables } from './business-plan-tables';

const line = (kpi: string, rest: Partial<LineDraft> = {}): LineDraft => ({
  kpi,
  lead: 'Co-ordinator',
  timescale: 'Each quarter',
  statusWords: 'Completed 4th quarter',
  taskGroupSlug: null,
  ...rest,
});

const paragraph = (section: Paragraph['section'], text: string, rest: Partial<Paragraph> = {}): Paragraph => ({
  section,
  style: 'paragraph',
  printedNumber: null,
  text,
  ...rest,
});

const DRAFT: PlanDraft = {
  title: 'Business Plan 2008-9',
  planYear: { firstYear: 2008, years: 1, startsMonth: 4 },
  adoptedOn: '2008-03-17',
  adoptionMinute: 'minute 6',
  frontMatter: [
    paragraph('activity', 'Strategic Objective 1', { style: 'heading', printedNumber: '10.1' }),
    paragraph('key-objectives', 'The duties are:', { printedNumber: '7.1' }),
    paragraph('members', 'Our members:', { printedNumber: '4.2' }),
    paragraph('members', 'First of all', { style: 'bullet', printedNumber: 'a' }),
  ],
  keyObjectives: [
    { letter: 'a', text: 'A structure' },
    { letter: 'b', text: 'Contact' },
  ],
  objectives: [
    {
      number: 3,
      text: 'Data and trends',
      keyObjectiveLetters: [],
      outcomes: [
        {
          text: 'Services know the numbers',
          actions: [
            { text: 'Collect figures', carriedInFrom: null, lines: [line('In papers'), line('On the website')] },
            { text: 'Scope', carriedInFrom: null, lines: [line('Exercise done', { lead: '' })] },
          ],
        },
      ],
    },
  ],
  taskGroups: [],
  members: [
    { sector: 'Elected Members', organisation: 'Derby Council', representative: 'Cllr Jo Bell', office: 'Chair' },
    { sector: 'Elected Members', organisation: 'Rutland Council', representative: '', office: '' },
    { sector: 'Lead Organisation', organisation: 'LGEM', representative: '', office: 'Lead Organisation' },
  ],
  statistics: [],
  abbreviations: [{ short: 'UKBA', long: 'UK Border Agency' }],
};

const printed = (rest: Partial<BusinessPlanInput> = {}): BusinessPlan =>
  businessPlan({
    draft: DRAFT,
    statuses: 'written',
    lines: [],
    partnership: 'North Partnership',
    today: TODAY,
    preparedBy: 'Lead Officer',
    ...rest,
  });

const cellsOf = ({ objectives }: BusinessPlan) => objectives.flatMap(({ rows }) => rows.map(({ cells }) => cells));

describe('a printed plan', () => {
  test('says whose it is, for when, whether it is adopted, and which statuses it has', () => {
    expect(printed().about).toEqual([
      'North Partnership',
      'April 2008 to March 2009',
      'Adopted 17 March 2008 (minute 6)',
      'Statuses as the plan’s own document has them. Printed on 14 April 2009.',
    ]);
    const drafted = { ...DRAFT, adoptedOn: null, adoptionMinute: '' };
    expect(printed({ draft: drafted }).about).toContain('Drafted, not adopted yet');
  });

  test('is called by its months, from the first of its first year to the last of its last', () => {
    expect(printed().fileName).toBe('business-plan-april-2008-to-march-2009');
    const planYear = { firstYear: 2021, years: 2, startsMonth: 4 };
    expect(printed({ draft: { ...DRAFT, planYear } }).fileName).toBe('business-plan-april-2021-to-march-2023');
  });

  test('has its sections in the order of a plan, with members by sector and duties by letter', () => {
    const sections = printed().sections.map(({ id, texts }) => [
      id,
      ...texts.map(({ printedNumber, text }) => (printedNumber === null ? text : `${printedNumber} ${text}`)),
    ]);
    expect(sections).toEqual([
      [
        'members',
        ...['4.2 Our members:', 'a. First of all', 'Elected Members', 'Cllr Jo Bell – Derby Council (Chair)'],
        ...['Rutland Council', 'Lead Organisation', 'LGEM'],
      ],
      ['key-objectives', '7.1 The duties are:', 'a. A structure', 'b. Contact'],
      ['activity', '10.1 Strategic Objective 1'],
    ]);
  });

  test('has six columns, with outcome and action on the first of their rows alone', () => {
    const plan = printed();
    const headings = plan.columns.map(({ heading }) => heading);
    expect(headings).toEqual(['Outcomes', 'Actions', 'Target/KPI', 'Lead', 'Time scale', 'Status']);
    expect(plan.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100);
    const rest = ['Co-ordinator', 'Each quarter', 'Completed 4th quarter'];
    expect(cellsOf(plan)).toEqual([
      ['Services know the numbers', 'Collect figures', 'In papers', ...rest],
      ['', '', 'On the website', ...rest],
      ['', 'Scope', 'Exercise done', '', ...rest.slice(1)],
    ]);
  });

  test('has what stood in further columns of its file behind the six', () => {
    const [objective] = DRAFT.objectives;
    const noted = line('In papers', { notes: [{ heading: 'Partners', text: 'Police' }] });
    const outcomes = [{ text: 'O', actions: [{ text: 'A', carriedInFrom: null, lines: [noted, line('Other')] }] }];
    const plan = printed({ draft: { ...DRAFT, objectives: objective ? [{ ...objective, outcomes }] : [] } });
    expect(plan.columns.map(({ heading }) => heading).slice(5)).toEqual(['Status', 'Partners']);
    expect(cellsOf(plan).map((cells) => cells.slice(6))).toEqual([['Police'], ['']]);
    expect(plan.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100);
  });
});

describe('its statuses', () => {
  const ofStatus = (plan: BusinessPlan) => cellsOf(plan).map((cells) => cells[5]);

  test('are left out with their column kept', () => {
    expect(ofStatus(printed({ statuses: 'none' }))).toEqual(['', '', '']);
    expect(printed({ statuses: 'none' }).columns).toHaveLength(6);
  });

  test('as answered have the day and the year that were given, and silence has words of its own', () => {
    const lines = ['3.1.1a', '3.1.1b', '3.1.2'].map((reference) => aLine({ reference }));
    const [done, carried] = lines;
    if (!done || !carried) throw new Error('The scenario has three lines.');
    const told = [
      anUpdate(done, 2, 'completed', { completedOn: '2008-09-20' }),
      anUpdate(carried, 4, 'carried-forward', { carriedTo: 2010 }),
    ];
    const plan = aPlan([anObjective(3, lines, [])]);
    const standing = lineStandings(plan, told, { year: 2008, number: 4 }, 'year to date', TODAY);
    expect(ofStatus(printed({ statuses: 'answered', lines: standing }))).toEqual([
      'Completed, 20 September 2008',
      'Carried forward to 2010/11',
      'Not reported',
    ]);
  });

  test('as answered are found by the number that an action was given', () => {
    const [objective] = DRAFT.objectives;
    const outcomes = [
      { text: 'O', actions: [{ number: 7, text: 'A', carriedInFrom: null, lines: [line('In papers')] }] },
    ];
    const draft = { ...DRAFT, objectives: objective ? [{ ...objective, outcomes }] : [] };
    const lines = [aLine({ reference: '3.1.7' })];
    const plan = aPlan([anObjective(3, lines, [])]);
    const standing = lineStandings(plan, [], { year: 2008, number: 4 }, 'year to date', TODAY);
    expect(ofStatus(printed({ draft, statuses: 'answered', lines: standing }))).toEqual(['Not reported']);
  });
});

test('as tables it has every line whole, and the text around them', () => {
  const { fileName, sheets } = businessPlanTables(printed(), DRAFT.statistics);
  expect(fileName).toBe('business-plan-april-2008-to-march-2009');
  expect(sheets.map(({ name, table }) => [name, table.rows.length])).toEqual([
    ['Plan', 3],
    ['Front matter', 11],
    ['Abbreviations', 1],
    ['Statistics', 0],
  ]);
  expect(sheets[0]?.table.rows[1]).toEqual([
    ...['3', 'Data and trends', 'Services know the numbers', '3.1.1b', 'Collect figures'],
    ...['On the website', 'Co-ordinator', 'Each quarter', 'Completed 4th quarter'],
  ]);
  expect(sheets[1]?.table.rows).toContainEqual(['Key objectives', 'b.', 'paragraph', 'Contact']);
});

import { describe, expect, test } from 'vitest';
import { bringIn, type Decisions, NOTHING_DECIDED } from './brought-in';
import { type SourceBlock, type SourceRow, type SourceText } from './source-document';

const PLAN_YEAR = { firstYear: 2024, years: 1, startsMonth: 4 };

const rowOf = (place: string, texts: readonly string[]): SourceRow => ({
  place,
  cells: texts.map((text, index) => ({
    text: text === '^' ? '' : text,
    place: `column ${index + 1}`,
    isMergedFromAbove: text === '^',
    span: 1,
  })),
});

const table = (name: string, ...rows: readonly (readonly string[])[]): SourceBlock => ({
  kind: 'table',
  name,
  title: '',
  rows: rows.map((texts, index) => rowOf(`${name}, row ${index + 1}`, texts)),
});

let places = 0;
const words = (kind: SourceText['kind'], text: string): SourceText => {
  places += 1;
  return { kind, text, level: kind === 'heading' ? 2 : null, place: `paragraph ${places}` };
};

const read = (blocks: readonly SourceBlock[], decided: Partial<Decisions> = {}) =>
  bringIn({ blocks, remarks: [] }, { ...NOTHING_DECIDED, title: 'Plan', planYear: PLAN_YEAR, ...decided });

const HEAD = ['Outcome', 'Action', 'KPI', 'Lead', 'By when', 'Status'];

/** `objective | outcome | action | kpi` of every line. */
const linesOf = (blocks: readonly SourceBlock[], decided: Partial<Decisions> = {}): readonly string[] =>
  read(blocks, decided).draft.objectives.flatMap(({ number, outcomes }) =>
    outcomes.flatMap((outcome) =>
      outcome.actions.flatMap((action) =>
        action.lines.map(({ kpi }) => [number, outcome.text, action.text, kpi].join(' | ')),
      ),
    ),
  );

describe('a table of a plan', () => {
  test('is read whatever the order of its columns', () => {
    const { draft } = read([
      table('Table 1', ['Who', 'Deadline', 'Task', 'Success criteria'], ['Ann', 'June 2024', 'Meet', 'Met once']),
    ]);
    expect(draft.objectives[0]?.outcomes[0]?.actions).toEqual([
      {
        text: 'Meet',
        carriedInFrom: null,
        lines: [
          {
            kpi: 'Met once',
            lead: 'Ann',
            timescale: 'June 2024',
            statusWords: '',
            taskGroupSlug: null,
            place: 'Table 1, row 2',
            notes: [],
          },
        ],
      },
    ]);
  });

  test('gives an empty, merged or repeated cell to what stands above', () => {
    const rows = [
      ['Safe homes', 'Inspect', 'Ten', 'Ann', 'Q1', ''],
      ['', 'Report', 'One', 'Ann', 'Q2', ''],
      ['^', '^', 'Two', 'Bea', 'Q2', ''],
      ['Safe homes', 'Train', 'Five', 'Ann', 'Q3', ''],
      ['Jobs', '', 'Six', 'Ann', 'Q3', ''],
    ];
    expect(linesOf([table('Table 1', HEAD, ...rows)])).toEqual([
      '1 | Safe homes | Inspect | Ten',
      '1 | Safe homes | Report | One',
      '1 | Safe homes | Report | Two',
      '1 | Safe homes | Train | Five',
      '1 | Jobs |  | Six',
    ]);
  });

  test('leaves out headings that are repeated and rows that are empty', () => {
    const rows = [['A', 'B', 'C', '', '', ''], HEAD, ['', '', '', '', '', ''], ['D', 'E', 'F', '', '', '']];
    expect(linesOf([table('Table 1', HEAD, ...rows)])).toEqual(['1 | A | B | C', '1 | D | E | F']);
  });

  test('goes on in a table without headings that is as wide', () => {
    const blocks = [table('Table 1', HEAD, ['A', 'B', 'C', '', '', '']), table('Table 2', ['', 'E', 'F', '', '', ''])];
    expect(linesOf(blocks)).toEqual(['1 | A | B | C', '1 | A | E | F']);
  });

  test('keeps columns that have no room of their own as notes under their headings', () => {
    const { draft } = read([
      table('Table 1', [...HEAD, 'Partners', 'RAG'], ['A', 'B', 'C', 'D', 'Q1', 'Done', 'Police', 'Green']),
    ]);
    expect(draft.objectives[0]?.outcomes[0]?.actions[0]?.lines[0]?.notes).toEqual([
      { heading: 'Partners', text: 'Police' },
      { heading: 'RAG', text: 'Green' },
    ]);
  });

  test('without a heading that plans use is told of, and read once its columns are assigned', () => {
    const odd = table('Table 1', ['Colour', 'Shape', 'Size'], ['Meet', 'Met once', 'Ann']);
    expect(read([odd]).otherTables.map(({ name }) => name)).toEqual(['Table 1']);
    expect(linesOf([odd], { columns: { 'Table 1': ['action', 'kpi', 'lead'] } })).toEqual(['1 |  | Meet | Met once']);
  });

  test('loses the rows that are dropped and takes what is corrected', () => {
    const blocks = [table('Table 1', HEAD, ['A', 'B', 'C', '', '', ''], ['D', 'E', 'F', '', '', ''])];
    const decided = { dropped: ['Table 1, row 2'], corrections: { 'Table 1, row 3': { kpi: 'Four held' } } };
    expect(linesOf(blocks, decided)).toEqual(['1 | D | E | Four held']);
  });
});

describe('an objective', () => {
  const one = (name: string, outcome: string) => table(name, HEAD, [outcome, 'B', 'C', '', '', '']);
  const named = (blocks: readonly SourceBlock[]) =>
    read(blocks).draft.objectives.map(({ number, text, outcomes }) => [number, text, outcomes.length]);

  test('is named by the heading above its table, and goes on where that says so', () => {
    const blocks = [
      words('heading', 'Strategic Objective 2'),
      words('paragraph', 'Safe homes for all'),
      one('Table 1', 'A'),
      words('heading', 'Strategic Objective 2 cont.'),
      one('Table 2', 'B'),
      words('heading', 'Priority 3 – Jobs'),
      one('Table 3', 'C'),
    ];
    expect(named(blocks)).toEqual([
      [2, 'Safe homes for all', 2],
      [3, 'Jobs', 1],
    ]);
  });

  test('is named in a row by itself, or in a column', () => {
    const inRows = table(
      'Table 1',
      HEAD,
      ['Theme 1: Homes', '', '', '', '', ''],
      ['A', 'B', 'C', '', '', ''],
      ['Theme 2: Jobs', '', '', '', '', ''],
      ['D', 'E', 'F', '', '', ''],
    );
    const inColumn = table(
      'Table 1',
      ['Priority', 'Action', 'KPI'],
      ['Homes', 'B', 'C'],
      ['', 'D', 'E'],
      ['Jobs', 'F', 'G'],
    );
    expect(named([inRows])).toEqual([
      [1, 'Homes', 1],
      [2, 'Jobs', 1],
    ]);
    expect(named([inColumn])).toEqual([
      [1, 'Homes', 1],
      [2, 'Jobs', 1],
    ]);
  });

  test('is named by the number of its actions where nothing else names it', () => {
    const blocks = [table('Table 1', ['Ref', 'Action', 'KPI'], ['1.1', 'A', 'B'], ['2.1', 'C', 'D'])];
    expect(linesOf(blocks)).toEqual(['1 |  | A | B', '2 |  | C | D']);
  });
});

describe('what stands around the tables', () => {
  test('is offered by section, with its printed numbers; contents and title are left out', () => {
    const { draft, texts } = read([
      words('heading', 'The Plan'),
      words('heading', 'Contents'),
      words('paragraph', 'Introduction\t3'),
      words('heading', 'Introduction'),
      words('paragraph', '1.1 We are many.'),
      words('bullet', 'One'),
      words('heading', 'Our vision'),
      words('paragraph', '“Together”'),
    ]);
    expect(draft.frontMatter).toEqual([
      { section: 'introduction', style: 'paragraph', printedNumber: '1.1', text: 'We are many.' },
      { section: 'introduction', style: 'bullet', printedNumber: null, text: 'One' },
      { section: 'principal-aim', style: 'quotation', printedNumber: null, text: '“Together”' },
    ]);
    expect(texts.filter(({ section }) => section === 'leave-out').map(({ text }) => text)).toEqual([
      'The Plan',
      'Contents',
      'Introduction\t3',
    ]);
  });

  test('names members with their bodies, told apart by a dash before a comma', () => {
    const { draft } = read([
      words('heading', 'Members'),
      words('heading', 'All'),
      words('paragraph', 'Cllr Jo Bell – One East (Chair)'),
      words('paragraph', 'Director, North & East – Border Agency'),
      words('paragraph', 'Secretary, Derby City Council'),
      words('paragraph', 'Head of Skills – North'),
    ]);
    const named = draft.members.map(({ representative, organisation, office }) => [
      representative,
      organisation,
      office,
    ]);
    expect(named).toEqual([
      ['Cllr Jo Bell', 'One East', 'Chair'],
      ['Director, North & East', 'Border Agency', ''],
      ['Secretary', 'Derby City Council', ''],
      ['Head of Skills – North', '', ''],
    ]);
  });

  test('keeps a paragraph that Word marks as a quotation as one', () => {
    const { draft } = read([words('heading', 'Principal aim'), words('quotation', 'To advise')]);
    expect(draft.frontMatter.map(({ style }) => style)).toEqual(['quotation']);
  });

  test('goes where a person puts it', () => {
    const text = words('paragraph', 'We are many.');
    const { draft } = read([text], { sections: { [text.place]: 'background' } });
    expect(draft.frontMatter).toEqual([
      { section: 'background', style: 'paragraph', printedNumber: null, text: 'We are many.' },
    ]);
  });
});

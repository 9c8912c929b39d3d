import { type StatisticDraft } from '../plan-draft';
import { statisticsSheet } from './annual-return-groups';
import { type BusinessPlan } from './business-plan';
import { type Column, type Report, type Sheet } from './report';

const text = (heading: string, width: number): Column => ({ heading, format: 'text', width });

const THE_SIX = 6;

const planColumns = ({ columns }: BusinessPlan): readonly Column[] => [
  text('Objective number', 11),
  text('Strategic objective', 44),
  text('Outcome', 32),
  text('Action reference', 12),
  text('Action', 34),
  text('Target/KPI', 30),
  text('Lead', 18),
  text('Time scale', 15),
  text('Status', 20),
  ...columns.slice(THE_SIX).map(({ heading }) => text(heading, 20)),
];

const planRows = ({ objectives }: BusinessPlan): readonly (readonly string[])[] =>
  objectives.flatMap(({ number, text: wording, rows }) =>
    rows.map(({ reference, outcome, action, cells }) => {
      return [String(number), wording, outcome, reference, action, ...cells.slice(2)];
    }),
  );

/** The plan's lines as one table, objective, outcome and action on each, so that every row can be read alone. */
export function planSheet(plan: BusinessPlan): Sheet {
  return {
    name: 'Plan',
    title: plan.title,
    notes: [
      'One row for each KPI line. Objective, outcome and action are repeated on every line of theirs; references such as 3.1.1b are the second line of action 3.1.1.',
      `${plan.about.at(-1) ?? ''} An empty cell is empty in the plan too.`,
    ],
    table: { name: 'Plan', columns: planColumns(plan), rows: planRows(plan), whenEmpty: 'The plan has no actions.' },
  };
}

function frontMatterSheet({ sections }: BusinessPlan): Sheet {
  return {
    name: 'Front matter',
    title: 'The text around the plan',
    notes: [
      'One row for each paragraph, in the document’s order, with the number or letter that is printed before it.',
      'An empty number means that the paragraph has none.',
    ],
    table: {
      name: 'FrontMatter',
      columns: [text('Section', 28), text('Printed number', 12), text('Kind', 14), text('Text', 100)],
      rows: sections.flatMap(({ title, texts }) =>
        texts.map(({ printedNumber, style, text: words }) => [title, printedNumber ?? '', style, words]),
      ),
      whenEmpty: 'The plan has no text around its lines.',
    },
  };
}

function abbreviationsSheet({ abbreviations }: BusinessPlan): Sheet {
  return {
    name: 'Abbreviations',
    title: 'Abbreviations',
    notes: ['One row for each abbreviation that the plan explains.'],
    table: {
      name: 'Abbreviations',
      columns: [text('Abbreviation', 16), text('What it stands for', 60)],
      rows: abbreviations.map(({ short, long }) => [short, long]),
      whenEmpty: 'The plan explains no abbreviations.',
    },
  };
}

/** A printed plan as tables, for the workbook: its lines, the text around them, abbreviations and statistics. Source: returns, Business plan. */
export function businessPlanTables(plan: BusinessPlan, statistics: readonly StatisticDraft[]): Report {
  const { title, fileName, author, madeOn } = plan;
  const sheets = [planSheet(plan), frontMatterSheet(plan), abbreviationsSheet(plan), statisticsSheet(statistics)];
  return { title, fileName, author, madeOn, sheets };
}

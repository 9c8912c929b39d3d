import { type LineStanding } from '../line-standing';
import { type RollUp, rollUp } from '../roll-up';
import { type Cell, type Column, NOT_APPLICABLE, percentCell, type Sheet } from './report';
import { type ReturnYear } from './return-year';

interface Figure {
  readonly heading: string;
  readonly of: (total: RollUp) => number;
}

/** Done, open, out and silent lines add up to all of them. */
const FIGURES: readonly Figure[] = [
  { heading: 'Lines (number)', of: ({ lines }) => lines },
  { heading: 'Asked (lines)', of: ({ asked }) => asked },
  { heading: 'Answered (lines)', of: ({ answered }) => answered },
  { heading: 'Done on time (lines)', of: ({ counts }) => counts['done-on-time'] },
  { heading: 'Done late (lines)', of: ({ counts }) => counts['done-late'] },
  {
    heading: 'Open (lines)',
    of: ({ counts }) => counts['in-progress'] + counts['nothing-to-report'] + counts['on-hold'],
  },
  { heading: 'Overdue (lines)', of: ({ counts }) => counts.overdue },
  { heading: 'No demand (lines)', of: ({ counts }) => counts['no-demand'] },
  { heading: 'Carried forward (lines)', of: ({ counts }) => counts['carried-forward'] },
  { heading: 'Withdrawn or superseded (lines)', of: ({ counts }) => counts.out },
  { heading: 'Not reported (lines)', of: ({ notReported }) => notReported },
  { heading: 'Not reported, past their day (lines)', of: ({ notReportedPastDay }) => notReportedPastDay },
  { heading: 'Not asked (lines)', of: ({ counts }) => counts['not-asked'] },
  { heading: 'Due (lines)', of: ({ doneOfDue }) => doneOfDue.whole },
  { heading: 'Done of those due (lines)', of: ({ doneOfDue }) => doneOfDue.part },
];

const COLUMNS: readonly Column[] = [
  { heading: 'Objective number', format: 'text', width: 11 },
  { heading: 'Strategic objective', format: 'text', width: 34 },
  { heading: 'Period', format: 'text', width: 18 },
  ...FIGURES.map(({ heading }): Column => ({ heading, format: 'whole', width: 12 })),
  { heading: 'Done as a share of due (%)', format: 'per cent', width: 14 },
];

function figures(lines: readonly LineStanding[], hasBegun: boolean): readonly Cell[] {
  if (!hasBegun) return [...FIGURES, null].map(() => NOT_APPLICABLE);
  const total = rollUp(lines);
  return [...FIGURES.map(({ of }) => of(total)), percentCell(total.doneOfDue.part, total.doneOfDue.whole)];
}

function rowsFor(
  number: string,
  text: string,
  belongs: (line: LineStanding) => boolean,
  year: ReturnYear,
): readonly (readonly Cell[])[] {
  const yearHasBegun = year.quarters.some(({ hasBegun }) => hasBegun);
  return [
    ...year.quarters.map(({ heading, hasBegun, lines }) => [
      number,
      text,
      heading,
      ...figures(lines.filter(belongs), hasBegun),
    ]),
    [number, text, year.heading, ...figures(year.toDate.filter(belongs), yearHasBegun)],
  ];
}

/** One row for each strategic objective and quarter, and for the year; last the whole plan. Source: Returns, Summary. */
export function summarySheet(year: ReturnYear): Sheet {
  const objectives = year.plan.objectives.flatMap((objective) =>
    rowsFor(String(objective.number), objective.text, (line) => line.objective.id === objective.id, year),
  );
  return {
    name: 'Summary',
    title: `Summary by strategic objective, ${year.heading}`,
    notes: [
      'One row for each strategic objective and quarter, one for the year, and at the end the same for the whole plan.',
      'The figures count KPI lines. Done, open, overdue, no demand, carried forward, withdrawn, not reported and not asked add up to the lines; lines past their day are among those not reported.',
      'Open holds lines in progress, on hold, or with nothing to report. The year counts each line once, as it stood when it was last asked or told of.',
      'The share is done lines of the lines due by the end of the period. No demand, withdrawn and superseded lines stay out of it. [z] means that nothing was due, or that the quarter had not begun.',
    ],
    table: {
      name: 'Summary',
      columns: COLUMNS,
      rows: [...objectives, ...rowsFor('All', 'All strategic objectives', () => true, year)],
      whenEmpty: 'The plan has no strategic objectives.',
    },
  };
}

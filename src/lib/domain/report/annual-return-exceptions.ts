import { dayInWords } from '../day';
import { type LineStanding } from '../line-standing';
import { type Position } from '../position';
import { daysInWords } from '../standing-words';
import { saidOf } from './annual-return-actions';
import { type Contradiction, contradictionsOf } from './contradictions';
import { type Cell, NOT_APPLICABLE, NOT_AVAILABLE, type Sheet, textCell } from './report';
import { overdueIn, type PeriodLines, type ReturnYear, yearInReturn } from './return-year';

interface ExceptionRule {
  readonly label: string;
  readonly lines: (year: ReturnYear) => readonly PeriodLines[];
  readonly what: (line: LineStanding) => string;
  readonly decision: (line: LineStanding) => Cell;
}

const late = ({ standing }: LineStanding): string =>
  standing.daysLate === null ? '' : `, ${daysInWords(standing.daysLate)} late`;
const due = ({ standing }: LineStanding): string => (standing.due === null ? '' : `due ${dayInWords(standing.due)}`);
const doneOn = ({ standing }: LineStanding): string =>
  standing.update?.completedOn ? `done on ${dayInWords(standing.update.completedOn)}` : 'done on a day not given';
const undecided = (): Cell => NOT_AVAILABLE;

function carriedTo({ standing }: LineStanding): Cell {
  const year = standing.update?.carriedTo ?? null;
  return year === null ? NOT_AVAILABLE : `Carried to ${yearInReturn(year)}`;
}

function leftThePlan({ standing }: LineStanding): Cell {
  if (standing.update?.status !== 'superseded') return 'Withdrawn';
  return standing.update.supersededBy === '' ? 'Superseded' : `Superseded by ${standing.update.supersededBy}`;
}

/** Told for each quarter in which it happened. */
const eachQuarter =
  (...positions: readonly Position[]) =>
  ({ quarters }: ReturnYear): readonly PeriodLines[] =>
    quarters
      .filter(({ hasBegun }) => hasBegun)
      .map(({ heading, lines }) => ({ heading, lines: lines.filter((line) => isAt(line, positions)) }));

/** Told once, as the line stands for the year. */
const theYear =
  (...positions: readonly Position[]) =>
  ({ heading, toDate }: ReturnYear): readonly PeriodLines[] => [
    { heading, lines: toDate.filter((line) => isAt(line, positions)) },
  ];

const isAt = ({ standing }: LineStanding, positions: readonly Position[]): boolean =>
  positions.includes(standing.position);

/** In the order in which they are listed. */
const RULES: readonly ExceptionRule[] = [
  {
    label: 'Not reported',
    lines: eachQuarter('awaited', 'due'),
    what: ({ line }) => `No answer from ${line.lead === '' ? 'a lead who is not named' : line.lead}`,
    decision: undecided,
  },
  {
    label: 'Late',
    lines: eachQuarter('done-late'),
    what: (line) => `Was ${due(line)}, ${doneOn(line)}${late(line)}`,
    decision: () => NOT_APPLICABLE,
  },
  {
    label: 'Overdue',
    lines: overdueIn,
    what: (line) => `Was ${due(line)}, still open${late(line)}`,
    decision: undecided,
  },
  {
    label: 'Carried forward',
    lines: theYear('carried-forward'),
    what: () => 'Closed in this plan, to be continued in a later one',
    decision: carriedTo,
  },
  {
    label: 'Withdrawn or superseded',
    lines: theYear('out'),
    what: () => 'No longer part of the plan',
    decision: leftThePlan,
  },
  {
    label: 'No demand',
    lines: theYear('no-demand'),
    what: () => 'Nobody asked for it',
    decision: () => NOT_APPLICABLE,
  },
];

function exceptionRow(rule: ExceptionRule, line: LineStanding, period: string): readonly Cell[] {
  const reason = line.standing.update ? saidOf(line.standing.update) : NOT_AVAILABLE;
  return [rule.label, line.line.reference, period, rule.what(line), reason, rule.decision(line)];
}

const rowsOf = (rule: ExceptionRule, year: ReturnYear): readonly (readonly Cell[])[] =>
  rule.lines(year).flatMap(({ heading, lines }) => lines.map((line) => exceptionRow(rule, line, heading)));

const contradictionRow = ({ reference, says }: Contradiction, period: string): readonly Cell[] => [
  'Contradiction',
  textCell(reference, NOT_APPLICABLE),
  period,
  says,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
];

/** Everything out of the ordinary, with its reason and what was decided. Source: Returns, Exceptions. */
export function exceptionsSheet(year: ReturnYear): Sheet {
  return {
    name: 'Exceptions',
    title: `Exceptions, ${year.heading}`,
    notes: [
      'What was not reported, late, overdue, carried forward, withdrawn or superseded, met no demand, or contradicts itself.',
      'Not reported and late are told for each quarter, and so is overdue of lines that recur; the rest once, as the line stands for the year.',
      '[x] means that no reason or decision has been given; [z] that none is needed.',
    ],
    table: {
      name: 'Exceptions',
      columns: [
        { heading: 'Exception', format: 'text', width: 24 },
        { heading: 'Reference', format: 'text', width: 12 },
        { heading: 'Period', format: 'text', width: 18 },
        { heading: 'What', format: 'text', width: 60 },
        { heading: 'Reason', format: 'text', width: 60 },
        { heading: 'Decision', format: 'text', width: 30 },
      ],
      rows: [
        ...RULES.flatMap((rule) => rowsOf(rule, year)),
        ...contradictionsOf(year).map((one) => contradictionRow(one, year.heading)),
      ],
      whenEmpty: 'There are no exceptions.',
    },
  };
}

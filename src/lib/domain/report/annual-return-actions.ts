import { type Day } from '../day';
import { standingByKpiDate } from '../kpi-date';
import { type LineStanding } from '../line-standing';
import { lineIn } from '../schedule-in-force';
import { type Standing } from '../standing';
import { standingInWords } from '../standing-words';
import { RAGS, STATUSES } from '../status';
import { type Update } from '../update';
import { capitalised } from '../words';
import {
  type Cell,
  type Column,
  dayCell,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  numberCell,
  type Sheet,
  textCell,
} from './report';
import { type ReturnYear, yearInReturn } from './return-year';

const NOT_REPORTED = 'Not reported';
const NOT_ASKED = 'Not asked';
const NOT_YET_ASKED = 'Not yet asked';

/** A status in words; silence has words of its own and never passes for a status. */
export function statusInWords(standing: Standing, hasBegun: boolean): string {
  if (standing.update) return STATUSES[standing.update.status].label;
  if (!hasBegun) return NOT_YET_ASKED;
  return standing.isAsked ? NOT_REPORTED : NOT_ASKED;
}

/** What a person said of a line: the comment, then the reason. */
export function saidOf(update: Update | null): Cell {
  if (!update) return NOT_AVAILABLE;
  return textCell([update.comment, update.reason].filter((text) => text.trim() !== '').join('\n'));
}

const neverDue = ({ line, standing }: LineStanding): Cell =>
  ['open-ended', 'on-demand'].includes(lineIn(line, standing.quarter).schedule.kind) ? NOT_APPLICABLE : NOT_AVAILABLE;

const completedOn = (update: Update | null): Cell =>
  update?.status === 'completed' ? dayCell(update.completedOn, NOT_AVAILABLE) : NOT_APPLICABLE;

function lateBy({ position, daysLate }: Standing): Cell {
  return numberCell(daysLate, position === 'done-late' ? NOT_AVAILABLE : NOT_APPLICABLE, 0);
}

function ragOf({ update, isAsked }: Standing): Cell {
  if (!update) return isAsked ? NOT_AVAILABLE : NOT_APPLICABLE;
  return update.rag === null ? NOT_AVAILABLE : RAGS[update.rag].label;
}

function carriedTo(update: Update | null): Cell {
  if (update?.status !== 'carried-forward') return NOT_APPLICABLE;
  return update.carriedTo === null ? NOT_AVAILABLE : yearInReturn(update.carriedTo);
}

function byKpiDate({ line, standing }: LineStanding, today: Day, startsMonth: number): readonly [Cell, Cell] {
  const byDate = standingByKpiDate(line, standing, today, startsMonth);
  const state = byDate?.state;
  return [dayCell(byDate?.by ?? null, NOT_APPLICABLE), state ? capitalised(state) : NOT_APPLICABLE];
}

const text = (heading: string, width: number): Column => ({ heading, format: 'text', width });
const day = (heading: string): Column => ({ heading, format: 'day', width: 20 });

const columns = (year: ReturnYear): readonly Column[] => [
  text('Objective number', 11),
  text('Strategic objective', 44),
  text('Outcome', 32),
  text('Action reference', 12),
  text('Action', 34),
  text('Target/KPI', 30),
  text('Lead', 18),
  text('Timescale as written', 15),
  day('Due'),
  day('Due before it was revised'),
  ...year.quarters.map(({ heading }) => text(`${heading} status`, 16)),
  text('Year-end status', 16),
  text('State', 16),
  text('RAG', 10),
  day('Done on'),
  { heading: 'Late by (days)', format: 'whole', width: 10 },
  day('KPI’s own date'),
  text('State by the KPI’s own date', 15),
  text('Comment', 54),
  text('Carried in from', 12),
  text('Carried to', 13),
];

function row(year: ReturnYear, place: LineStanding, index: number): readonly Cell[] {
  const { line, action, outcome, objective, standing } = place;
  const hasBegun = year.quarters.some((quarter) => quarter.hasBegun);
  return [
    String(objective.number),
    textCell(objective.text),
    textCell(outcome.text),
    line.reference,
    textCell(action.text),
    textCell(line.kpi),
    textCell(line.lead),
    textCell(lineIn(line, standing.quarter).timescale),
    dayCell(standing.due, neverDue(place)),
    standing.due === standing.originalDue ? NOT_APPLICABLE : dayCell(standing.originalDue, neverDue(place)),
    ...year.quarters.map(({ lines, hasBegun: isOpen }) => {
      const inQuarter = lines[index]?.standing;
      return inQuarter ? statusInWords(inQuarter, isOpen) : NOT_AVAILABLE;
    }),
    statusInWords(standing, hasBegun),
    hasBegun || standing.update ? standingInWords(standing) : NOT_YET_ASKED,
    ragOf(standing),
    completedOn(standing.update),
    lateBy(standing),
    ...byKpiDate(place, year.today, year.plan.planYear.startsMonth),
    saidOf(standing.update),
    textCell(action.carriedInFrom, NOT_APPLICABLE),
    carriedTo(standing.update),
  ];
}

/** One row for each KPI line, its outcome and action repeated, so that every row can be read alone. Source: Returns, Actions. */
export function actionsSheet(year: ReturnYear): Sheet {
  return {
    name: 'Actions',
    title: `Actions and their KPI lines, ${year.heading}`,
    notes: [
      'One row for each KPI line. Objective, outcome and action are repeated on every line of theirs; references such as 3.1.1b are the second line of action 3.1.1.',
      'Status is what people said. State, late and due are worked out from the timescale and the answers, by the rules in Notes.',
      'Not reported means that nobody answered; Not asked, that nothing was due from the line; Not yet asked, that the quarter has not begun. [x] means not available and [z] not applicable, in every column.',
      'A line that recurs has the state of its latest occurrence; those that were missed or late before are in Exceptions, by quarter.',
      'RAG is how sure the lead was. Where nobody gave one it is [x]: it is never worked out.',
      'A KPI that names a date of its own is counted by its timescale; how it stands by its own date is said beside it.',
    ],
    table: {
      name: 'Actions',
      columns: columns(year),
      rows: year.toDate.map((line, index) => row(year, line, index)),
      whenEmpty: 'The plan has no actions.',
    },
  };
}

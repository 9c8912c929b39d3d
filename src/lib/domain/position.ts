import { type Day, daysBetween } from './day';
import { type PlanYear } from './financial-year';
import { type KpiLine } from './plan';
import { type Quarter, quarterIndex, quarterPeriod } from './quarter';
import { type Occurrence, occurrencesOf, recurs } from './schedule';
import { STATUSES } from './status';
import { type Update } from './update';

/** Where one line stands in one quarter, worked out from its schedule and answers. Source: domain, Reporting. */
export type Position =
  | 'not-asked'
  | 'due'
  | 'awaited'
  | 'in-progress'
  | 'nothing-to-report'
  | 'no-demand'
  | 'on-hold'
  | 'overdue'
  | 'done-on-time'
  | 'done-late'
  | 'carried-forward'
  | 'out';

export interface PositionRule {
  readonly label: string;
  readonly explanation: string;
  readonly isAnswered: boolean;
  readonly isDone: boolean;
  /** Whether the line counts when shares are taken. */
  readonly isInShares: boolean;
  /** Higher is worse; the worst of several lines is shown for them. */
  readonly concern: number;
}

const rule = (
  label: string,
  concern: number,
  explanation: string,
  flags: Partial<Omit<PositionRule, 'label' | 'concern' | 'explanation'>> = {},
): PositionRule => ({ label, concern, explanation, isAnswered: true, isDone: false, isInShares: true, ...flags });

const UNASKED = { isAnswered: false, isInShares: false };

/** In the order in which totals and legends show them. */
export const POSITIONS: Readonly<Record<Position, PositionRule>> = {
  'done-on-time': rule('Done on time', 1, 'Completed by the day it was due, or never due by a day.', { isDone: true }),
  'done-late': rule('Done late', 3, 'Completed after the day it was due.', { isDone: true }),
  'in-progress': rule('In progress', 4, 'Answered: still open, and not past its day.'),
  'nothing-to-report': rule('Nothing to report', 2, 'Answered: there was nothing to tell.'),
  'on-hold': rule('On hold', 6, 'Answered: paused, with a reason.'),
  overdue: rule('Overdue', 9, 'Answered as still open, and its day has passed.'),
  'carried-forward': rule('Carried forward', 5, 'Closed here and continued in a later year’s plan.'),
  awaited: rule('Awaited', 8, 'Asked, the quarter is over, and nobody has answered yet.', { isAnswered: false }),
  due: rule('Due', 7, 'Asked, nobody has answered yet, and the quarter is not over.', { isAnswered: false }),
  'no-demand': rule('No demand', 0, 'Answered: nobody asked for it. Stays out of the shares.', { isInShares: false }),
  out: rule('Withdrawn or superseded', 0, 'No longer part of the plan. Stays out of the shares.', {
    isInShares: false,
  }),
  'not-asked': rule('Not asked', -1, 'Nothing was due from this line in this quarter.', UNASKED),
};

export const POSITION_ORDER = Object.keys(POSITIONS) as readonly Position[];

/** A line's position in a quarter with what it rests on. */
export interface Standing {
  readonly quarter: Quarter;
  readonly position: Position;
  readonly update: Update | null;
  /** Whether an answer was asked for in the quarter. */
  readonly isAsked: boolean;
  /** The day in force that the quarter's occurrence is due by; null where it never is. */
  readonly due: Day | null;
  /** The day before it was revised, the same where it was not. */
  readonly originalDue: Day | null;
  /** Whether the due day falls in or before the quarter, so that the line counts as due in it. */
  readonly isDue: boolean;
  /** Days past the due day, when done late with a day, or when open and past it; null otherwise. */
  readonly daysLate: number | null;
}

export type ScheduledLine = Pick<KpiLine, 'schedule' | 'revisedDue'>;

interface InForce extends Occurrence {
  readonly index: number;
  readonly originalDue: Day | null;
}

function inForce(line: ScheduledLine, planYear: PlanYear, quarter: Quarter): InForce | null {
  const occurrences = occurrencesOf(line.schedule, planYear);
  const index = occurrences.findLastIndex(({ askedFrom }) => quarterIndex(askedFrom) <= quarterIndex(quarter));
  const occurrence = occurrences[index];
  if (!occurrence) return null;
  const isLast = index === occurrences.length - 1;
  const { askedFrom, due } = occurrence;
  return { askedFrom, index, originalDue: due, due: isLast ? (line.revisedDue ?? due) : due };
}

const firstOccurrence = (line: ScheduledLine, planYear: PlanYear): InForce | null => {
  const [first] = occurrencesOf(line.schedule, planYear);
  return first ? inForce(line, planYear, first.askedFrom) : null;
};

/** The latest earlier update that says something of the work itself, not merely that there was nothing to tell. */
function lastTelling(updates: readonly Update[], quarter: Quarter): Update | undefined {
  return updates
    .filter((update) => quarterIndex(update.quarter) < quarterIndex(quarter))
    .filter((update) => STATUSES[update.status].countsAs !== 'answered')
    .sort((one, other) => quarterIndex(one.quarter) - quarterIndex(other.quarter))
    .at(-1);
}

function isClosedBefore(
  line: ScheduledLine,
  updates: readonly Update[],
  planYear: PlanYear,
  quarter: Quarter,
): boolean {
  const last = lastTelling(updates, quarter);
  if (!last || STATUSES[last.status].countsAs === 'open') return false;
  if (STATUSES[last.status].countsAs !== 'done') return true;
  if (recurs(line.schedule)) return false;
  const then = inForce(line, planYear, last.quarter) ?? firstOccurrence(line, planYear);
  return then?.index === inForce(line, planYear, quarter)?.index;
}

/** Whether a completed answer came after a due day: by its own day, or by its quarter where it gives none. */
export function isDoneLate(update: Update, due: Day | null, startsMonth: number): boolean {
  if (due === null) return false;
  return (update.completedOn ?? quarterPeriod(update.quarter, startsMonth).from) > due;
}

interface Answered {
  readonly update: Update;
  readonly due: Day | null;
  readonly isPastDue: boolean;
  /** Whether “nothing to report” settles the quarter: not for work that is late and done once. */
  readonly recurs: boolean;
}

function answeredPosition({ update, due, isPastDue, ...line }: Answered, startsMonth: number): Position {
  switch (STATUSES[update.status].countsAs) {
    case 'done':
      return isDoneLate(update, due, startsMonth) ? 'done-late' : 'done-on-time';
    case 'continues elsewhere':
      return 'carried-forward';
    case 'out':
      return 'out';
    case 'open':
      if (update.status === 'on-hold') return 'on-hold';
      return isPastDue ? 'overdue' : 'in-progress';
    case 'answered':
      if (update.status === 'no-demand') return 'no-demand';
      return isPastDue && !line.recurs ? 'overdue' : 'nothing-to-report';
  }
}

function daysLate(
  update: Update | null,
  position: Position,
  due: Day | null,
  isPastDue: boolean,
  today: Day,
): number | null {
  if (due === null) return null;
  if (position === 'done-late') return update?.completedOn ? daysBetween(due, update.completedOn) : null;
  const settled = ['not-asked', 'carried-forward', 'out', 'no-demand', 'nothing-to-report'];
  const isOpen = !POSITIONS[position].isDone && !settled.includes(position);
  return isOpen && isPastDue ? daysBetween(due, today) : null;
}

/**
 * Where a line stands in a quarter of its plan, as seen on a day. `updates` are the line's own, at most one a quarter.
 * A line is asked from the quarter its occurrence begins in until it is done, carried forward or out; an answer that came
 * early counts in its own quarter. What nobody answered is awaited (or due, while the quarter runs), however late.
 * Source: domain, Time and Reporting.
 */
export function standingOf(
  line: ScheduledLine,
  updates: readonly Update[],
  planYear: PlanYear,
  quarter: Quarter,
  today: Day,
): Standing {
  const update = updates.find((one) => quarterIndex(one.quarter) === quarterIndex(quarter)) ?? null;
  const current = inForce(line, planYear, quarter);
  const isAsked = current !== null && !isClosedBefore(line, updates, planYear, quarter);
  const occurrence = current ?? (update ? firstOccurrence(line, planYear) : null);
  const due = occurrence?.due ?? null;
  const { to } = quarterPeriod(quarter, planYear.startsMonth);
  const isDue = due !== null && due <= to;
  const isPastDue = isDue && due < today;
  const silence: Position = !isAsked ? 'not-asked' : today > to ? 'awaited' : 'due';
  const position = update
    ? answeredPosition({ update, due, isPastDue, recurs: recurs(line.schedule) }, planYear.startsMonth)
    : silence;
  return {
    quarter,
    position,
    update,
    isAsked,
    due,
    originalDue: occurrence?.originalDue ?? null,
    isDue: isDue && position !== 'not-asked',
    daysLate: daysLate(update, position, due, isPastDue, today),
  };
}

/**
 * The standing that counts for a stretch of quarters, given in order: the last in which anything was asked or said of the
 * line. It counts as due once its day has come by the end of the stretch, so that work done early is not left out.
 */
export function standingToDate(standings: readonly Standing[], startsMonth: number): Standing | null {
  const last = standings.at(-1);
  if (!last) return null;
  const standing = standings.findLast(({ position }) => position !== 'not-asked');
  if (!standing) return last;
  const { to } = quarterPeriod(last.quarter, startsMonth);
  return { ...standing, isDue: standing.due !== null && standing.due <= to };
}

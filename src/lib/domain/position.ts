import { type Day, daysBetween } from './day';
import { type PlanYear } from './financial-year';
import {
  answeredIndex,
  type InForce,
  lastBegun,
  NOTHING_DONE,
  occurrencesInForce,
  type Progress,
  progressAfter,
  type ScheduledLine,
} from './progress';
import { isSameQuarter, type Quarter, quarterIndex, quarterPeriod } from './quarter';
import { recurs } from './schedule';
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
  'not-asked': rule(
    'Not asked',
    -1,
    'Nothing was asked of this line in this quarter: not yet, or done already.',
    UNASKED,
  ),
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

/** Whether a completed answer came after a due day: by its own day, or by its quarter where it gives none. */
export function isDoneLate(update: Update, due: Day | null, startsMonth: number): boolean {
  if (due === null) return false;
  return (update.completedOn ?? quarterPeriod(update.quarter, startsMonth).from) > due;
}

interface Answered {
  readonly update: Update;
  readonly due: Day | null;
  readonly isPastDue: boolean;
  /** Whether the occurrence was done before, so that there may be nothing left to tell of it. */
  readonly isDoneBefore: boolean;
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
      return isPastDue && !(update.status === 'ongoing' && line.recurs) ? 'overdue' : 'in-progress';
    case 'answered':
      if (update.status === 'no-demand') return 'no-demand';
      return isPastDue && !line.recurs && !line.isDoneBefore ? 'overdue' : 'nothing-to-report';
  }
}

const SETTLED: ReadonlySet<Position> = new Set([
  'not-asked',
  'carried-forward',
  'out',
  'no-demand',
  'nothing-to-report',
]);

function daysLate(
  update: Update | null,
  position: Position,
  due: Day | null,
  isPastDue: boolean,
  today: Day,
): number | null {
  if (due === null) return null;
  if (position === 'done-late') return update?.completedOn ? daysBetween(due, update.completedOn) : null;
  const isOpen = !POSITIONS[position].isDone && !SETTLED.has(position);
  return isOpen && isPastDue ? daysBetween(due, today) : null;
}

interface Asked {
  readonly line: ScheduledLine;
  readonly planYear: PlanYear;
  readonly occurrences: readonly InForce[];
  readonly today: Day;
}

function standingIn(asked: Asked, quarter: Quarter, progress: Progress, update: Update | null): Standing {
  const { line, planYear, occurrences, today } = asked;
  const begun = lastBegun(occurrences, quarter);
  const isAsked = begun >= 0 && !progress.done.has(begun) && !progress.hasLeft;
  const index = update ? answeredIndex(occurrences, quarter, progress) : begun;
  const occurrence = occurrences[index];
  const due = occurrence?.due ?? null;
  const { to } = quarterPeriod(quarter, planYear.startsMonth);
  const isDue = due !== null && due <= to;
  const isPastDue = isDue && due < today;
  const silence: Position = !isAsked ? 'not-asked' : today > to ? 'awaited' : 'due';
  const position = update
    ? answeredPosition(
        { update, due, isPastDue, isDoneBefore: progress.done.has(index), recurs: recurs(line.schedule) },
        planYear.startsMonth,
      )
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
 * Where a line stands in each of some quarters of its plan, given in order, as seen on a day. `updates` are the line's own, at
 * most one a quarter. A line is asked from the quarter its occurrence begins in until it is done, carried forward or out; an
 * answer that came early counts in its own quarter. What nobody answered is awaited (or due, while the quarter runs), however
 * late. Source: domain, Time and Reporting.
 */
export function standingsOf(
  line: ScheduledLine,
  updates: readonly Update[],
  planYear: PlanYear,
  quarters: readonly Quarter[],
  today: Day,
): readonly Standing[] {
  const asked = { line, planYear, occurrences: occurrencesInForce(line, planYear), today };
  const inOrder = [...updates].sort((one, other) => quarterIndex(one.quarter) - quarterIndex(other.quarter));
  let progress = NOTHING_DONE;
  let passed = 0;
  return quarters.map((quarter) => {
    let next = inOrder[passed];
    while (next && quarterIndex(next.quarter) < quarterIndex(quarter)) {
      progress = progressAfter(progress, asked.occurrences, next);
      passed += 1;
      next = inOrder[passed];
    }
    return standingIn(asked, quarter, progress, next && isSameQuarter(next.quarter, quarter) ? next : null);
  });
}

/** Where a line stands in one quarter of its plan, as `standingsOf` says. */
export function standingOf(
  line: ScheduledLine,
  updates: readonly Update[],
  planYear: PlanYear,
  quarter: Quarter,
  today: Day,
): Standing {
  const [standing] = standingsOf(line, updates, planYear, [quarter], today) as readonly [Standing];
  return standing;
}

/** “Nothing to report” or “no demand” of a line that was not asked: it changes nothing of where the line stands. */
const isRemark = ({ position, isAsked }: Standing): boolean =>
  !isAsked && (position === 'nothing-to-report' || position === 'no-demand');

/**
 * The standing that counts for a stretch of quarters, given in order: the last in which anything was asked or said of the
 * line. It counts as due once its day has come by the end of the stretch, so that work done early is not left out.
 */
export function standingToDate(standings: readonly Standing[], startsMonth: number): Standing | null {
  const last = standings.at(-1);
  if (!last) return null;
  const standing = standings.findLast((one) => one.position !== 'not-asked' && !isRemark(one));
  if (!standing) return last;
  const { to } = quarterPeriod(last.quarter, startsMonth);
  return { ...standing, isDue: standing.due !== null && standing.due <= to };
}

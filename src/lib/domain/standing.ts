import { type Day, daysBetween } from './day';
import { type PlanYear } from './financial-year';
import { type Position, POSITIONS, silence } from './position';
import {
  answeredIndex,
  answersFor,
  doneBy,
  type InForce,
  lastBegun,
  NOTHING_DONE,
  occurrencesInForce,
  type Progress,
  progressAfter,
} from './progress';
import { isSameQuarter, type Quarter, quarterIndex, quarterPeriod } from './quarter';
import { recurs } from './schedule';
import { isInPlan, isOutIn, type ScheduledLine, stretchesOf } from './schedule-in-force';
import { STATUSES } from './status';
import { type Update } from './update';

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

interface Asked {
  readonly line: ScheduledLine;
  readonly planYear: PlanYear;
  readonly occurrences: readonly InForce[];
  readonly today: Day;
}

/** What an answer is judged by: the occurrence it is about, as it is in its quarter. */
interface Judged {
  readonly due: Day | null;
  readonly isPastDue: boolean;
  /** Whether it was done before, or had left the plan, so that there may be nothing left to tell of it. */
  readonly isSettledBefore: boolean;
  readonly recurs: boolean;
}

function answeredPosition(update: Update, judged: Judged, startsMonth: number): Position {
  const { due, isPastDue, isSettledBefore } = judged;
  switch (STATUSES[update.status].countsAs) {
    case 'done':
      return isDoneLate(update, due, startsMonth) ? 'done-late' : 'done-on-time';
    case 'continues elsewhere':
      return 'carried-forward';
    case 'out':
      return 'out';
    case 'open':
      if (update.status === 'on-hold') return 'on-hold';
      return isPastDue && !(update.status === 'ongoing' && judged.recurs) ? 'overdue' : 'in-progress';
    case 'answered':
      if (update.status === 'no-demand') return 'no-demand';
      return isPastDue && !judged.recurs && !isSettledBefore ? 'overdue' : 'nothing-to-report';
  }
}

const SETTLED: ReadonlySet<Position> = new Set([
  'not-asked',
  'carried-forward',
  'out',
  'no-demand',
  'nothing-to-report',
]);

function daysLate(update: Update | null, position: Position, { due, isPastDue }: Judged, today: Day): number | null {
  if (due === null) return null;
  if (position === 'done-late') return update?.completedOn ? daysBetween(due, update.completedOn) : null;
  const isOpen = !POSITIONS[position].isDone && !SETTLED.has(position);
  return isOpen && isPastDue ? daysBetween(due, today) : null;
}

function standingIn(asked: Asked, quarter: Quarter, progress: Progress, update: Update | null): Standing {
  const { line, planYear, occurrences, today } = asked;
  const { to } = quarterPeriod(quarter, planYear.startsMonth);
  const begun = lastBegun(occurrences, quarter);
  const isOpen = !progress.done.has(begun) && !progress.hasLeft;
  const isAsked = begun >= 0 && isOpen && isInPlan(line, quarter);
  const index = update ? answeredIndex(occurrences, quarter, progress) : begun;
  const { due = null, originalDue = null } = occurrences[index] ?? {};
  const isDue = due !== null && due <= to;
  const before = progress.done.get(index);
  const isSettledBefore = progress.hasLeft || before !== undefined;
  const judged = { due, isPastDue: isDue && due < today, isSettledBefore, recurs: recurs(line.schedule) };
  const telling = update && STATUSES[update.status].countsAs === 'done' ? doneBy(update, before) : update;
  const told = telling ? answeredPosition(telling, judged, planYear.startsMonth) : silence(isAsked, today > to);
  // What was done before it was taken out stays done.
  const position = isOpen && isOutIn(line, quarter) ? 'out' : told;
  return {
    quarter,
    position,
    update,
    isAsked,
    due,
    originalDue,
    isDue: isDue && position !== 'not-asked',
    daysLate: daysLate(telling, position, judged, today),
  };
}

/**
 * Where a line stands in each of some quarters of its plan, given in order, as seen on a day. `updates` are the line's own, at
 * most one a quarter. A line is asked from the quarter its occurrence begins in until it is done, carried forward or out; an
 * answer that came early counts in its own quarter. What nobody answered is awaited (or due, while the quarter runs), however
 * late. Every quarter is counted by the schedule of its time. Source: domain, Time and Reporting.
 */
export function standingsOf(
  line: ScheduledLine,
  updates: readonly Update[],
  planYear: PlanYear,
  quarters: readonly Quarter[],
  today: Day,
): readonly Standing[] {
  const inOrder = [...updates].sort((one, other) => quarterIndex(one.quarter) - quarterIndex(other.quarter));
  return stretchesOf(line, quarters).flatMap((stretch) => {
    const occurrences = occurrencesInForce(stretch.line, planYear);
    const asked = { line: stretch.line, planYear, occurrences, today };
    return standingsIn(asked, answersFor(stretch.line, inOrder), stretch.quarters);
  });
}

/** Where a line with one schedule stands in some quarters, by all its answers in order. */
function standingsIn(asked: Asked, inOrder: readonly Update[], quarters: readonly Quarter[]): readonly Standing[] {
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

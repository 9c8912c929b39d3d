import { type Day } from './day';
import { type LineStanding } from './line-standing';
import { type Position, POSITIONS } from './position';
import { rollUp } from './roll-up';
import { type Standing } from './standing';

/** A line with where it stands in a quarter and in those after it. */
export interface LineAhead {
  readonly line: LineStanding;
  /** The quarter’s own standing, then those of the quarters after it. */
  readonly ahead: readonly Standing[];
}

/** What somebody owes in a quarter, of the lines that they lead. */
export interface Owed {
  readonly lines: number;
  readonly asked: number;
  readonly answered: number;
  /** Lines whose day has passed and that are not done: answered as still open or on hold, or not answered. */
  readonly pastTheirDay: number;
  /** The next day by which something is still to be done, today included; null where no line has one. */
  readonly nextDue: Day | null;
}

/** Positions that leave nothing to do by the day. */
const LEAVES_NOTHING: ReadonlySet<Position> = new Set(['carried-forward', 'out', 'no-demand']);

const isOpen = ({ isAsked, position }: Standing): boolean =>
  isAsked && !POSITIONS[position].isDone && !LEAVES_NOTHING.has(position);

const isPastItsDay = ({ daysLate, position }: Standing): boolean =>
  daysLate !== null && daysLate > 0 && !POSITIONS[position].isDone;

function nextDue(ahead: readonly Standing[], today: Day): Day | null {
  const days = ahead.flatMap((standing) => (standing.due !== null && isOpen(standing) ? [standing.due] : []));
  return days.filter((day) => day >= today).sort()[0] ?? null;
}

/** What the leader of some lines owes in a quarter, and by when next. Source: domain, Lead and Reporting. */
export function owedOf(lines: readonly LineAhead[], today: Day): Owed {
  const total = rollUp(lines.map(({ line }) => line));
  return {
    lines: total.lines,
    asked: total.asked,
    answered: total.answered,
    pastTheirDay: lines.filter(({ line }) => isPastItsDay(line.standing)).length,
    nextDue: nextDue(
      lines.flatMap(({ ahead }) => ahead),
      today,
    ),
  };
}

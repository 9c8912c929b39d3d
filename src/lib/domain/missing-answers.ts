import { type Day } from './day';
import { type LineStanding } from './line-standing';
import { type Standing } from './standing';
import { type Quarter, quarterPeriod } from './quarter';

/** A quarter with where every line stands in it. */
export interface QuarterLines {
  readonly quarter: Quarter;
  readonly lines: readonly LineStanding[];
}

/** The lines of a quarter that were asked for an answer and have none, and those of them whose day has passed. */
export interface MissingAnswers {
  readonly quarter: Quarter;
  readonly lines: readonly LineStanding[];
  readonly pastTheirDay: readonly LineStanding[];
}

/** How many answers are missing, and of how many lines the day has passed. */
export interface MissingCount {
  readonly answers: number;
  readonly pastTheirDay: number;
}

/** Whether an answer was asked for and nobody has given it. */
export function isMissing({ isAsked, update }: Pick<Standing, 'isAsked' | 'update'>): boolean {
  return isAsked && update === null;
}

/** Whether an answer is missing of a line whose day has passed. */
export function isMissingPastItsDay(standing: Pick<Standing, 'isAsked' | 'update' | 'daysLate'>): boolean {
  return isMissing(standing) && standing.daysLate !== null && standing.daysLate > 0;
}

/**
 * The answers that are missing on a day, quarter by quarter: the one rule by which every page and return says what is missing.
 * A quarter that has not begun asks for nothing, and one in which nothing is missing is left out. Source: Domain, Readiness.
 */
export function missingAnswers(
  quarters: readonly QuarterLines[],
  startsMonth: number,
  today: Day,
): readonly MissingAnswers[] {
  return quarters
    .filter(({ quarter }) => quarterPeriod(quarter, startsMonth).from <= today)
    .map(({ quarter, lines }) => ({
      quarter,
      lines: lines.filter(({ standing }) => isMissing(standing)),
      pastTheirDay: lines.filter(({ standing }) => isMissingPastItsDay(standing)),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** What missing answers of several quarters come to. */
export function countMissing(missing: readonly MissingAnswers[]): MissingCount {
  return missing.reduce<MissingCount>(
    (sum, { lines, pastTheirDay }) => ({
      answers: sum.answers + lines.length,
      pastTheirDay: sum.pastTheirDay + pastTheirDay.length,
    }),
    { answers: 0, pastTheirDay: 0 },
  );
}

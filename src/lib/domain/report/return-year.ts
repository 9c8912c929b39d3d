import { type Day, monthName, partsOfDay } from '../day';
import { type PlanYear, yearsOfPlan, yearStart } from '../financial-year';
import { type LineStanding, lineStandings } from '../line-standing';
import { type Plan } from '../plan';
import { type Quarter, QUARTER_NUMBERS, quarterPeriod, quarterShort } from '../quarter';
import { recurs } from '../schedule';
import { lineIn } from '../schedule-in-force';
import { type Update } from '../update';

/** A quarter of a return with every line's standing in it, in the plan's order. */
export interface ReturnQuarter {
  readonly quarter: Quarter;
  /** `Apr to Jun 2008`. */
  readonly heading: string;
  /** A quarter that has not begun has asked nothing of anybody yet. */
  readonly hasBegun: boolean;
  readonly lines: readonly LineStanding[];
}

/** A financial year of a plan as a return tells it: its quarters, and where each line stands at its end or so far. */
export interface ReturnYear {
  readonly plan: Plan;
  readonly year: number;
  /** `2008 to 2009`. */
  readonly heading: string;
  readonly today: Day;
  readonly quarters: readonly ReturnQuarter[];
  /** In the same order as the lines of the quarters. */
  readonly toDate: readonly LineStanding[];
  /** The last quarter that has begun; the first where none has. */
  readonly reached: Quarter;
}

/** A financial year as returns write it: 2008 is `2008 to 2009`. */
export function yearInReturn(year: number): string {
  return `${year} to ${year + 1}`;
}

/** A financial year by its first and last month: `April 2008 to March 2009`. */
export function yearByMonths(year: number, startsMonth: number): string {
  const months = [
    quarterPeriod({ year, number: 1 }, startsMonth).from,
    quarterPeriod({ year, number: 4 }, startsMonth).to,
  ].map(partsOfDay);
  return months.map((day) => `${monthName(day.month)} ${day.year}`).join(' to ');
}

/** The financial year of a plan to return on a day: the latest that has begun, else its first. */
export function yearToReturn(planYear: PlanYear, today: Day): number {
  const begun = yearsOfPlan(planYear).filter((year) => yearStart(year, planYear.startsMonth) <= today);
  return begun.at(-1) ?? planYear.firstYear;
}

function returnQuarter(plan: Plan, updates: readonly Update[], quarter: Quarter, today: Day): ReturnQuarter {
  const { startsMonth } = plan.planYear;
  return {
    quarter,
    heading: quarterShort(quarter, startsMonth),
    hasBegun: quarterPeriod(quarter, startsMonth).from <= today,
    lines: lineStandings(plan, updates, quarter, 'quarter', today),
  };
}

/**
 * The year of a plan that a return covers, as it stands on a day. Where lines stand for the year is worked out up to the
 * quarter that the day has reached, so that a return drafted early does not count what has not been asked yet.
 */
export function returnYear(plan: Plan, updates: readonly Update[], year: number, today: Day): ReturnYear {
  const quarters = QUARTER_NUMBERS.map((number) => returnQuarter(plan, updates, { year, number }, today));
  const reached = quarters.findLast(({ hasBegun }) => hasBegun)?.quarter ?? { year, number: 1 };
  return {
    plan,
    year,
    heading: yearInReturn(year),
    today,
    quarters,
    toDate: lineStandings(plan, updates, reached, 'year to date', today),
    reached,
  };
}

/** Lines with the period that is told of them. */
export interface PeriodLines {
  /** `Apr to Jun 2008`, or `2008 to 2009`. */
  readonly heading: string;
  readonly lines: readonly LineStanding[];
}

/** Whether a line comes round again, as the quarter of its standing asks it. */
const comesRound = ({ line, standing }: LineStanding): boolean => recurs(lineIn(line, standing.quarter).schedule);

const isOverdue = ({ standing }: LineStanding): boolean => standing.position === 'overdue';

/** Whether a later quarter has an answer to the same occurrence, so that it counts as it stands there. */
const isAnsweredLater = (index: number, { standing }: LineStanding, later: readonly ReturnQuarter[]): boolean =>
  later.some(({ lines }) => {
    const next = lines[index]?.standing;
    return next !== undefined && next.due === standing.due && next.update !== null;
  });

/**
 * What is overdue: of a line that recurs every occurrence by its quarter, since a later one makes up for none, and of every
 * other line once, as it stands for the year. Periods with nothing overdue are left out. Source: Domain, Time.
 */
export function overdueIn({ quarters, toDate, heading }: ReturnYear): readonly PeriodLines[] {
  const begun = quarters.filter(({ hasBegun }) => hasBegun);
  const occurrences = begun.map((quarter, at) => ({
    heading: quarter.heading,
    lines: quarter.lines.filter(
      (one, index) => comesRound(one) && isOverdue(one) && !isAnsweredLater(index, one, begun.slice(at + 1)),
    ),
  }));
  const once = { heading, lines: toDate.filter((one) => !comesRound(one) && isOverdue(one)) };
  return [...occurrences, once].filter(({ lines }) => lines.length > 0);
}

import { addDays, type Day } from './day';
import { lineStandings, standingsByQuarter } from './line-standing';
import { type Plan } from './plan';
import { type Position } from './position';
import { isUpTo, type Quarter, quarterPeriod } from './quarter';
import { doneOfDue, rollUp, type Share } from './roll-up';
import { type Standing, standingToDate } from './standing';
import { type Update } from './update';

/** The day from which a quarter's positions no longer change by the clock: the first after it. Roll-ups are stored as of it. */
export function closingDay(quarter: Quarter, startsMonth: number): Day {
  return addDays(quarterPeriod(quarter, startsMonth).to, 1);
}

/** What is stored of a plan's quarter: its roll-up as the quarter closed, on the answers held. */
export interface StoredRollUp {
  readonly quarter: Quarter;
  readonly lines: number;
  readonly asked: number;
  readonly answered: number;
  readonly due: number;
  readonly done: number;
  /** Lines due by the quarter's end since the year began, each once: work done early is among them, work still late once. */
  readonly dueToDate: number;
  readonly doneToDate: number;
  readonly measuresOwed: number;
  readonly measuresAttained: number;
  readonly counts: Readonly<Record<Position, number>>;
}

/** What was done of what was due from the year's beginning to the end of a quarter, of lines each with their standings. */
function doneToDate(standings: readonly (readonly Standing[])[], quarter: Quarter, startsMonth: number): Share {
  return doneOfDue(
    standings.flatMap(
      (own) =>
        standingToDate(
          own.filter((one) => isUpTo(one.quarter, quarter)),
          startsMonth,
        ) ?? [],
    ),
  );
}

/** The roll-ups to store for quarters of a plan, each as of its closing day. */
export function rollUpsToStore(
  plan: Plan,
  updates: readonly Update[],
  quarters: readonly Quarter[],
): readonly StoredRollUp[] {
  const { startsMonth } = plan.planYear;
  const [first] = quarters;
  if (!first) return [];
  // Whether a line is due, and whether it is done, hangs on no day: one pass over its quarters serves them all.
  const standings = [...standingsByQuarter(plan, updates, closingDay(first, startsMonth)).values()];
  return quarters.map((quarter) => {
    const closed = closingDay(quarter, startsMonth);
    const total = rollUp(lineStandings(plan, updates, quarter, 'quarter', closed));
    const toDate = doneToDate(standings, quarter, startsMonth);
    return {
      quarter,
      lines: total.lines,
      asked: total.asked,
      answered: total.answered,
      due: total.doneOfDue.whole,
      done: total.doneOfDue.part,
      dueToDate: toDate.whole,
      doneToDate: toDate.part,
      measuresOwed: total.attained.whole,
      measuresAttained: total.attained.part,
      counts: total.counts,
    };
  });
}

import { addDays, type Day } from './day';
import { type Plan } from './plan';
import { type Position } from './position';
import { type Quarter, quarterPeriod } from './quarter';
import { lineStandings } from './line-standing';
import { rollUp } from './roll-up';
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
  readonly measuresOwed: number;
  readonly measuresAttained: number;
  readonly counts: Readonly<Record<Position, number>>;
}

/** The roll-ups to store for quarters of a plan, each as of its closing day. */
export function rollUpsToStore(
  plan: Plan,
  updates: readonly Update[],
  quarters: readonly Quarter[],
): readonly StoredRollUp[] {
  return quarters.map((quarter) => {
    const closed = closingDay(quarter, plan.planYear.startsMonth);
    const total = rollUp(lineStandings(plan, updates, quarter, 'quarter', closed));
    return {
      quarter,
      lines: total.lines,
      asked: total.asked,
      answered: total.answered,
      due: total.doneOfDue.whole,
      done: total.doneOfDue.part,
      measuresOwed: total.attained.whole,
      measuresAttained: total.attained.part,
      counts: total.counts,
    };
  });
}

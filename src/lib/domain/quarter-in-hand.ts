import { addDays, type Day } from './day';
import { type PlanYear } from './financial-year';
import { type Quarter, QUARTER_NUMBERS, quarterAt, quarterIndex, quarterOfDay, quarterPeriod } from './quarter';

/** How long after a quarter's end its answers are still what people are asked for. */
const COLLECTING_DAYS = 42;

/**
 * The quarter of a plan that answers are being collected for on a day: the one that ended in the last six weeks, otherwise the
 * one that runs; the plan's first before it begins, its last once it is over.
 */
export function quarterInHand(planYear: PlanYear, today: Day): Quarter {
  const running = quarterOfDay(today, planYear.startsMonth);
  const previous = quarterAt(quarterIndex(running) - 1);
  const isCollected = addDays(quarterPeriod(previous, planYear.startsMonth).to, COLLECTING_DAYS) >= today;
  const index = quarterIndex(isCollected ? previous : running);
  const first = quarterIndex({ year: planYear.firstYear, number: 1 });
  const last = first + planYear.years * QUARTER_NUMBERS.length - 1;
  return quarterAt(Math.min(Math.max(index, first), last));
}

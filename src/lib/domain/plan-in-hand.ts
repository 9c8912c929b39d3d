import { type Day } from './day';
import type { PlanYears } from './financial-year';
import { isQuarterOfPlan } from './quarter';
import { quarterInHand } from './quarter-in-hand';

/** A plan without beginning or end, so that no quarter is outside it. */
const ALWAYS = { firstYear: 0, years: 10_000 };

/**
 * The plan that people work with on a day: the one whose quarter is being collected or runs, else the one that began last,
 * else the first to begin. Null where there is none. `plans` in any order.
 */
export function planInHand<T extends PlanYears>(plans: readonly T[], today: Day, startsMonth: number): T | null {
  const quarter = quarterInHand({ ...ALWAYS, startsMonth }, today);
  const running = plans.find((plan) => isQuarterOfPlan(quarter, { ...plan, startsMonth }));
  if (running) return running;
  const byYear = plans.toSorted((one, other) => one.firstYear - other.firstYear);
  return byYear.findLast(({ firstYear }) => firstYear <= quarter.year) ?? byYear[0] ?? null;
}

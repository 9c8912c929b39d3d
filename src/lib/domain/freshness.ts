import { type Day, daysBetween } from './day';
import { type Quarter, quarterIndex } from './quarter';
import { type Update } from './update';

/** How old the last answer of a line is. Source: domain, Freshness. */
export interface Freshness {
  readonly days: number;
  /** Quarters between the one answered for and the one looked at. */
  readonly quarters: number;
  readonly lastTold: Day;
  readonly update: Update;
}

const QUARTERS_UNTIL_STALE = 2;

/** The age of a line's latest answer up to a quarter, on a day; null where it never had one. */
export function freshnessOf(updates: readonly Update[], quarter: Quarter, today: Day): Freshness | null {
  const told = updates
    .filter((update) => quarterIndex(update.quarter) <= quarterIndex(quarter))
    .sort((one, other) => quarterIndex(one.quarter) - quarterIndex(other.quarter))
    .at(-1);
  if (!told) return null;
  return {
    days: daysBetween(told.enteredOn, today),
    quarters: quarterIndex(quarter) - quarterIndex(told.quarter),
    lastTold: told.enteredOn,
    update: told,
  };
}

/** Whether an answer is too old to be taken for the present state, however green. */
export function isStale(freshness: Freshness): boolean {
  return freshness.quarters >= QUARTERS_UNTIL_STALE;
}

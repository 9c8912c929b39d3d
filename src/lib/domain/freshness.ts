import { type Day, daysBetween } from './day';
import { type Standing } from './standing';
import { isSameQuarter, type Quarter, quarterIndex } from './quarter';
import { counted } from './standing-words';
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

/**
 * The old answer that a line still rests on in a quarter, given its standings: it was asked again since, nobody answered, and
 * what is known of it is stale. Null where the line was answered, is not asked any more, or was told of lately.
 * Source: domain, Freshness.
 */
export function oldAnswer(standings: readonly Standing[], quarter: Quarter, today: Day): Freshness | null {
  const now = standings.find((standing) => isSameQuarter(standing.quarter, quarter));
  if (!now?.isAsked || now.update) return null;
  const updates = standings.flatMap(({ update }) => (update ? [update] : []));
  const freshness = freshnessOf(updates, quarter, today);
  return freshness && isStale(freshness) ? freshness : null;
}

const WEEK = 7;
const DAYS_A_MONTH = 365.25 / 12;
const DAYS_IN_WORDS = 2 * WEEK;
const WEEKS_IN_WORDS = 61;

/** How long ago something was told: `today`, `12 days ago`, `5 weeks ago`, `7 months ago`; refuses days to come (`today`). */
export function agoInWords(days: number): string {
  if (days <= 0) return 'today';
  if (days <= DAYS_IN_WORDS) return `${counted(days, 'day')} ago`;
  if (days < WEEKS_IN_WORDS) return `${counted(Math.floor(days / WEEK), 'week')} ago`;
  return `${counted(Math.floor(days / DAYS_A_MONTH), 'month')} ago`;
}

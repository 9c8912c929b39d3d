import { type PlanYear, yearInWords } from './financial-year';
import { type QuarterNumber } from './quarter';
import { type Part } from './timescale-part';
import { type NamedYear } from './timescale-tokens';

/** A part whose year is settled; null where neither the words nor the plan settle it. */
export interface DatedPart extends Part {
  readonly year: NamedYear | null;
}

/** A part’s place in its year, so that two can be put in order: quarters by number, the rest by month. */
function order(part: Part): { unit: string; first: number; last: number } | null {
  const { named } = part;
  if (named.unit === 'quarter') return { unit: 'quarter', first: named.number, last: named.number };
  if (named.unit === 'months') return { unit: 'months', first: named.from, last: named.to };
  return null;
}

const needsYear = (part: Part): boolean => part.year === null && (order(part) !== null || part.named.unit === 'whole');

const shifted = (year: NamedYear, by: number): NamedYear => ({ ...year, year: year.year + by });

/** Months of a financial year are told apart by their place in it, so the same financial year serves both. */
const turnsOver = (year: NamedYear, part: Part): boolean => year.of === 'calendar' || part.named.unit === 'quarter';

function yearBefore(part: Part, later: Part): NamedYear | null {
  const [mine, theirs] = [order(part), order(later)];
  if (later.year === null || mine === null || theirs === null || mine.unit !== theirs.unit) return later.year;
  return mine.first > theirs.first && turnsOver(later.year, part) ? shifted(later.year, -1) : later.year;
}

function yearAfter(part: Part, earlier: Part): NamedYear | null {
  const [mine, theirs] = [order(part), order(earlier)];
  if (earlier.year === null || mine === null || theirs === null || mine.unit !== theirs.unit) return earlier.year;
  return mine.first < theirs.first && turnsOver(earlier.year, part) ? shifted(earlier.year, 1) : earlier.year;
}

/** Years taken from neighbours: `June and December 2008`, `October to March 2009`, `Q3 2008/09 - Q1`. */
function fromNeighbours(parts: readonly Part[]): Part[] {
  const backward = [...parts];
  for (let place = backward.length - 2; place >= 0; place -= 1) {
    const [part, later] = [backward[place], backward[place + 1]];
    if (part && later && needsYear(part)) backward[place] = { ...part, year: yearBefore(part, later) };
  }
  return backward.reduce<Part[]>((soFar, part) => {
    const earlier = soFar.at(-1);
    return [...soFar, earlier && needsYear(part) ? { ...part, year: yearAfter(part, earlier) } : part];
  }, []);
}

function fromPlan(part: Part, planYear: PlanYear, year: number): Part {
  const { named } = part;
  const financial: NamedYear = { of: 'financial', year };
  if (named.unit === 'quarter') {
    const assumed = `The plan has ${planYear.years} years and the words name none: ${yearInWords(year)} was taken`;
    return { ...part, year: financial, assumed: planYear.years > 1 ? [...part.assumed, assumed] : part.assumed };
  }
  if (named.unit !== 'months') return part;
  const assumed = `The words give no year: ${yearInWords(year)} was taken, the plan’s own`;
  return { ...part, year: financial, assumed: [...part.assumed, assumed] };
}

/** Every part with its year: its own, a neighbour’s, or else the plan’s first, which is then said to be assumed. */
export function withYears(parts: readonly Part[], planYear: PlanYear | null): readonly DatedPart[] {
  const known = fromNeighbours(parts);
  if (planYear === null) return known;
  return known.map((part) => (needsYear(part) ? fromPlan(part, planYear, planYear.firstYear) : part));
}

/** Every part without a year of its own, once for each year of the plan: `March each year`. */
export function inEachYear(parts: readonly Part[], planYear: PlanYear): readonly DatedPart[] {
  return Array.from({ length: planYear.years }, (_, index) => planYear.firstYear + index).flatMap((year) =>
    parts.map((part) => (needsYear(part) ? { ...part, year: { of: 'financial' as const, year } } : part)),
  );
}

/**
 * The financial year of a quarter named with a calendar year: `Q4 2009` in a plan for 2008/09 is January to March 2009,
 * `Q2 2008` is July to September 2008. What the plan does not cover is taken as the financial year that starts then.
 */
export function yearOfQuarter(number: QuarterNumber, calendarYear: number, planYear: PlanYear): number {
  const covers = (year: number): boolean => year >= planYear.firstYear && year < planYear.firstYear + planYear.years;
  const startsIn = Math.floor((planYear.startsMonth - 1 + (number - 1) * 3) / 12);
  return !covers(calendarYear) && covers(calendarYear - startsIn) ? calendarYear - startsIn : calendarYear;
}

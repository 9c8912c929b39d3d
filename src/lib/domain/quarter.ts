import { type Day, lastDayOfMonth, monthName, partsOfDay } from './day';
import { type PlanYear, yearInAddress, yearInWords, yearOfDay, yearsOfPlan } from './financial-year';

export type QuarterNumber = 1 | 2 | 3 | 4;

/** A quarter: the financial year by the calendar year it starts in, and its number. Q1 is the year's first three months. */
export interface Quarter {
  readonly year: number;
  readonly number: QuarterNumber;
}

export const QUARTER_NUMBERS: readonly QuarterNumber[] = [1, 2, 3, 4];

/** Quarters counted on one line, so that they can be compared and subtracted. */
export function quarterIndex(quarter: Quarter): number {
  return quarter.year * 4 + quarter.number - 1;
}

/** The quarter at a place on that line. */
export function quarterAt(index: number): Quarter {
  return { year: Math.floor(index / 4), number: ((index % 4) + 1) as QuarterNumber };
}

/** Whether two quarters are the same one. */
export function isSameQuarter(one: Quarter, other: Quarter): boolean {
  return quarterIndex(one) === quarterIndex(other);
}

/** Whether a quarter is of the same financial year as another, and not after it. */
export function isUpTo(quarter: Quarter, last: Quarter): boolean {
  return quarter.year === last.year && quarter.number <= last.number;
}

/** The quarters of a plan, in order. */
export function quartersOfPlan(planYear: PlanYear): readonly Quarter[] {
  return yearsOfPlan(planYear).flatMap((year) => QUARTER_NUMBERS.map((number) => ({ year, number })));
}

/** The quarter that a day falls in. */
export function quarterOfDay(day: Day, startsMonth: number): Quarter {
  const { month } = partsOfDay(day);
  const monthsIn = (month - startsMonth + 12) % 12;
  return { year: yearOfDay(day, startsMonth), number: (Math.floor(monthsIn / 3) + 1) as QuarterNumber };
}

const firstMonth = (quarter: Quarter, startsMonth: number): number => startsMonth + (quarter.number - 1) * 3;

/** The first and the last day of a quarter. */
export function quarterPeriod(quarter: Quarter, startsMonth: number): { from: Day; to: Day } {
  const month = firstMonth(quarter, startsMonth);
  const year = quarter.year + Math.floor((month - 1) / 12);
  const from = `${year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`;
  return { from, to: lastDayOfMonth(quarter.year, month + 2) };
}

/** A quarter by its months: `January to March 2009`; both years where it spans two. */
export function quarterInWords(quarter: Quarter, startsMonth: number): string {
  const { from, to } = quarterPeriod(quarter, startsMonth);
  const [start, end] = [partsOfDay(from), partsOfDay(to)];
  const startYear = start.year === end.year ? '' : ` ${start.year}`;
  return `${monthName(start.month)}${startYear} to ${monthName(end.month)} ${end.year}`;
}

/** A quarter by its months, short, as the returns head their columns: `Apr to Jun 2008`. */
export function quarterShort(quarter: Quarter, startsMonth: number): string {
  return quarterInWords(quarter, startsMonth).replace(/[A-Z][a-z]+/g, (name) => name.slice(0, 3));
}

/** A quarter's place in its year: `Quarter 4 of 2008/09`. */
export function quarterOfYearInWords(quarter: Quarter): string {
  return `Quarter ${quarter.number} of ${yearInWords(quarter.year)}`;
}

/** A quarter in an address: `q4`; in a plan of several years `2021-22-q4`. */
export function quarterInAddress(quarter: Quarter, planYear: PlanYear): string {
  return planYear.years === 1 ? `q${quarter.number}` : `${yearInAddress(quarter.year)}-q${quarter.number}`;
}

/** The quarter of an address within a plan; null where the plan has no such quarter. */
export function readQuarterAddress(text: string, planYear: PlanYear): Quarter | null {
  return quartersOfPlan(planYear).find((quarter) => quarterInAddress(quarter, planYear) === text) ?? null;
}

/** Whether a quarter is one of a plan's own. */
export function isQuarterOfPlan(quarter: Quarter, planYear: PlanYear): boolean {
  return quarter.year >= planYear.firstYear && quarter.year < planYear.firstYear + planYear.years;
}

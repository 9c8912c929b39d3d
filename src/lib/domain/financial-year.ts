import { type Day, dayOf, lastDayOfMonth, partsOfDay } from './day';

/** The financial years of a plan: the first by the calendar year it starts in, and how many. No partnership has two plans for the same. */
export interface PlanYears {
  readonly firstYear: number;
  readonly years: number;
}

/** The years a plan covers, and the month they start in. */
export interface PlanYear extends PlanYears {
  /** 1 to 12; 4 (April) unless the partnership's year starts elsewhere. */
  readonly startsMonth: number;
}

const shortYear = (year: number): string => String(year % 100).padStart(2, '0');

/** A financial year by the calendar year it starts in, as an address has it: 2008 is `2008-09`. */
export function yearInAddress(year: number): string {
  return `${year}-${shortYear(year + 1)}`;
}

/** A financial year as people write it: 2008 is `2008/09`. */
export function yearInWords(year: number): string {
  return `${year}/${shortYear(year + 1)}`;
}

/** A plan's years in an address: `2008-09`, or `2021-23` for a plan of two years. */
export function planYearInAddress(planYear: PlanYear): string {
  return `${planYear.firstYear}-${shortYear(planYear.firstYear + planYear.years)}`;
}

/** A plan's years as people write them: `2008/09`, `2021/23`. */
export function planYearInWords(planYear: PlanYear): string {
  return planYearInAddress(planYear).replace('-', '/');
}

/** The first financial year and the number of years of an address such as `2008-09`; null where it is not one. */
export function readPlanYearAddress(text: string): PlanYears | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return null;
  const firstYear = Number(match[1]);
  const years = (Number(match[2]) - (firstYear % 100) + 100) % 100;
  return years >= 1 && years <= 5 ? { firstYear, years } : null;
}

/** The one among plans whose years an address names; null where there is none. */
export function planAtAddress<P extends PlanYears>(plans: readonly P[], text: string): P | null {
  const asked = readPlanYearAddress(text);
  return plans.find(({ firstYear, years }) => firstYear === asked?.firstYear && years === asked.years) ?? null;
}

/** The first day of a financial year. */
export function yearStart(year: number, startsMonth: number): Day {
  return dayOf(year, startsMonth, 1) ?? `${year}-04-01`;
}

/** The last day of a financial year. */
export function yearEnd(year: number, startsMonth: number): Day {
  return lastDayOfMonth(year, startsMonth + 11);
}

/** The financial year that a day falls in, by the calendar year it starts in. */
export function yearOfDay(day: Day, startsMonth: number): number {
  const { year, month } = partsOfDay(day);
  return month >= startsMonth ? year : year - 1;
}

/** The first and the last day of a plan. */
export function planPeriod(planYear: PlanYear): { from: Day; to: Day } {
  return {
    from: yearStart(planYear.firstYear, planYear.startsMonth),
    to: yearEnd(planYear.firstYear + planYear.years - 1, planYear.startsMonth),
  };
}

/** Whether a financial year is one of a plan's; none is not. */
export function covers({ firstYear, years }: PlanYears, year: number | null): boolean {
  return year !== null && year >= firstYear && year < firstYear + years;
}

/** The last financial year of a plan, by the calendar year it starts in. */
export function lastYearOf({ firstYear, years }: PlanYears): number {
  return firstYear + years - 1;
}

/** The financial years of a plan, in order. */
export function yearsOfPlan(planYear: PlanYear): readonly number[] {
  return Array.from({ length: planYear.years }, (_, index) => planYear.firstYear + index);
}

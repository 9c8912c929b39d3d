import { type PlanYears } from '../financial-year';

const YEARS_BACK = 5;
const YEARS_AHEAD = 2;

export interface YearChoice {
  /** The years on offer, in order. */
  readonly years: readonly number[];
  /** The year chosen before, or else the likeliest; null where there is none to choose. */
  readonly chosen: number | null;
}

/**
 * The financial years that a plan can still be brought in for: some before and after the current one, without those that have a
 * plan already. What was chosen before stays on offer even so. The likeliest is the first that is not over.
 */
export function yearChoice(plans: readonly PlanYears[], current: number, before: number | null): YearChoice {
  const around = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => current - YEARS_BACK + index);
  const free = around.filter((year) => !plans.some(({ firstYear, years }) => firstYear === year && years === 1));
  const isMissing = before !== null && !free.includes(before);
  const years = isMissing ? [...free, before].sort((one, other) => one - other) : free;
  return { years, chosen: before ?? free.find((year) => year >= current) ?? free.at(-1) ?? null };
}

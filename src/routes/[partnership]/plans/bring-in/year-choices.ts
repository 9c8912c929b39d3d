import { yearInWords, yearOfDay } from '$lib/domain/financial-year';
import type { Here } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';

const YEARS_BACK = 5;
const YEARS_AHEAD = 2;

/** The years that a plan can still be brought in for, one plan to a year, and the likeliest of them. */
export function yearChoices({ plans, partnership }: Pick<Here, 'plans' | 'partnership'>, chosen: number | null = null) {
  const current = yearOfDay(today(), partnership.yearStartsMonth);
  const years = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => current - YEARS_BACK + index);
  const free = years.filter((year) => !plans.some((plan) => plan.firstYear === year && plan.years === 1));
  const offered = chosen === null || free.includes(chosen) ? free : [...free, chosen];
  return {
    chosen: String(chosen ?? free.find((year) => year >= current) ?? free.at(-1) ?? ''),
    options: offered.map((year) => ({ value: String(year), label: yearInWords(year) })),
  };
}

import { yearChoice } from '$lib/domain/bring-in/year-choice';
import { yearInWords, yearOfDay } from '$lib/domain/financial-year';
import type { Here } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';

/** The years to choose from as a field shows them, with the one chosen before or the likeliest. */
export function yearChoices({ plans, partnership }: Pick<Here, 'plans' | 'partnership'>, before: number | null = null) {
  const { years, chosen } = yearChoice(plans, yearOfDay(today(), partnership.yearStartsMonth), before);
  return {
    chosen: String(chosen ?? ''),
    options: years.map((year) => ({ value: String(year), label: yearInWords(year) })),
  };
}

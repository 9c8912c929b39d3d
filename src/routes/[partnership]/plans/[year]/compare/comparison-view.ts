import { CHANGE_KINDS } from '$lib/domain/report/compare-plans';
import { dayInWords } from '$lib/domain/day';
import { capitalised } from '$lib/domain/words';
import type { Comparison } from './comparison';

const dateOf = (day: string | null): string => (day === null ? 'no day' : dayInWords(day));

/** What is compared as the page shows it. */
export function comparisonView({ earlier, later, found }: Comparison) {
  return {
    earlier,
    later,
    unchanged: found.unchanged,
    counts: CHANGE_KINDS.map((kind) => ({ label: capitalised(kind), count: found.counts[kind] })),
    items: found.items.map(({ kinds, dates, ...item }, index) => ({
      ...item,
      key: index,
      kinds: kinds.map((kind) => capitalised(kind)),
      dates: dates && { before: dateOf(dates.before), after: dateOf(dates.after) },
    })),
  };
}

export type ComparisonView = ReturnType<typeof comparisonView>;

import type { TableCell, TableColumn, TableRow } from '$lib/components/data-table';
import { type Day, dayInWords, daysBetween } from '$lib/domain/day';
import type { StatisticDraft } from '$lib/domain/plan-draft';

export const STATISTIC_COLUMNS: readonly TableColumn[] = [
  { heading: 'Series' },
  { heading: 'Figure', isNumeric: true },
  { heading: 'Counted in' },
  { heading: 'For' },
  { heading: 'Source' },
];

const DAYS_A_YEAR = 365;

/** Whether a figure's day is more than a year ago. Of one without a day nobody can say. */
export function isOld({ asAt }: StatisticDraft, today: Day): boolean {
  return asAt !== null && daysBetween(asAt, today) > DAYS_A_YEAR;
}

function periodOf(statistic: StatisticDraft, today: Day): TableCell {
  const { periodWords, asAt } = statistic;
  const understood = asAt === null ? 'no day given' : `taken at ${dayInWords(asAt)}`;
  return { text: periodWords, note: isOld(statistic, today) ? `${understood}, more than a year ago` : understood };
}

const figureOf = ({ value, isRestricted }: StatisticDraft): TableCell =>
  isRestricted ? { text: value.toLocaleString('en-GB'), note: 'restricted' } : value;

/** One row for each figure, with the period as written and what is understood of it. */
export function statisticRows(statistics: readonly StatisticDraft[], today: Day): TableRow[] {
  return statistics.map((statistic, index) => ({
    key: `${index} ${statistic.series}`,
    cells: [
      statistic.area === '' ? statistic.series : { text: statistic.series, note: statistic.area },
      figureOf(statistic),
      statistic.unit,
      periodOf(statistic, today),
      statistic.source === '' ? null : statistic.source,
    ],
  }));
}

import { dayInWords } from './day';
import { type PlanYear, yearInWords } from './financial-year';
import { answeredIndex, answersFor, NOTHING_DONE, occurrencesInForce, progressAfter } from './progress';
import { type Quarter, quarterIndex } from './quarter';
import { lineIn, type ScheduledLine } from './schedule-in-force';
import { STATUSES } from './status';
import { type Update } from './update';

/** The answer of an earlier quarter after which a line is asked nothing more. */
export interface Settled {
  readonly by: Update;
  /** Whether it was done; otherwise it was carried forward, withdrawn or superseded. */
  readonly isDone: boolean;
}

/** What earlier answers left of a line: the time that an answer in a quarter is about, and what settled it. */
export interface Earlier {
  /** The place of that time among the line's occurrences. */
  readonly index: number;
  readonly settled: Settled | null;
}

/**
 * Where a line's earlier answers leave it for an answer in a quarter. `updates` are the line's own, in any order; those of
 * the quarter itself and after it are passed over. Source: domain, Reporting.
 */
export function earlierOf(
  line: ScheduledLine,
  updates: readonly Update[],
  planYear: PlanYear,
  quarter: Quarter,
): Earlier {
  const inForce = lineIn(line, quarter);
  const occurrences = occurrencesInForce(inForce, planYear);
  const before = answersFor(inForce, updates)
    .filter((update) => quarterIndex(update.quarter) < quarterIndex(quarter))
    .toSorted((one, other) => quarterIndex(one.quarter) - quarterIndex(other.quarter));
  let progress = NOTHING_DONE;
  let leftBy: Update | null = null;
  for (const update of before) {
    const { countsAs } = STATUSES[update.status];
    if (countsAs === 'continues elsewhere' || countsAs === 'out') leftBy = update;
    progress = progressAfter(progress, occurrences, update);
  }
  const index = answeredIndex(occurrences, quarter, progress);
  const by = progress.hasLeft ? leftBy : progress.done.get(index);
  return { index, settled: by ? { by, isDone: !progress.hasLeft } : null };
}

/** A quarter beside another: by its number alone within the same year. */
const quarterBeside = ({ year, number }: Quarter, other: Quarter): string =>
  year === other.year ? `quarter ${number}` : `quarter ${number} of ${yearInWords(year)}`;

/** What was said, with the day or year that belongs to it: `Completed on 12 May 2008`. */
function saidInWords({ status, completedOn, carriedTo }: Update): string {
  const { label } = STATUSES[status];
  if (completedOn !== null) return `${label} on ${dayInWords(completedOn)}`;
  return carriedTo === null ? label : `${label} to ${yearInWords(carriedTo)}`;
}

/** What settled a line before a quarter: `Completed on 12 May 2008 (answered for quarter 1)`. */
export function settledInWords({ by }: Settled, quarter: Quarter): string {
  return `${saidInWords(by)} (answered for ${quarterBeside(by.quarter, quarter)})`;
}

/** Why a line is not asked in a quarter, where an earlier answer settled it; null where none did. */
export function notAskedInWords({ settled }: Earlier, quarter: Quarter): string | null {
  return settled && `${settledInWords(settled, quarter)}; not asked this quarter`;
}

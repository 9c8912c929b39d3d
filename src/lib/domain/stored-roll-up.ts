import { addDays, type Day } from './day';
import { lineStandings, standingsByQuarter } from './line-standing';
import { type Plan, withLinesAlone } from './plan';
import { type Position, POSITION_ORDER } from './position';
import { isUpTo, type Quarter, quarterPeriod } from './quarter';
import { doneOfDue, rollUp, type Share } from './roll-up';
import { type Standing, standingToDate } from './standing';
import { type Update } from './update';

/** The day from which a quarter's positions no longer change by the clock: the first after it. Roll-ups are stored as of it. */
export function closingDay(quarter: Quarter, startsMonth: number): Day {
  return addDays(quarterPeriod(quarter, startsMonth).to, 1);
}

/** What is counted of a quarter besides how many lines stand where. */
const TOTALS = [
  'lines',
  'asked',
  'answered',
  'due',
  'done',
  // Lines due by the quarter's end since the year began, each once: work done early is among them, work still late once.
  'dueToDate',
  'doneToDate',
  'measuresOwed',
  'measuresAttained',
] as const;

export type Total = (typeof TOTALS)[number];

/** What is stored of a plan's quarter: its roll-up as the quarter closed, on the answers held. */
export type StoredRollUp = {
  readonly quarter: Quarter;
  readonly counts: Readonly<Record<Position, number>>;
} & Readonly<Record<Total, number>>;

/** What was done of what was due from the year's beginning to the end of a quarter, of lines each with their standings. */
function doneToDate(standings: readonly (readonly Standing[])[], quarter: Quarter, startsMonth: number): Share {
  return doneOfDue(
    standings.flatMap(
      (own) =>
        standingToDate(
          own.filter((one) => isUpTo(one.quarter, quarter)),
          startsMonth,
        ) ?? [],
    ),
  );
}

function difference(before: StoredRollUp, after: StoredRollUp): StoredRollUp {
  const totals = Object.fromEntries(TOTALS.map((total) => [total, after[total] - before[total]]));
  const counts = Object.fromEntries(
    POSITION_ORDER.map((position) => [position, after.counts[position] - before.counts[position]]),
  );
  return { ...after, ...totals, counts: counts as StoredRollUp['counts'] };
}

const isNought = (change: StoredRollUp): boolean =>
  TOTALS.every((total) => change[total] === 0) && POSITION_ORDER.every((position) => change.counts[position] === 0);

/**
 * What has to be added to a plan's stored roll-ups where some of its lines are told of anew, for quarters from the first that was
 * told of. Every line counts by itself, so that the other lines need not be known: `before` and `after` are the answers of those
 * lines alone. A quarter in which nothing changes is left out.
 */
export function changeOfRollUps(
  plan: Plan,
  lineIds: readonly number[],
  { before, after }: { readonly before: readonly Update[]; readonly after: readonly Update[] },
  quarters: readonly Quarter[],
): readonly StoredRollUp[] {
  const narrowed = withLinesAlone(plan, lineIds);
  const then = rollUpsToStore(narrowed, before, quarters);
  return rollUpsToStore(narrowed, after, quarters)
    .flatMap((now, index) => (then[index] ? [difference(then[index], now)] : []))
    .filter((change) => !isNought(change));
}

/** The roll-ups to store for quarters of a plan, each as of its closing day. */
export function rollUpsToStore(
  plan: Plan,
  updates: readonly Update[],
  quarters: readonly Quarter[],
): readonly StoredRollUp[] {
  const { startsMonth } = plan.planYear;
  const [first] = quarters;
  if (!first) return [];
  // Whether a line is due, and whether it is done, hangs on no day: one pass over its quarters serves them all.
  const standings = [...standingsByQuarter(plan, updates, closingDay(first, startsMonth)).values()];
  return quarters.map((quarter) => {
    const closed = closingDay(quarter, startsMonth);
    const total = rollUp(lineStandings(plan, updates, quarter, 'quarter', closed));
    const toDate = doneToDate(standings, quarter, startsMonth);
    return {
      quarter,
      lines: total.lines,
      asked: total.asked,
      answered: total.answered,
      due: total.doneOfDue.whole,
      done: total.doneOfDue.part,
      dueToDate: toDate.whole,
      doneToDate: toDate.part,
      measuresOwed: total.attained.whole,
      measuresAttained: total.attained.part,
      counts: total.counts,
    };
  });
}

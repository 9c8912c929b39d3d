import { type Day } from './day';
import { type PlanYear } from './financial-year';
import { type KpiLine } from './plan';
import { type Quarter, quarterIndex, quarterOfDay } from './quarter';
import { type Occurrence, occurrencesOf } from './schedule';
import { STATUSES } from './status';
import { type Update } from './update';

export type ScheduledLine = Pick<KpiLine, 'schedule' | 'revisedDue'>;

/** An occurrence with the day in force, which may have been revised. */
export interface InForce extends Occurrence {
  readonly originalDue: Day | null;
}

const earlier = (one: Quarter, other: Quarter): Quarter => (quarterIndex(one) <= quarterIndex(other) ? one : other);

/** A line's occurrences with the day in force: a revised day moves the last, unless the line never falls due. */
export function occurrencesInForce(line: ScheduledLine, planYear: PlanYear): readonly InForce[] {
  const { schedule, revisedDue } = line;
  const original = occurrencesOf(schedule, planYear).map(({ askedFrom, due }): InForce => ({
    askedFrom,
    due,
    originalDue: due,
  }));
  const last = original.at(-1);
  if (revisedDue === null || !last || schedule.kind === 'open-ended' || schedule.kind === 'on-demand') return original;
  const askedFrom = earlier(last.askedFrom, quarterOfDay(revisedDue, planYear.startsMonth));
  return [...original.slice(0, -1), { ...last, askedFrom, due: revisedDue }];
}

/** The last occurrence begun by a quarter; -1 where none is. */
export const lastBegun = (occurrences: readonly InForce[], quarter: Quarter): number =>
  occurrences.findLastIndex(({ askedFrom }) => quarterIndex(askedFrom) <= quarterIndex(quarter));

/** What earlier answers have left of a line: which occurrences are done, and whether it went on elsewhere or was dropped. */
export interface Progress {
  readonly done: ReadonlySet<number>;
  readonly hasLeft: boolean;
}

/** The occurrence that an answer in a quarter is about: the last begun, or the one to come where that is done already. */
export function answeredIndex(occurrences: readonly InForce[], quarter: Quarter, { done }: Progress): number {
  const begun = Math.max(lastBegun(occurrences, quarter), 0);
  return done.has(begun) && begun + 1 < occurrences.length ? begun + 1 : begun;
}

/** What is left after one more answer. */
export function progressAfter(
  progress: Progress,
  occurrences: readonly InForce[],
  { status, quarter }: Update,
): Progress {
  const index = answeredIndex(occurrences, quarter, progress);
  const done = new Set(progress.done);
  switch (STATUSES[status].countsAs) {
    case 'done':
      return { done: done.add(index), hasLeft: false };
    case 'open':
      done.delete(index);
      return { done, hasLeft: false };
    case 'continues elsewhere':
    case 'out':
      return { done, hasLeft: true };
    case 'answered':
      return progress;
  }
}

export const NOTHING_DONE: Progress = { done: new Set(), hasLeft: false };

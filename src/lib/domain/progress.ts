import { type Day } from './day';
import { type PlanYear } from './financial-year';
import { type Quarter, quarterIndex, quarterOfDay } from './quarter';
import { type Occurrence, occurrencesOf, recurs, type Schedule } from './schedule';
import { lineIn, type ScheduledLine } from './schedule-in-force';
import { STATUSES } from './status';
import { type Update } from './update';

/** An occurrence with the day in force, which may have been revised. */
export interface InForce extends Occurrence {
  readonly originalDue: Day | null;
}

const earlier = (one: Quarter, other: Quarter): Quarter => (quarterIndex(one) <= quarterIndex(other) ? one : other);

/** The occurrences that a line began with, where those of its schedule stand for the very same: as often, and at their own days. */
function originalsOf(
  { earlierSchedules }: ScheduledLine,
  schedule: Schedule,
  planYear: PlanYear,
): readonly Occurrence[] {
  const now = occurrencesOf(schedule, planYear);
  const first = earlierSchedules[0]?.schedule;
  if (!first || recurs(first) || recurs(schedule)) return now;
  const then = occurrencesOf(first, planYear);
  return then.length === now.length ? then : now;
}

/**
 * A line's occurrences by its schedule, with the day in force: a revised day moves the last, unless the line never falls due. The
 * day it had before its timescale or its day was changed stays beside it. Source: domain, Time.
 */
export function occurrencesInForce(line: ScheduledLine, planYear: PlanYear): readonly InForce[] {
  const { schedule, revisedDue } = line;
  const originals = originalsOf(line, schedule, planYear);
  const original = occurrencesOf(schedule, planYear).map(({ askedFrom, due }, index): InForce => ({
    askedFrom,
    due,
    originalDue: originals[index]?.due ?? due,
  }));
  const last = original.at(-1);
  if (revisedDue === null || !last || schedule.kind === 'open-ended' || schedule.kind === 'on-demand') return original;
  const askedFrom = earlier(last.askedFrom, quarterOfDay(revisedDue, planYear.startsMonth));
  return [...original.slice(0, -1), { ...last, askedFrom, due: revisedDue }];
}

/** The last occurrence begun by a quarter; -1 where none is. */
export const lastBegun = (occurrences: readonly InForce[], quarter: Quarter): number =>
  occurrences.findLastIndex(({ askedFrom }) => quarterIndex(askedFrom) <= quarterIndex(quarter));

/**
 * The answers of a line as they bear on what it is asked now: work that came round and was done each time does not do what is
 * asked once since.
 */
export function answersFor(line: ScheduledLine, updates: readonly Update[]): readonly Update[] {
  if (line.earlierSchedules.length === 0 || recurs(line.schedule)) return updates;
  return updates.filter(
    ({ status, quarter }) => STATUSES[status].countsAs !== 'done' || !recurs(lineIn(line, quarter).schedule),
  );
}

/** What earlier answers have left of a line: which occurrences are done, and whether it went on elsewhere or was dropped. */
export interface Progress {
  /** By occurrence: the answer that it was done by. One that says so again without a day of its own changes nothing of that. */
  readonly done: ReadonlyMap<number, Update>;
  readonly hasLeft: boolean;
}

/** The occurrence that an answer in a quarter is about: the last begun, or the one to come where that is done already. */
export function answeredIndex(occurrences: readonly InForce[], quarter: Quarter, { done }: Progress): number {
  const begun = Math.max(lastBegun(occurrences, quarter), 0);
  return done.has(begun) && begun + 1 < occurrences.length ? begun + 1 : begun;
}

/** The answer that work was done by: the first that said so, unless a later one names the day. */
export const doneBy = (update: Update, before: Update | undefined): Update =>
  update.completedOn === null ? (before ?? update) : update;

/** What is left after one more answer. */
export function progressAfter(progress: Progress, occurrences: readonly InForce[], update: Update): Progress {
  const index = answeredIndex(occurrences, update.quarter, progress);
  const done = new Map(progress.done);
  switch (STATUSES[update.status].countsAs) {
    case 'done':
      return { done: done.set(index, doneBy(update, done.get(index))), hasLeft: false };
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

export const NOTHING_DONE: Progress = { done: new Map(), hasLeft: false };

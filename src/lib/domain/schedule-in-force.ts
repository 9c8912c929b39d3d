import { type Day } from './day';
import { type PlanYear } from './financial-year';
import { type Quarter, quarterAt, quarterIndex, quarterOfDay, quarterPeriod, quartersOfPlan } from './quarter';
import { type Schedule } from './schedule';

/** A timescale that a line had, with its schedule, and the quarter before which it counts. */
export interface EarlierSchedule {
  readonly timescale: string;
  readonly schedule: Schedule;
  readonly before: Quarter;
}

/** As much of a line as says what it is asked in which quarter. */
export interface ScheduledLine {
  readonly timescale: string;
  /** What was understood of the timescale. */
  readonly schedule: Schedule;
  /** A day agreed later, in force instead of the schedule's own; the original stays. */
  readonly revisedDue: Day | null;
  /** The timescales before the present one, in order: the quarters of their time are counted by them. */
  readonly earlierSchedules: readonly EarlierSchedule[];
  /** The quarter from which a line that was added to an adopted plan is asked; null where it always was. */
  readonly askedSince: Quarter | null;
  /** The quarter from which a line is no longer part of the plan; null where it still is. */
  readonly outFrom: Quarter | null;
}

const isBefore = (one: Quarter, other: Quarter): boolean => quarterIndex(one) < quarterIndex(other);

/**
 * A line as a quarter asks it: with the timescale and schedule in force in that quarter. A revised day belongs to the present
 * schedule alone. Source: domain, Time: a change has a day, and what was asked before stays.
 */
export function lineIn<L extends ScheduledLine>(line: L, quarter: Quarter): L {
  const earlier = line.earlierSchedules.find(({ before }) => isBefore(quarter, before));
  return earlier ? { ...line, timescale: earlier.timescale, schedule: earlier.schedule, revisedDue: null } : line;
}

/** Consecutive quarters, given in order, with the line as all of them ask it. */
export function stretchesOf<L extends ScheduledLine>(
  line: L,
  quarters: readonly Quarter[],
): readonly { readonly line: L; readonly quarters: readonly Quarter[] }[] {
  if (line.earlierSchedules.length === 0) return [{ line, quarters }];
  const stretches: { line: L; quarters: Quarter[] }[] = [];
  for (const quarter of quarters) {
    const asked = lineIn(line, quarter);
    const last = stretches.at(-1);
    if (last?.line.schedule === asked.schedule) last.quarters.push(quarter);
    else stretches.push({ line: asked, quarters: [quarter] });
  }
  return stretches;
}

/** Whether a line is part of the plan already, and still, in a quarter. */
export function isInPlan({ askedSince, outFrom }: ScheduledLine, quarter: Quarter): boolean {
  return (askedSince === null || !isBefore(quarter, askedSince)) && (outFrom === null || isBefore(quarter, outFrom));
}

/** Whether a line has been taken out of the plan by a quarter. */
export function isOutIn({ outFrom }: ScheduledLine, quarter: Quarter): boolean {
  return outFrom !== null && !isBefore(quarter, outFrom);
}

/** The timescales that a line had, once another counts from a quarter on: one that never came to count is left out. */
export function earlierSchedulesAfter(line: ScheduledLine, from: Quarter): readonly EarlierSchedule[] {
  const { timescale, schedule, earlierSchedules } = line;
  const all = [...earlierSchedules, { timescale, schedule, before: from }];
  return all
    .filter((_, index) => {
      const since = all[index - 1]?.before;
      return since === undefined || isBefore(since, from);
    })
    .map((one) => (isBefore(from, one.before) ? { ...one, before: from } : one));
}

/**
 * The quarters from which a change of a plan may count on a day: those that have not begun, since what a quarter was asked stays
 * as it was; after the last of them the one that follows the plan, where it is over. Source: domain, Time.
 */
export function quartersToCome(planYear: PlanYear, today: Day): readonly [Quarter, ...Quarter[]] {
  const running = quarterOfDay(today, planYear.startsMonth);
  const quarters = quartersOfPlan(planYear);
  const [first, ...others] = quarters.filter((quarter) => isBefore(running, quarter));
  const last = quarters.at(-1) ?? running;
  return first ? [first, ...others] : [quarterAt(quarterIndex(last) + 1)];
}

/** Whether a quarter has begun by a day. */
export function hasBegun(quarter: Quarter, startsMonth: number, today: Day): boolean {
  return quarterPeriod(quarter, startsMonth).from <= today;
}

import { type Day } from './day';
import { planPeriod, type PlanYear } from './financial-year';
import { type Quarter, quarterIndex, quarterOfDay, quarterPeriod, quartersOfPlan } from './quarter';

export type Frequency =
  'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'every two months' | 'quarterly' | 'six-monthly' | 'yearly';

/** One window of a schedule of quarters: `3rd/4th quarter` is one window from Q3 to Q4, due by the end of Q4. */
export interface QuarterWindow {
  readonly from: Quarter;
  readonly to: Quarter;
}

/** When a line is due, as understood from its timescale. Source: domain, Time. */
export type Schedule =
  | { readonly kind: 'quarters'; readonly windows: readonly QuarterWindow[] }
  | { readonly kind: 'recurring'; readonly every: Frequency }
  | { readonly kind: 'dates'; readonly dues: readonly Day[] }
  | { readonly kind: 'period'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'open-ended' }
  | { readonly kind: 'on-demand' }
  | { readonly kind: 'conditional'; readonly condition: string }
  | { readonly kind: 'not-understood' };

export type ScheduleKind = Schedule['kind'];

/** One time that a line is due: asked from a quarter on, due by a day, or by none where it never falls due. */
export interface Occurrence {
  readonly askedFrom: Quarter;
  readonly due: Day | null;
}

/** Work that is asked for again after it was answered, so that a completed occurrence does not end the line. */
const RECURS: ReadonlySet<ScheduleKind> = new Set(['recurring', 'open-ended', 'on-demand']);

const QUARTERS_BETWEEN: Readonly<Record<Frequency, number>> = {
  daily: 1,
  weekly: 1,
  fortnightly: 1,
  monthly: 1,
  'every two months': 1,
  quarterly: 1,
  'six-monthly': 2,
  yearly: 4,
};

const endOf = (quarter: Quarter, planYear: PlanYear): Day => quarterPeriod(quarter, planYear.startsMonth).to;

const clampToPlan = (day: Day, planYear: PlanYear): Quarter => {
  const { from, to } = planPeriod(planYear);
  return quarterOfDay(day < from ? from : day > to ? to : day, planYear.startsMonth);
};

function recurring(every: Frequency, planYear: PlanYear): Occurrence[] {
  const step = QUARTERS_BETWEEN[every];
  return quartersOfPlan(planYear)
    .filter((quarter) => quarter.number % step === 0)
    .map((quarter) => ({ askedFrom: quarter, due: endOf(quarter, planYear) }));
}

const neverDue = (planYear: PlanYear): Occurrence[] =>
  quartersOfPlan(planYear).map((quarter) => ({ askedFrom: quarter, due: null }));

const onceWithoutDay = (planYear: PlanYear): Occurrence[] => neverDue(planYear).slice(0, 1);

function workOut(schedule: Schedule, planYear: PlanYear): readonly Occurrence[] {
  switch (schedule.kind) {
    case 'quarters':
      return schedule.windows
        .toSorted((one, other) => quarterIndex(one.from) - quarterIndex(other.from))
        .map(({ from, to }) => ({ askedFrom: from, due: endOf(to, planYear) }));
    case 'recurring':
      return recurring(schedule.every, planYear);
    case 'dates':
      return [...schedule.dues].sort().map((due) => ({ askedFrom: clampToPlan(due, planYear), due }));
    case 'period':
      return [{ askedFrom: clampToPlan(schedule.from, planYear), due: schedule.to }];
    case 'open-ended':
    case 'on-demand':
      return neverDue(planYear);
    case 'conditional':
    case 'not-understood':
      return onceWithoutDay(planYear);
  }
}

// Neither a schedule nor a plan's years ever change, and every standing of a line asks: it is worked out once for both.
const workedOut = new WeakMap<PlanYear, WeakMap<Schedule, readonly Occurrence[]>>();

/**
 * The occurrences of a schedule within a plan, in the order they are asked.
 * Lines that never fall due (open-ended, on demand) are asked every quarter; those whose day is unknown (conditional, not
 * understood) from the first quarter until they are done. A day outside the plan is asked in its nearest quarter.
 * Source: domain, Time.
 */
export function occurrencesOf(schedule: Schedule, planYear: PlanYear): readonly Occurrence[] {
  const ofYears = workedOut.get(planYear) ?? new WeakMap<Schedule, readonly Occurrence[]>();
  const occurrences = ofYears.get(schedule) ?? workOut(schedule, planYear);
  workedOut.set(planYear, ofYears.set(schedule, occurrences));
  return occurrences;
}

/** Whether each quarter is an occurrence of its own, so that an answer in one says nothing of the next. */
export function recurs(schedule: Schedule): boolean {
  return RECURS.has(schedule.kind);
}

/** The last day a schedule is due in a plan; null where it never is. */
export function lastDue(schedule: Schedule, planYear: PlanYear): Day | null {
  return occurrencesOf(schedule, planYear).at(-1)?.due ?? null;
}

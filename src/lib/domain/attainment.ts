import { aggregate, type Figures } from './aggregation';
import { type Day } from './day';
import { planPeriod, type PlanYear, yearEnd, yearStart } from './financial-year';
import { type Counted, type Direction, type Measure, type QuarterActual } from './measure';
import { type Quarter, quarterIndex, quarterPeriod } from './quarter';
import { lastDue, occurrencesOf } from './schedule';
import { type ScheduledLine } from './schedule-in-force';

export type AttainmentResult = 'attained' | 'not attained' | 'no figure' | 'no target' | 'nothing due';

/** How a measure stands: its figure over the target so far due. Shares keep both parts. Source: domain, Measure. */
export interface Attainment extends Figures {
  readonly result: AttainmentResult;
  /** The part of the target that has fallen due; null where there is no target. */
  readonly targetSoFar: number | null;
  /** Actual over target so far; null where either is missing or the target is nought. */
  readonly share: number | null;
}

const MEETS: Readonly<Record<Direction, (actual: number, target: number) => boolean>> = {
  'at least': (actual, target) => actual >= target,
  'at most': (actual, target) => actual <= target,
  exactly: (actual, target) => actual === target,
};

/** As much of a line as its targets go by: its schedule, and since when it is asked. */
type CountedLine = Pick<ScheduledLine, 'schedule' | 'askedSince'>;

/** The quarters of a quarter's year up to it in which a line was asked. */
function quartersAsked({ askedSince }: CountedLine, quarter: Quarter): number {
  const since = askedSince === null ? quarter.number : quarterIndex(quarter) - quarterIndex(askedSince) + 1;
  return Math.min(Math.max(since, 0), quarter.number);
}

interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** What a target is for: the plan's whole time, or the quarter's financial year. */
function stretchOf(measure: Counted, planYear: PlanYear, quarter: Quarter): Stretch {
  if (measure.per === 'plan') return planPeriod(planYear);
  return { from: yearStart(quarter.year, planYear.startsMonth), to: yearEnd(quarter.year, planYear.startsMonth) };
}

function occurrencesDue({ schedule, askedSince }: CountedLine, planYear: PlanYear, { from, to }: Stretch, upTo: Day) {
  const first = askedSince && quarterPeriod(askedSince, planYear.startsMonth).from;
  const all = occurrencesOf(schedule, planYear).flatMap(({ due }) => (due === null ? [] : [due]));
  const dues = all.filter((due) => first === null || due >= first);
  const within = dues.filter((due) => due >= from && due <= to);
  if (within.length === 0) return { due: upTo >= to ? 1 : 0, all: 1 };
  return { due: within.filter((due) => due <= upTo).length, all: within.length };
}

/**
 * The part of a count's target that has fallen due by the end of a quarter: quarters elapsed for a target each quarter;
 * otherwise the share of the line's own occurrences that were due, rounded down to whole units; all of it at the end of the
 * year, or of the plan, where the line has no due days. Levels (latest, average, maximum) and limits (at most) for more than
 * a quarter are owed in full from the start.
 */
function targetSoFar(measure: Counted, line: CountedLine, planYear: PlanYear, quarter: Quarter): number | null {
  if (measure.target === null || measure.aggregation !== 'sum') return measure.target;
  if (measure.per === 'quarter') return measure.target * quartersAsked(line, quarter);
  if (measure.direction === 'at most') return measure.target;
  const upTo = quarterPeriod(quarter, planYear.startsMonth).to;
  const { due, all } = occurrencesDue(line, planYear, stretchOf(measure, planYear, quarter), upTo);
  return due === all ? measure.target : Math.floor((measure.target * due) / all);
}

function resultOf(
  measure: Counted,
  actual: number | null,
  target: number | null,
  isNothingDue: boolean,
): AttainmentResult {
  if (target === null) return 'no target';
  if (isNothingDue) return 'nothing due';
  if (actual === null) return 'no figure';
  return MEETS[measure.direction](actual, target) ? 'attained' : 'not attained';
}

/** A count or ratio up to the end of a quarter of its year; `actuals` are that measure's, one a quarter. */
function countedAttainment(
  measure: Counted,
  actuals: readonly QuarterActual[],
  line: CountedLine,
  planYear: PlanYear,
  quarter: Quarter,
): Attainment {
  const figures = aggregate(measure, actuals);
  const target = targetSoFar(measure, line, planYear, quarter);
  const isNothingDue = target === 0 && measure.target !== 0;
  const share = figures.actual === null || !target ? null : figures.actual / target;
  return { ...figures, targetSoFar: target, share, result: resultOf(measure, figures.actual, target, isNothingDue) };
}

/** A measure's own figures up to a quarter: of its year, or of the whole plan where the target is for that. */
const figuresUpTo = (actuals: readonly QuarterActual[], measure: Counted, quarter: Quarter): QuarterActual[] =>
  actuals
    .filter((actual) => actual.measureId === measure.id && quarterIndex(actual.quarter) <= quarterIndex(quarter))
    .filter((actual) => measure.per === 'plan' || actual.quarter.year === quarter.year)
    .sort((one, other) => quarterIndex(one.quarter) - quarterIndex(other.quarter));

/**
 * How a measure stands for the year so far, up to the end of a quarter. A milestone is attained once its line is completed. A
 * target of nought is met by nought or more, or only by nought, as its direction says; its share is null. Source: domain,
 * Measure.
 */
export function attainmentToDate(
  measure: Measure,
  actuals: readonly QuarterActual[],
  line: CountedLine & { readonly isCompleted: boolean },
  planYear: PlanYear,
  quarter: Quarter,
): Attainment {
  if (measure.kind === 'milestone')
    return milestoneAttainment(measure.by ?? lastDue(line.schedule, planYear), line.isCompleted, planYear, quarter);
  return countedAttainment(measure, figuresUpTo(actuals, measure, quarter), line, planYear, quarter);
}

function milestoneAttainment(by: Day | null, isCompleted: boolean, planYear: PlanYear, quarter: Quarter): Attainment {
  const isOwed = by !== null && by <= quarterPeriod(quarter, planYear.startsMonth).to;
  const result = isCompleted ? 'attained' : isOwed ? 'not attained' : 'nothing due';
  return { result, actual: null, numerator: null, denominator: null, targetSoFar: null, share: null };
}

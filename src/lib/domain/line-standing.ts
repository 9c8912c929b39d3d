import { type Attainment, attainmentToDate } from './attainment';
import { type Day } from './day';
import { type Measure, type QuarterActual } from './measure';
import { type PlacedLine, placedLines, type Plan } from './plan';
import { type Position } from './position';
import { type Standing, standingOf, standingsOf, standingToDate } from './standing';
import { lineIn } from './schedule-in-force';
import { isUpTo, type Quarter, quarterIndex, quartersOfPlan } from './quarter';
import { type StatusRule, STATUSES } from './status';
import { type Update } from './update';

export type Span = 'quarter' | 'year to date';

export interface MeasureStanding {
  readonly measure: Measure;
  readonly attainment: Attainment;
}

/** A line with its standing in a quarter, or in the year so far, and everything a roll-up folds over. */
export interface LineStanding extends PlacedLine {
  readonly standing: Standing;
  readonly measures: readonly MeasureStanding[];
  /** The day of the line's latest answer up to the quarter; null where it never had one. */
  readonly lastTold: Day | null;
}

const byLine = (updates: readonly Update[]): ReadonlyMap<number, readonly Update[]> => {
  const lines = new Map<number, Update[]>();
  for (const update of updates) {
    const known = lines.get(update.lineId);
    if (known) known.push(update);
    else lines.set(update.lineId, [update]);
  }
  return lines;
};

const actualsOf = (updates: readonly Update[]): QuarterActual[] =>
  updates.flatMap(({ quarter, actuals }) => actuals.map((actual) => ({ ...actual, quarter })));

/** What the latest answer that told of the work counts as: a line taken up again is neither done nor out. */
function workOf(told: readonly Update[]): StatusRule['countsAs'] | null {
  const telling = told
    .filter(({ status }) => STATUSES[status].countsAs !== 'answered')
    .toSorted((one, other) => quarterIndex(one.quarter) - quarterIndex(other.quarter))
    .at(-1);
  return telling ? STATUSES[telling.status].countsAs : null;
}

const quartersUpTo = (plan: Plan, quarter: Quarter): readonly Quarter[] =>
  quartersOfPlan(plan.planYear).filter((one) => isUpTo(one, quarter));

function standingFor(
  placed: PlacedLine,
  updates: readonly Update[],
  plan: Plan,
  quarter: Quarter,
  span: Span,
  today: Day,
) {
  const { planYear } = plan;
  const inQuarter = (): Standing => standingOf(placed.line, updates, planYear, quarter, today);
  if (span === 'quarter') return inQuarter();
  const standings = standingsOf(placed.line, updates, planYear, quartersUpTo(plan, quarter), today);
  return standingToDate(standings, planYear.startsMonth) ?? inQuarter();
}

/** Of a line that has left the plan nothing is owed any more, in the quarter that it left in and ever after. */
const withNothingDue = (attainment: Attainment): Attainment =>
  attainment.result === 'no target' ? attainment : { ...attainment, result: 'nothing due' };

function measuresOf(
  placed: PlacedLine,
  told: readonly Update[],
  plan: Plan,
  { quarter, position }: { readonly quarter: Quarter; readonly position: Position },
): MeasureStanding[] {
  if (placed.line.measures.length === 0) return [];
  const work = workOf(told);
  const { schedule, askedSince } = lineIn(placed.line, quarter);
  const line = { schedule, askedSince, isCompleted: work === 'done' };
  const actuals = actualsOf(told);
  return placed.line.measures.map((measure) => {
    const attainment = attainmentToDate(measure, actuals, line, plan.planYear, quarter);
    return { measure, attainment: work === 'out' || position === 'out' ? withNothingDue(attainment) : attainment };
  });
}

const latestDay = (told: readonly Update[]): Day | null =>
  told.reduce<Day | null>((latest, { enteredOn }) => (latest && latest > enteredOn ? latest : enteredOn), null);

/**
 * Every line of a plan with its standing: in a quarter, or for the year to date, where a line stands as it did the last time
 * it was asked or told of. `updates` are the plan's, at most one for each line and quarter.
 */
export function lineStandings(
  plan: Plan,
  updates: readonly Update[],
  quarter: Quarter,
  span: Span,
  today: Day,
): readonly LineStanding[] {
  const updatesByLine = byLine(updates);
  return placedLines(plan).map((placed) => {
    const { line, action, outcome, objective } = placed;
    const own = updatesByLine.get(line.id) ?? [];
    const told = own.filter((update) => quarterIndex(update.quarter) <= quarterIndex(quarter));
    const standing = standingFor(placed, own, plan, quarter, span, today);
    return {
      line,
      action,
      outcome,
      objective,
      standing,
      measures: measuresOf(placed, told, plan, { quarter, position: standing.position }),
      lastTold: latestDay(told),
    };
  });
}

/**
 * Where every line of a plan stands in each of its quarters, by the line's id: what a grid shows, without the measures that a
 * roll-up needs. `updates` are the plan's, at most one for each line and quarter.
 */
export function standingsByQuarter(
  plan: Plan,
  updates: readonly Update[],
  today: Day,
): ReadonlyMap<number, readonly Standing[]> {
  const updatesByLine = byLine(updates);
  const quarters = quartersOfPlan(plan.planYear);
  return new Map(
    placedLines(plan).map(({ line }) => {
      const own = updatesByLine.get(line.id) ?? [];
      return [line.id, standingsOf(line, own, plan.planYear, quarters, today)];
    }),
  );
}

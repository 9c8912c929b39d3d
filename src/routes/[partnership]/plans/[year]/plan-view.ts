import type { PlanTableCell, PlanTableLine, PlanTableObjective, PlanTableQuarter } from '$lib/components/plan-table';
import { agoInWords, type Freshness } from '$lib/domain/freshness';
import type { LineStanding, MeasureStanding } from '$lib/domain/line-standing';
import type { CountMeasure, RatioMeasure } from '$lib/domain/measure';
import { placedLines, type Plan } from '$lib/domain/plan';
import type { Standing } from '$lib/domain/standing';
import { isSameQuarter, type Quarter, quartersOfPlan } from '$lib/domain/quarter';
import { rollUp } from '$lib/domain/roll-up';
import { monthsOfQuarter } from '$lib/domain/schedule-words';
import { counted, rollUpInWords, standingInWords } from '$lib/domain/standing-words';
import type { PlanStanding } from './plan-standing';

/** The head of each quarter's column. */
export function quarterColumns(plan: Plan, inHand: Quarter): PlanTableQuarter[] {
  return quartersOfPlan(plan.planYear).map((quarter) => ({
    label: `Q${quarter.number}`,
    months: monthsOfQuarter(quarter, plan.planYear.startsMonth),
    isCurrent: isSameQuarter(quarter, inHand),
  }));
}

function cellOf(standing: Standing, old: Freshness | undefined): PlanTableCell {
  const words = standingInWords(standing);
  return {
    position: standing.position,
    words,
    label: `Q${standing.quarter.number}: ${words.toLowerCase()}`,
    rag: standing.update?.rag ?? null,
    ...(old && isSameQuarter(old.update.quarter, standing.quarter) ? { age: `told ${agoInWords(old.days)}` } : {}),
  };
}

type Counted = CountMeasure | RatioMeasure;

const isAddedUp = ({ per, aggregation }: Counted): boolean => per === 'quarter' && aggregation === 'sum';

/** What a measure is to reach in a year: four times the target of a count that is owed each quarter. */
const targetOfYear = (measure: Counted): number | null =>
  measure.target !== null && isAddedUp(measure) ? measure.target * 4 : measure.target;

/** How far a counted target has come: `3 of 4`; nothing where there is none or nobody gave a figure. */
function measureNote(measures: readonly MeasureStanding[]): string | undefined {
  const told = measures.flatMap(({ measure, attainment }) => {
    if (measure.kind === 'milestone' || attainment.actual === null) return [];
    const target = targetOfYear(measure);
    const figure = `${attainment.actual.toLocaleString('en-GB')}${target === null ? '' : ` of ${target}`} ${measure.unit}`;
    // More of something than was wanted is often the same few counted again each quarter.
    const isMore = isAddedUp(measure) && target !== null && attainment.actual > target;
    return [isMore ? `${figure}, the quarters together` : figure];
  });
  return told.length === 0 ? undefined : told.join(', ');
}

const tagsOf = ({ action, line }: LineStanding): string[] => [
  ...(action.carriedInFrom ? [`carried from ${action.carriedInFrom}`] : []),
  ...(line.schedule.kind === 'not-understood' ? ['timescale not understood'] : []),
];

/** What a row of the table is made from, beside the line and the one before it. */
interface Seen {
  readonly standing: Pick<PlanStanding, 'byQuarter' | 'old'>;
  readonly address: string;
}

function rowOf(one: LineStanding, before: LineStanding | undefined, { standing, address }: Seen): PlanTableLine {
  const { line, action, outcome } = one;
  const note = measureNote(one.measures);
  const old = standing.old.get(line.id);
  return {
    key: line.reference,
    reference: line.reference,
    href: `${address}/actions/${action.reference}`,
    ...(before?.outcome.id === outcome.id ? {} : { outcome: outcome.text }),
    action: before?.action.id === action.id ? '' : action.text,
    kpi: line.kpi,
    ...(note === undefined ? {} : { measureNote: note }),
    lead: line.lead,
    timescale: line.timescale,
    tags: tagsOf(one),
    cells: (standing.byQuarter.get(line.id) ?? []).map((cell) => cellOf(cell, old)),
  };
}

/** The rows of the plan's table for the lines that a filter lets through, objective by objective. */
export function planTable(plan: Plan, shown: readonly LineStanding[], seen: Seen): PlanTableObjective[] {
  return plan.objectives.flatMap((objective) => {
    const lines = shown.filter((one) => one.objective.id === objective.id);
    if (lines.length === 0) return [];
    const { number, text, keyObjectiveLetters } = objective;
    const rows = lines.map((one, index) => rowOf(one, lines[index - 1], seen));
    const words = rollUpInWords(rollUp(lines));
    const isWhole = shown.length === placedLines(plan).length;
    const summary = isWhole ? words : `Of the ${counted(lines.length, 'line')} shown: ${words.toLowerCase()}`;
    return [{ number, text, summary, keyObjectiveLetters, rows }];
  });
}

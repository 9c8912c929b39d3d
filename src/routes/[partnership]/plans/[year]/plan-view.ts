import type { PlanTableCell, PlanTableLine, PlanTableObjective, PlanTableQuarter } from '$lib/components/plan-table';
import type { LineStanding, MeasureStanding } from '$lib/domain/line-standing';
import type { CountMeasure, RatioMeasure } from '$lib/domain/measure';
import type { Plan } from '$lib/domain/plan';
import type { Standing } from '$lib/domain/position';
import { isSameQuarter, type Quarter, quartersOfPlan } from '$lib/domain/quarter';
import { rollUp } from '$lib/domain/roll-up';
import { monthsOfQuarter } from '$lib/domain/schedule-words';
import { rollUpInWords, standingInWords } from '$lib/domain/standing-words';

/** The head of each quarter's column. */
export function quarterColumns(plan: Plan, inHand: Quarter): PlanTableQuarter[] {
  return quartersOfPlan(plan.planYear).map((quarter) => ({
    label: `Q${quarter.number}`,
    months: monthsOfQuarter(quarter, plan.planYear.startsMonth),
    isCurrent: isSameQuarter(quarter, inHand),
  }));
}

const cellOf = (standing: Standing): PlanTableCell => ({
  position: standing.position,
  label: `Q${standing.quarter.number}: ${standingInWords(standing).toLowerCase()}`,
  rag: standing.update?.rag ?? null,
});

/** What a measure is to reach in a year: four times the target of a count that is owed each quarter. */
const targetOfYear = (measure: CountMeasure | RatioMeasure): number | null =>
  measure.target !== null && measure.per === 'quarter' && measure.aggregation === 'sum'
    ? measure.target * 4
    : measure.target;

/** How far a counted target has come: `3 of 4`; nothing where there is none or nobody gave a figure. */
function measureNote(measures: readonly MeasureStanding[]): string | undefined {
  const told = measures.flatMap(({ measure, attainment }) => {
    if (measure.kind === 'milestone' || attainment.actual === null) return [];
    const target = targetOfYear(measure);
    return [`${attainment.actual.toLocaleString('en-GB')}${target === null ? '' : ` of ${target}`} ${measure.unit}`];
  });
  return told.length === 0 ? undefined : told.join(', ');
}

const tagsOf = ({ action, line }: LineStanding): string[] => [
  ...(action.carriedInFrom ? [`carried from ${action.carriedInFrom}`] : []),
  ...(line.schedule.kind === 'not-understood' ? ['timescale not understood'] : []),
];

/** The rows of the plan's table for the lines that a filter lets through, objective by objective. */
export function planTable(
  plan: Plan,
  standings: ReadonlyMap<number, readonly Standing[]>,
  shown: readonly LineStanding[],
  address: string,
): PlanTableObjective[] {
  const row = (one: LineStanding, before: LineStanding | undefined): PlanTableLine => {
    const note = measureNote(one.measures);
    return {
      key: one.line.reference,
      reference: one.line.reference,
      href: `${address}/actions/${one.action.reference}`,
      ...(before?.outcome.id === one.outcome.id ? {} : { outcome: one.outcome.text }),
      action: before?.action.id === one.action.id ? '' : one.action.text,
      kpi: one.line.kpi,
      ...(note === undefined ? {} : { measureNote: note }),
      lead: one.line.lead,
      timescale: one.line.timescale,
      tags: tagsOf(one),
      cells: (standings.get(one.line.id) ?? []).map(cellOf),
    };
  };
  return plan.objectives.flatMap((objective) => {
    const lines = shown.filter((one) => one.objective.id === objective.id);
    if (lines.length === 0) return [];
    return [
      {
        number: objective.number,
        text: objective.text,
        summary: rollUpInWords(rollUp(lines)),
        keyObjectiveLetters: objective.keyObjectiveLetters,
        rows: lines.map((one, index) => row(one, lines[index - 1])),
      },
    ];
  });
}

import type { PlanTableCell, PlanTableLine, PlanTableObjective, PlanTableQuarter } from '$lib/components/plan-table';
import { agoInWords, type Freshness } from '$lib/domain/freshness';
import type { LineStanding, MeasureStanding } from '$lib/domain/line-standing';
import { progressInWords } from '$lib/domain/measure-words';
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

/** How far the counted targets of a line have come; nothing where nobody gave a figure. */
function measureNote(measures: readonly MeasureStanding[]): string | undefined {
  const told = measures.flatMap(({ measure, attainment }) => progressInWords(measure, attainment.actual) ?? []);
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
    const isWhole = lines.length === placedLines({ objectives: [objective] }).length;
    const summary = isWhole ? words : `Of the ${counted(lines.length, 'line')} shown: ${words.toLowerCase()}`;
    return [{ number, text, summary, keyObjectiveLetters, rows }];
  });
}

import type { Day } from '../../domain/day';
import type { MeasureDraft } from '../../domain/kpi';
import { lineReference } from '../../domain/line-reference';
import type { Aggregation, Direction, Measure } from '../../domain/measure';
import type { KpiLine, Outcome, Plan, PlanAction, PlanState, StrategicObjective, TaskGroup } from '../../domain/plan';
import type { Quarter, QuarterNumber } from '../../domain/quarter';
import type { Schedule } from '../../domain/schedule';
import type { EarlierSchedule } from '../../domain/schedule-in-force';

/** Which plan of which partnership: what everything that is kept of a plan is found by. */
export interface OfPlan {
  readonly partnershipId: number;
  readonly planId: number;
}

export interface PlanRow {
  id: number;
  first_year: number;
  years: number;
  year_starts_month: number;
  title: string;
  state: PlanState;
  adopted_on: Day | null;
  adoption_minute: string;
  revision: number;
  wording_revision: number;
}

export interface ObjectiveRow {
  id: number;
  number: number;
  body: string;
  letters: string[];
}

export interface OutcomeRow {
  id: number;
  strategic_objective_id: number;
  number: number;
  body: string;
}

export interface ActionRow {
  id: number;
  outcome_id: number;
  number: number;
  body: string;
  carried_in_from: string | null;
}

export interface LineRow {
  id: number;
  action_id: number;
  kpi: string;
  lead: string;
  timescale: string;
  status_words: string;
  task_group_id: number | null;
  schedule: Schedule;
  revised_due: Day | null;
  earlier_schedules: readonly EarlierSchedule[];
  asked_since_year: number | null;
  asked_since_quarter: QuarterNumber | null;
  out_from_year: number | null;
  out_from_quarter: QuarterNumber | null;
}

export interface MeasureRow {
  id: number;
  kpi_line_id: number;
  kind: Measure['kind'];
  name: string;
  unit: string | null;
  target: number | null;
  baseline: number | null;
  per: 'quarter' | 'year' | 'plan' | null;
  aggregation: Aggregation | null;
  direction: Direction | null;
  milestone_by: Day | null;
}

export interface PlanRows {
  plan: PlanRow;
  keyObjectives: readonly { id: number; letter: string; body: string }[];
  objectives: readonly ObjectiveRow[];
  outcomes: readonly OutcomeRow[];
  actions: readonly ActionRow[];
  lines: readonly LineRow[];
  measures: readonly MeasureRow[];
  taskGroups: readonly TaskGroup[];
}

type Rows<T> = (id: number) => readonly T[];

function grouped<T>(rows: readonly T[], key: (row: T) => number): Rows<T> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return (id) => groups.get(id) ?? [];
}

function measureOf(row: MeasureRow): Measure {
  const { id, name, target, baseline } = row;
  if (row.kind === 'milestone') return { id, name, kind: 'milestone', by: row.milestone_by };
  const counted = {
    id,
    name,
    target,
    baseline,
    unit: row.unit ?? '',
    per: row.per ?? 'year',
    direction: row.direction ?? 'at least',
  };
  if (row.kind === 'count') return { ...counted, kind: 'count', aggregation: row.aggregation ?? 'sum' };
  return { ...counted, kind: 'ratio', aggregation: row.aggregation === 'latest' ? 'latest' : 'average' };
}

/** A quarter of two columns, which are both there or neither. */
export const quarterOf = (year: number | null, number: QuarterNumber | null): Quarter | null =>
  year === null || number === null ? null : { year, number };

function lineOf(row: LineRow, reference: string, measures: readonly MeasureRow[]): KpiLine {
  return {
    id: row.id,
    reference,
    kpi: row.kpi,
    lead: row.lead,
    taskGroupId: row.task_group_id,
    timescale: row.timescale,
    statusWords: row.status_words,
    schedule: row.schedule,
    revisedDue: row.revised_due,
    earlierSchedules: row.earlier_schedules,
    askedSince: quarterOf(row.asked_since_year, row.asked_since_quarter),
    outFrom: quarterOf(row.out_from_year, row.out_from_quarter),
    measures: measures.map(measureOf),
  };
}

interface RowsByParent {
  readonly outcomes: Rows<OutcomeRow>;
  readonly actions: Rows<ActionRow>;
  readonly lines: Rows<LineRow>;
  readonly measures: Rows<MeasureRow>;
}

function actionOf(row: ActionRow, prefix: string, of: RowsByParent): PlanAction {
  const reference = `${prefix}.${row.number}`;
  const lines = of.lines(row.id).map((line, index, all) => {
    return lineOf(line, lineReference(reference, index, all.length), of.measures(line.id));
  });
  return { id: row.id, reference, text: row.body, carriedInFrom: row.carried_in_from, lines };
}

function outcomeOf({ id, number, body }: OutcomeRow, prefix: string, of: RowsByParent): Outcome {
  const actions = of.actions(id).map((action) => actionOf(action, `${prefix}.${number}`, of));
  return { id, number, text: body, actions };
}

function objectiveOf({ id, number, body, letters }: ObjectiveRow, of: RowsByParent): StrategicObjective {
  const outcomes = of.outcomes(id).map((outcome) => outcomeOf(outcome, String(number), of));
  return { id, number, text: body, keyObjectiveLetters: letters, outcomes };
}

/** Builds the plan's tree from its rows, which come in the plan's order. */
export function planOf(rows: PlanRows): Plan {
  const { plan } = rows;
  const of: RowsByParent = {
    outcomes: grouped(rows.outcomes, (row) => row.strategic_objective_id),
    actions: grouped(rows.actions, (row) => row.outcome_id),
    lines: grouped(rows.lines, (row) => row.action_id),
    measures: grouped(rows.measures, (row) => row.kpi_line_id),
  };
  return {
    id: plan.id,
    title: plan.title,
    planYear: { firstYear: plan.first_year, years: plan.years, startsMonth: plan.year_starts_month },
    state: plan.state,
    adoptedOn: plan.adopted_on,
    adoptionMinute: plan.adoption_minute,
    revision: plan.revision,
    wordingRevision: plan.wording_revision,
    keyObjectives: rows.keyObjectives.map(({ id, letter, body }) => ({ id, letter, text: body })),
    objectives: rows.objectives.map((objective) => objectiveOf(objective, of)),
    taskGroups: rows.taskGroups,
  };
}

/** A measure as its columns hold it; a milestone has no figures. */
export function measureColumns(measure: MeasureDraft) {
  const counted = measure.kind === 'milestone' ? null : measure;
  return {
    kind: measure.kind,
    name: measure.name,
    unit: counted?.unit ?? null,
    target: counted?.target ?? null,
    baseline: counted?.baseline ?? null,
    per: counted?.per ?? null,
    aggregation: counted?.aggregation ?? null,
    direction: counted?.direction ?? null,
    milestone_by: measure.kind === 'milestone' ? measure.by : null,
  };
}

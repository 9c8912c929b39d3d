import type { Day } from '../../domain/day';
import type { Aggregation, Direction, Measure } from '../../domain/measure';
import type { KpiLine, Outcome, Plan, PlanAction, PlanState, StrategicObjective, TaskGroup } from '../../domain/plan';
import type { Schedule } from '../../domain/schedule';

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

function grouped<T>(rows: readonly T[], key: (row: T) => number): (id: number) => readonly T[] {
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

/** The letter of a line among several of one action; nothing where it is the only one. */
const lineLetter = (index: number, lines: number): string => (lines > 1 ? String.fromCharCode(97 + index) : '');

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
    measures: measures.map(measureOf),
  };
}

/** Builds the plan's tree from its rows, which come in the plan's order. */
export function planOf(rows: PlanRows): Plan {
  const outcomesOf = grouped(rows.outcomes, (row) => row.strategic_objective_id);
  const actionsOf = grouped(rows.actions, (row) => row.outcome_id);
  const linesOf = grouped(rows.lines, (row) => row.action_id);
  const measuresOf = grouped(rows.measures, (row) => row.kpi_line_id);

  const action = (row: ActionRow, prefix: string): PlanAction => {
    const reference = `${prefix}.${row.number}`;
    const lines = linesOf(row.id);
    return {
      id: row.id,
      reference,
      text: row.body,
      carriedInFrom: row.carried_in_from,
      lines: lines.map((line, index) =>
        lineOf(line, `${reference}${lineLetter(index, lines.length)}`, measuresOf(line.id)),
      ),
    };
  };
  const outcome = (row: OutcomeRow, prefix: string): Outcome => ({
    id: row.id,
    number: row.number,
    text: row.body,
    actions: actionsOf(row.id).map((child) => action(child, `${prefix}.${row.number}`)),
  });
  const objective = (row: ObjectiveRow): StrategicObjective => ({
    id: row.id,
    number: row.number,
    text: row.body,
    keyObjectiveLetters: row.letters,
    outcomes: outcomesOf(row.id).map((child) => outcome(child, String(row.number))),
  });

  const { plan } = rows;
  return {
    id: plan.id,
    title: plan.title,
    planYear: { firstYear: plan.first_year, years: plan.years, startsMonth: plan.year_starts_month },
    state: plan.state,
    adoptedOn: plan.adopted_on,
    adoptionMinute: plan.adoption_minute,
    revision: plan.revision,
    keyObjectives: rows.keyObjectives.map(({ id, letter, body }) => ({ id, letter, text: body })),
    objectives: rows.objectives.map(objective),
    taskGroups: rows.taskGroups,
  };
}

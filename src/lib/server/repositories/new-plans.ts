import type { MeasureDraft } from '../../domain/kpi';
import {
  draftNumber,
  type LineDraft,
  type ObjectiveDraft,
  type OutcomeDraft,
  type PlanDraft,
} from '../../domain/plan-draft';
import type { Schedule } from '../../domain/schedule';
import type { Transaction } from '../db/connection';
import { measureColumns } from './plan-rows';

/** What the readers made of a line's words, to be stored beside them. */
export interface LineReadings {
  readonly schedule: Schedule;
  readonly measures: readonly MeasureDraft[];
}

export interface NewPlan {
  readonly draft: PlanDraft;
  readonly taskGroupIds: ReadonlyMap<string, number>;
  readonly readingsOf: (line: LineDraft) => LineReadings;
}

/** Writes a whole plan from its draft and gives its id. */
export async function create(tx: Transaction, partnershipId: number, { draft, ...rest }: NewPlan): Promise<number> {
  const { planYear } = draft;
  const [plan] = await tx<{ id: number }[]>`
    insert into plans ${tx({
      partnership_id: partnershipId,
      first_year: planYear.firstYear,
      years: planYear.years,
      title: draft.title,
      state: draft.adoptedOn ? 'adopted' : 'drafted',
      adopted_on: draft.adoptedOn,
      adoption_minute: draft.adoptionMinute,
    })} returning id`;
  if (!plan) throw new Error('The plan was not written.');
  const of = { partnership_id: partnershipId, plan_id: plan.id };
  const dutyIds = await createKeyObjectives(tx, of, draft);
  for (const objective of draft.objectives) {
    await createObjective(tx, of, objective, dutyIds, { draft, ...rest });
  }
  return plan.id;
}

interface PlanColumns {
  readonly partnership_id: number;
  readonly plan_id: number;
}

async function createKeyObjectives(
  tx: Transaction,
  of: PlanColumns,
  draft: PlanDraft,
): Promise<ReadonlyMap<string, number>> {
  if (draft.keyObjectives.length === 0) return new Map();
  const rows = draft.keyObjectives.map(({ letter, text }) => ({ ...of, letter, body: text }));
  const created = await tx<{ id: number; letter: string }[]>`
    insert into key_objectives ${tx(rows)} returning id, letter`;
  return new Map(created.map(({ id, letter }) => [letter, id]));
}

const idOf = async (created: PromiseLike<readonly { id: number }[]>): Promise<number> => {
  const [row] = await created;
  if (!row) throw new Error('A row of the plan was not written.');
  return row.id;
};

async function createObjective(
  tx: Transaction,
  of: PlanColumns,
  objective: ObjectiveDraft,
  dutyIds: ReadonlyMap<string, number>,
  plan: NewPlan,
): Promise<void> {
  const { number, text } = objective;
  const id = await idOf(tx`insert into strategic_objectives ${tx({ ...of, number, body: text })} returning id`);
  const served = objective.keyObjectiveLetters.flatMap((letter) => dutyIds.get(letter) ?? []);
  for (const duty of served) {
    await tx`insert into served_key_objectives ${tx({ ...of, strategic_objective_id: id, key_objective_id: duty })}`;
  }
  for (const [index, outcome] of objective.outcomes.entries()) {
    await createOutcome(tx, { ...of, strategic_objective_id: id, number: draftNumber(outcome, index) }, outcome, plan);
  }
}

async function createOutcome(
  tx: Transaction,
  at: PlanColumns & { strategic_objective_id: number; number: number },
  outcome: OutcomeDraft,
  plan: NewPlan,
): Promise<void> {
  const of = { partnership_id: at.partnership_id, plan_id: at.plan_id };
  const id = await idOf(tx`insert into outcomes ${tx({ ...at, body: outcome.text })} returning id`);
  for (const [index, action] of outcome.actions.entries()) {
    const row = {
      ...of,
      outcome_id: id,
      number: draftNumber(action, index),
      body: action.text,
      carried_in_from: action.carriedInFrom,
    };
    const actionId = await idOf(tx`insert into actions ${tx(row)} returning id`);
    for (const [position, line] of action.lines.entries()) {
      await createLine(tx, of, { action_id: actionId, position: position + 1 }, line, plan);
    }
  }
}

function groupOf({ taskGroupSlug }: LineDraft, { taskGroupIds }: NewPlan): number | null {
  if (taskGroupSlug === null) return null;
  const id = taskGroupIds.get(taskGroupSlug);
  if (id === undefined) throw new Error(`The partnership has no task group ${taskGroupSlug}.`);
  return id;
}

async function createLine(
  tx: Transaction,
  of: PlanColumns,
  at: { action_id: number; position: number },
  line: LineDraft,
  plan: NewPlan,
): Promise<void> {
  const readings = plan.readingsOf(line);
  const row = {
    ...of,
    ...at,
    kpi: line.kpi,
    lead: line.lead,
    timescale: line.timescale,
    status_words: line.statusWords,
    source_place: line.place ?? '',
    task_group_id: groupOf(line, plan),
  };
  const schedule = tx.json(readings.schedule as unknown as Parameters<Transaction['json']>[0]);
  const notes = tx.json((line.notes ?? []) as unknown as Parameters<Transaction['json']>[0]);
  const id = await idOf(tx`insert into kpi_lines ${tx({ ...row, schedule, notes })} returning id`);
  const measures = readings.measures.map((measure, index) => ({
    ...of,
    kpi_line_id: id,
    position: index + 1,
    ...measureColumns(measure),
  }));
  if (measures.length > 0) await tx`insert into measures ${tx(measures)}`;
}

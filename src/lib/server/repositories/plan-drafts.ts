import type { Day } from '../../domain/day';
import {
  FRONT_MATTER_SECTIONS,
  type MemberDraft,
  type ObjectiveDraft,
  type Paragraph,
  type PlanDraft,
  type StatisticDraft,
  type TaskGroupDraft,
} from '../../domain/plan-draft';
import type { Transaction } from '../db/connection';

interface PlanRow {
  readonly title: string;
  readonly firstYear: number;
  readonly years: number;
  readonly startsMonth: number;
  readonly adoptedOn: Day | null;
  readonly adoptionMinute: string;
}

/** A plan as its document has it, with nothing that was understood of it: what the finder of faults reads. Null where there is none. */
export async function find(tx: Transaction, partnershipId: number, planId: number): Promise<PlanDraft | null> {
  const [plan] = await tx<PlanRow[]>`
    select title, first_year as "firstYear", years, year_starts_month as "startsMonth", adopted_on as "adoptedOn",
           adoption_minute as "adoptionMinute"
    from plans join partnerships on partnerships.id = plans.partnership_id
    where plans.partnership_id = ${partnershipId} and plans.id = ${planId}`;
  if (!plan) return null;
  const { firstYear, years, startsMonth, ...named } = plan;
  return { ...named, planYear: { firstYear, years, startsMonth }, ...(await readParts(tx, partnershipId, planId)) };
}

async function readParts(tx: Transaction, partnershipId: number, planId: number) {
  const ofPlan = tx`partnership_id = ${partnershipId} and plan_id = ${planId}`;
  const [frontMatter, keyObjectives, objectives, taskGroups, members, statistics, abbreviations] = await Promise.all([
    tx<Paragraph[]>`
      select section, printed_number as "printedNumber", style, body as text from paragraphs
      where ${ofPlan} order by array_position(${[...FRONT_MATTER_SECTIONS]}::text[], section), position`,
    tx<{ letter: string; text: string }[]>`
      select letter, body as text from key_objectives where ${ofPlan} order by length(letter), letter`,
    listObjectives(tx, partnershipId, planId),
    tx<TaskGroupDraft[]>`
      select slug, name, theme, started_on as "startedOn" from task_groups
      where partnership_id = ${partnershipId} order by position, id`,
    tx<MemberDraft[]>`
      select sector, organisation, representative, office from members
      where partnership_id = ${partnershipId} order by position, id`,
    tx<StatisticDraft[]>`
      select series, unit, area, source, period_words as "periodWords", as_at as "asAt", value,
             is_restricted as "isRestricted"
      from statistics where ${ofPlan} order by position`,
    tx<{ short: string; long: string }[]>`select short, long from abbreviations where ${ofPlan} order by position`,
  ]);
  return { frontMatter, keyObjectives, objectives, taskGroups, members, statistics, abbreviations };
}

const rowsOfPlan = (tx: Transaction, partnershipId: number, planId: number) => (table: string) =>
  tx`${tx(table)}.partnership_id = ${partnershipId} and ${tx(table)}.plan_id = ${planId}`;

/** The number of a row stands in a draft only where it is not its place. */
const placeByNumber = (tx: Transaction) => tx`row_number() over (order by number) as place`;
const numberUnlessPlace = (tx: Transaction) =>
  tx`case number when place then '{}' else jsonb_build_object('number', number) end`;

/** The tabled objectives with all that stands under them, in one query: PostgreSQL builds the tree. */
function listObjectives(tx: Transaction, partnershipId: number, planId: number): Promise<readonly ObjectiveDraft[]> {
  const ofPlan = rowsOfPlan(tx, partnershipId, planId);
  const lines = tx`
    select jsonb_agg(jsonb_build_object('kpi', line.kpi, 'lead', line.lead, 'timescale', line.timescale,
             'statusWords', line.status_words, 'taskGroupSlug', task_groups.slug)
             || case line.notes when '[]' then '{}' else jsonb_build_object('notes', line.notes) end
             order by line.position)
    from kpi_lines line left join task_groups on task_groups.partnership_id = line.partnership_id
      and task_groups.id = line.task_group_id
    where ${ofPlan('line')} and line.action_id = action.id`;
  const actions = tx`
    select jsonb_agg(jsonb_build_object('text', action.body, 'carriedInFrom', action.carried_in_from,
             'lines', coalesce((${lines}), '[]')) || ${numberUnlessPlace(tx)} order by number)
    from (select action.*, ${placeByNumber(tx)} from actions action
          where ${ofPlan('action')} and action.outcome_id = outcome.id) action`;
  const outcomes = tx`
    select jsonb_agg(jsonb_build_object('text', outcome.body, 'actions', coalesce((${actions}), '[]'))
             || ${numberUnlessPlace(tx)} order by number)
    from (select outcome.*, ${placeByNumber(tx)} from outcomes outcome
          where ${ofPlan('outcome')} and outcome.strategic_objective_id = objective.id) outcome`;
  const letters = tx`
    select jsonb_agg(duty.letter order by length(duty.letter), duty.letter)
    from served_key_objectives served join key_objectives duty on duty.partnership_id = served.partnership_id
      and duty.plan_id = served.plan_id and duty.id = served.key_objective_id
    where ${ofPlan('served')} and served.strategic_objective_id = objective.id`;
  return tx<ObjectiveDraft[]>`
    select objective.number, objective.body as text, coalesce((${letters}), '[]') as "keyObjectiveLetters",
           coalesce((${outcomes}), '[]') as outcomes
    from strategic_objectives objective where ${ofPlan('objective')} order by objective.number, objective.id`;
}

import type { Adoption } from '../../domain/adoption';
import type { Plan } from '../../domain/plan';
import type { PlanYears } from '../../domain/financial-year';
import type { PlanRevision } from '../../domain/plan-revision';
import type { Transaction } from '../db/connection';
import type { ActionRow, LineRow, MeasureRow, ObjectiveRow, OutcomeRow, PlanRow, PlanRows } from './plan-rows';
import { planOf } from './plan-rows';

export interface PlanSummary {
  readonly id: number;
  readonly title: string;
  readonly firstYear: number;
  readonly years: number;
  readonly state: Plan['state'];
  readonly lines: number;
}

// A plan's wording is the same for as long as its wording revision is: reading it again would give this very value.
const REMEMBERED_PLANS = 64;
const remembered = new Map<string, Plan>();

function remember(key: string, plan: Plan): void {
  remembered.delete(key);
  remembered.set(key, plan);
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED_PLANS && oldest !== undefined) remembered.delete(oldest);
}

/** Every plan of a partnership, the newest first. */
export async function list(tx: Transaction, partnershipId: number): Promise<readonly PlanSummary[]> {
  return tx<PlanSummary[]>`
    select plans.id, plans.title, plans.first_year as "firstYear", plans.years, plans.state,
           count(kpi_lines.id)::integer as lines
    from plans left join kpi_lines on kpi_lines.partnership_id = plans.partnership_id and kpi_lines.plan_id = plans.id
    where plans.partnership_id = ${partnershipId}
    group by plans.partnership_id, plans.id
    order by plans.first_year desc, plans.id desc`;
}

const YEARS_LOCK = 2010;

/** Lets one transaction at a time add a plan, so that two cannot be of the same years. */
export async function lockYears(tx: Transaction, partnershipId: number): Promise<void> {
  await tx`select pg_advisory_xact_lock(${YEARS_LOCK}::integer, ${partnershipId}::integer)`;
}

/** The years and revisions of every plan of a partnership, the newest first. */
export async function listRevisions(tx: Transaction, partnershipId: number): Promise<readonly PlanRevision[]> {
  return tx<PlanRevision[]>`
    select id as "planId", first_year as "firstYear", years, revision, wording_revision as "wordingRevision" from plans
    where partnership_id = ${partnershipId} order by first_year desc, years desc, id`;
}

/** A plan with everything that is asked in it; null where the partnership has none for those years. */
export async function find(
  tx: Transaction,
  partnershipId: number,
  { firstYear, years }: PlanYears,
): Promise<Plan | null> {
  const [row] = await tx<PlanRow[]>`
    select plans.id, first_year, years, year_starts_month, title, state, adopted_on, adoption_minute, revision,
           wording_revision
    from plans join partnerships on partnerships.id = plans.partnership_id
    where partnership_id = ${partnershipId} and first_year = ${firstYear} and years = ${years}`;
  return row ? complete(tx, partnershipId, row) : null;
}

/** A plan whose row the transaction holds locked: nobody else changes it or its answers meanwhile. */
export type LockedPlan = Plan & { readonly isLocked: true };

/** A plan locked for a change, so that two saves of one plan come one after the other. */
export async function findForChange(
  tx: Transaction,
  partnershipId: number,
  planId: number,
): Promise<LockedPlan | null> {
  const row = await lock(tx, partnershipId, planId);
  return row ? { ...(await complete(tx, partnershipId, row)), isLocked: true } : null;
}

async function lock(tx: Transaction, partnershipId: number, planId: number): Promise<PlanRow | null> {
  const [row] = await tx<PlanRow[]>`
    select plans.id, first_year, years, year_starts_month, title, state, adopted_on, adoption_minute, revision,
           wording_revision
    from plans join partnerships on partnerships.id = plans.partnership_id
    where partnership_id = ${partnershipId} and plans.id = ${planId}
    for update of plans`;
  return row ?? null;
}

async function complete(tx: Transaction, partnershipId: number, row: PlanRow): Promise<Plan> {
  const key = `${partnershipId}:${row.id}:${row.wording_revision}`;
  const known = remembered.get(key);
  if (known) return { ...known, revision: row.revision };
  const plan = planOf(await readRows(tx, partnershipId, row));
  remember(key, plan);
  return plan;
}

function listObjectives(tx: Transaction, partnershipId: number, planId: number): Promise<ObjectiveRow[]> {
  return tx<ObjectiveRow[]>`
    select objective.id, objective.number, objective.body,
           coalesce(array_agg(duty.letter order by length(duty.letter), duty.letter) filter (where duty.letter is not null), '{}') as letters
    from strategic_objectives objective
      left join served_key_objectives served on served.partnership_id = objective.partnership_id
        and served.plan_id = objective.plan_id and served.strategic_objective_id = objective.id
      left join key_objectives duty on duty.partnership_id = served.partnership_id
        and duty.plan_id = served.plan_id and duty.id = served.key_objective_id
    where objective.partnership_id = ${partnershipId} and objective.plan_id = ${planId}
    group by objective.partnership_id, objective.plan_id, objective.id
    order by objective.number, objective.id`;
}

async function readRows(tx: Transaction, partnershipId: number, plan: PlanRow): Promise<PlanRows> {
  const within = tx`partnership_id = ${partnershipId} and plan_id = ${plan.id}`;
  const [keyObjectives, objectives, outcomes, actions, lines, measures, taskGroups] = await Promise.all([
    tx<{ id: number; letter: string; body: string }[]>`
      select id, letter, body from key_objectives where ${within} order by length(letter), letter`,
    listObjectives(tx, partnershipId, plan.id),
    tx<OutcomeRow[]>`
      select id, strategic_objective_id, number, body from outcomes where ${within} order by number, id`,
    tx<ActionRow[]>`
      select id, outcome_id, number, body, carried_in_from from actions where ${within} order by number, id`,
    tx<LineRow[]>`
      select id, action_id, kpi, lead, timescale, status_words, task_group_id, schedule, revised_due,
        earlier_schedules, asked_since_year, asked_since_quarter, out_from_year, out_from_quarter
      from kpi_lines where ${within} order by position, id`,
    tx<MeasureRow[]>`
      select id, kpi_line_id, kind, name, unit, target, baseline, per, aggregation, direction, milestone_by
      from measures where ${within} order by position, id`,
    tx<{ id: number; slug: string; name: string }[]>`
      select id, slug, name from task_groups where partnership_id = ${partnershipId} order by position, id`,
  ]);
  return { plan, keyObjectives, objectives, outcomes, actions, lines, measures, taskGroups };
}

/**
 * A locked plan as its rows are now, after the transaction changed them. It is not remembered: the transaction may yet be
 * undone, and another would then have the same wording revision for other words.
 */
export async function findChanged(tx: Transaction, partnershipId: number, planId: number): Promise<Plan> {
  const row = await lock(tx, partnershipId, planId);
  if (!row) throw new Error('The plan that was just changed cannot be read.');
  return planOf(await readRows(tx, partnershipId, row));
}

/** Raises a plan's revision after a change of an answer. */
export async function raiseRevision(tx: Transaction, partnershipId: number, planId: number): Promise<void> {
  await tx`update plans set revision = revision + 1 where partnership_id = ${partnershipId} and id = ${planId}`;
}

/** Raises both of a plan's revisions after a change of the plan itself. */
export async function raiseWordingRevision(tx: Transaction, partnershipId: number, planId: number): Promise<void> {
  await tx`
    update plans set revision = revision + 1, wording_revision = wording_revision + 1
    where partnership_id = ${partnershipId} and id = ${planId}`;
}

/** Writes that a plan is adopted. */
export async function adopt(
  tx: Transaction,
  partnershipId: number,
  planId: number,
  { adoptedOn, minute }: Adoption,
): Promise<void> {
  await tx`
    update plans set state = 'adopted', adopted_on = ${adoptedOn}, adoption_minute = ${minute}
    where partnership_id = ${partnershipId} and id = ${planId}`;
}

/** Raises the revision of every plan of a partnership after a change of what all their pages may show. */
export async function raiseRevisions(tx: Transaction, partnershipId: number): Promise<void> {
  await tx`update plans set revision = revision + 1 where partnership_id = ${partnershipId}`;
}

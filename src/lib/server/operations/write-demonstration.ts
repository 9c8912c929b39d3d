import type { Role } from '../../domain/access';
import type { Day } from '../../domain/day';
import type { Actual } from '../../domain/measure';
import { type KpiLine, placedLines, type Plan } from '../../domain/plan';
import type { PlanDraft } from '../../domain/plan-draft';
import type { Transaction } from '../db/connection';
import type { DemonstrationUpdate } from '../demonstration/demonstration-update';
import { type DemonstrationPartnership, emsmpPartnership } from '../demonstration/emsmp-partnership';
import { emsmpPlan } from '../demonstration/emsmp-plan';
import { emsmpUpdates } from '../demonstration/emsmp-updates';
import { type DemonstrationRole, demonstrationPeople } from '../demonstration/people';
import { wessexPartnership, wessexPlan, wessexUpdates } from '../demonstration/second-partnership';
import * as accountRoles from '../repositories/account-roles';
import * as accounts from '../repositories/accounts';
import * as frontMatter from '../repositories/front-matter';
import * as partnerships from '../repositories/partnerships';
import * as plans from '../repositories/plans';
import * as taskGroups from '../repositories/task-groups';
import * as updates from '../repositories/updates';
import { createPlan } from './create-plan';
import { storeRollUps } from './store-roll-ups';

interface Loaded {
  readonly partnership: DemonstrationPartnership;
  readonly plan: PlanDraft;
  readonly updates: readonly DemonstrationUpdate[];
}

const PARTNERSHIPS: readonly Loaded[] = [
  { partnership: emsmpPartnership, plan: emsmpPlan, updates: emsmpUpdates },
  { partnership: wessexPartnership, plan: wessexPlan, updates: wessexUpdates },
];

type People = ReadonlyMap<string, { readonly id: number; readonly name: string }>;

const NOON = 'T12:00:00Z';

function actualsOf(line: KpiLine, figures: readonly (number | null)[]): Actual[] {
  if (figures.length > line.measures.length) throw new Error(`${line.reference} has fewer measures than figures.`);
  return line.measures.flatMap((measure, index): Actual[] => {
    const value = figures[index] ?? null;
    return value === null ? [] : [{ measureId: measure.id, value, numerator: null, denominator: null }];
  });
}

function newUpdate(told: DemonstrationUpdate, plan: Plan, people: People): updates.NewUpdate {
  const line = placedLines(plan).find((placed) => placed.line.reference === told.reference)?.line;
  const person = people.get(told.enteredBy);
  if (!line || !person) throw new Error(`The demonstration's answer for ${told.reference} has no line or no person.`);
  const { status, rag, comment, reason, completedOn, carriedTo } = told;
  const actuals = actualsOf(line, told.actuals);
  return {
    lineId: line.id,
    quarter: { year: plan.planYear.firstYear, number: told.quarter },
    version: 1,
    answer: { status, rag, comment, reason, completedOn, carriedTo, supersededBy: '', actuals },
    statusWords: told.statusWords,
    saidBy: told.saidBy,
    enteredBy: person,
    enteredAt: instantOf(told.enteredOn),
  };
}

const instantOf = (day: Day): Date => new Date(`${day}${NOON}`);

async function loadUpdates(tx: Transaction, partnershipId: number, loaded: Loaded, people: People): Promise<void> {
  const plan = await plans.find(tx, partnershipId, loaded.plan.planYear);
  if (!plan) throw new Error('The demonstration plan was not written.');
  for (const number of [1, 2, 3, 4]) {
    const told = loaded.updates.filter(({ quarter }) => quarter === number);
    const of = { partnershipId, planId: plan.id };
    await updates.save(
      tx,
      of,
      told.map((one) => newUpdate(one, plan, people)),
    );
  }
  await storeRollUps(tx, { partnershipId, plan });
}

const roleOf = (role: DemonstrationRole, groups: ReadonlyMap<string, number>): Role => {
  if (role.role !== 'reporter') return { role: role.role };
  const taskGroupId = groups.get(role.taskGroup);
  if (taskGroupId === undefined) throw new Error(`The demonstration has no task group ${role.taskGroup}.`);
  return { role: 'reporter', taskGroupId };
};

async function loadPartnership(tx: Transaction, loaded: Loaded, people: People): Promise<void> {
  const id = await partnerships.create(tx, loaded.partnership);
  if (id === null) throw new Error(`There is a partnership ${loaded.partnership.slug} already.`);
  const groups = await taskGroups.create(tx, id, loaded.plan.taskGroups);
  await frontMatter.createMembers(tx, id, loaded.plan.members);
  await createPlan(tx, id, loaded.plan, groups);
  await loadUpdates(tx, id, loaded, people);
  for (const { key, roles } of demonstrationPeople) {
    const person = people.get(key);
    for (const role of roles.filter(({ partnership }) => partnership === loaded.partnership.slug)) {
      if (person) await accountRoles.create(tx, id, person.id, roleOf(role, groups));
    }
  }
}

/** Writes the demonstration's people, partnerships, plans and answers. */
export async function writeDemonstration(tx: Transaction): Promise<void> {
  const people = new Map<string, { id: number; name: string }>();
  for (const { key, email, name } of demonstrationPeople) {
    people.set(key, { id: await accounts.createDemonstration(tx, email, name), name });
  }
  for (const loaded of PARTNERSHIPS) await loadPartnership(tx, loaded, people);
}

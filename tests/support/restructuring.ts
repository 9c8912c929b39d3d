import type { AddedWords } from '../../src/lib/domain/addition';
import type { ChangeReasons } from '../../src/lib/domain/change-reasons';
import type { Day } from '../../src/lib/domain/day';
import type { Plan } from '../../src/lib/domain/plan';
import { type ItemKind, type PlanItem, planItems } from '../../src/lib/domain/plan-item';
import type { Database, Transaction } from '../../src/lib/server/db/connection';
import { writeWithin } from '../../src/lib/server/db/scope';
import type { StructureRequest } from '../../src/lib/server/operations/change-structure';
import * as plans from '../../src/lib/server/repositories/plans';
import { type Loaded, type Person, readIn, TODAY, within } from './demonstration';

/** The part of a plan with a reference. */
export function itemOf(plan: Plan, item: ItemKind, reference: string): PlanItem {
  const found = planItems(plan).find((one) => one.item === item && one.reference === reference);
  if (!found) throw new Error(`The plan has no ${item} ${reference}.`);
  return found;
}

/** The references of a plan's parts of a kind, in order. */
export const referencesOf = (plan: Plan, item: ItemKind): readonly string[] =>
  planItems(plan)
    .filter((one) => one.item === item)
    .map(({ reference }) => reference);

/** A plan of a partnership as it is now. */
export async function planNow(sql: Database, loaded: Loaded): Promise<Plan> {
  const years = loaded.plan.planYear;
  const plan = await readIn(sql, loaded, (tx) => plans.find(tx, loaded.id, years));
  if (!plan) throw new Error('The plan is gone.');
  return plan;
}

export const SOME_WORDS: AddedWords = {
  objective: 'People are heard',
  outcome: 'Newcomers help to plan',
  action: 'Hold open evenings',
  kpi: 'Four open evenings held',
  lead: 'Policy officer',
  timescale: 'quarterly',
  taskGroup: '',
};

export type ChangeToMake = {
  readonly by: Person;
  readonly base?: number;
  readonly reasons?: Partial<ChangeReasons>;
  readonly today?: Day;
};

/** Makes a change of a plan's structure within a transaction, with a reason and a minute. */
export async function changeWithin<T>(
  tx: Transaction,
  loaded: Loaded,
  { by, base, reasons = {}, today = TODAY }: ChangeToMake,
  work: (plan: plans.LockedPlan, request: StructureRequest) => Promise<T>,
): Promise<T> {
  const plan = await plans.findForChange(tx, loaded.id, loaded.plan.id);
  if (!plan) throw new Error('The plan is not there.');
  const why = { reason: 'The board asked for it.', minute: 'Board, 14 April 2009, 4.2', countsFrom: '' };
  return work(plan, {
    partnershipId: loaded.id,
    base: base ?? plan.wordingRevision,
    reasons: { ...why, ...reasons },
    changedBy: by,
    changedAt: new Date(`${TODAY}T11:00:00Z`),
    today,
  });
}

/** The same in a transaction of its own. */
export const changeIn = <T>(
  sql: Database,
  loaded: Loaded,
  change: ChangeToMake,
  work: (tx: Transaction, plan: plans.LockedPlan, request: StructureRequest) => Promise<T>,
): Promise<T> =>
  writeWithin(sql, within(loaded.id), (tx) =>
    changeWithin(tx, loaded, change, (plan, request) => work(tx, plan, request)),
  );

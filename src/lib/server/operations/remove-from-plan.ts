import { countsFromOf, reasonRefusals } from '../../domain/change-reasons';
import type { Plan } from '../../domain/plan';
import { findItem, ITEM_KINDS, type ItemKind, type PlanItem, planItems } from '../../domain/plan-item';
import type { Quarter } from '../../domain/quarter';
import { answeredRefusal, itemsToRemove, itemThen, linesToTakeOut, removalWay } from '../../domain/removal';
import type { NewStructureChange, StructureChangeKind } from '../../domain/structure-change';
import type { Transaction } from '../db/connection';
import * as planStructure from '../repositories/plan-structure';
import type { LockedPlan } from '../repositories/plans';
import { changedSince, type ChangedStructure, planNow, recordChange, type StructureRequest } from './change-structure';

export type RemovalToMake = StructureRequest & {
  /** Which part of the plan, by its name. */
  readonly name: string;
};

const changeOf = (kind: StructureChangeKind, one: PlanItem, plan: Plan): NewStructureChange => {
  const { item, itemId, actionId } = one;
  const was = itemThen(one, plan);
  return { kind, item, itemId, actionId, before: was, after: kind === 'removed' ? null : was };
};

const REFUSED = (says: string): ChangedStructure => ({ kind: 'refused', refusals: [{ field: 'item', says }] });

async function removeFromDraft(
  tx: Transaction,
  plan: LockedPlan,
  request: RemovalToMake,
  item: PlanItem,
): Promise<ChangedStructure> {
  const of = { partnershipId: request.partnershipId, planId: plan.id };
  const lineIds = item.lines.map(({ id }) => id);
  const answered = await planStructure.listAnswered(tx, of, lineIds);
  const refusal = answeredRefusal(item, new Set(answered));
  if (refusal !== null) return REFUSED(refusal);
  const items = itemsToRemove(item, plan);
  const idsOf = (kind: ItemKind) => items.filter((one) => one.item === kind).map(({ itemId }) => itemId);
  const ids = Object.fromEntries(ITEM_KINDS.map((kind) => [kind, idsOf(kind)] as const));
  await planStructure.removeItems(tx, of, ids as Record<ItemKind, number[]>);
  const now = await planNow(tx, plan, request.partnershipId);
  const changes = items.map((one) => changeOf('removed', one, plan));
  return recordChange(tx, plan, request, { changes, countsFrom: null, now });
}

interface Leaving {
  readonly kind: 'taken-out' | 'put-back';
  readonly lineIds: readonly number[];
  readonly from: Quarter | null;
}

async function writeLeaving(
  tx: Transaction,
  plan: LockedPlan,
  request: RemovalToMake,
  { kind, lineIds, from }: Leaving,
): Promise<ChangedStructure> {
  await planStructure.updateOutFrom(tx, { partnershipId: request.partnershipId, planId: plan.id }, lineIds, from);
  const now = await planNow(tx, plan, request.partnershipId);
  const lines = planItems(plan).filter(({ item, itemId }) => item === 'line' && lineIds.includes(itemId));
  const changes = lines.map((line) => changeOf(kind, line, plan));
  return recordChange(tx, plan, request, { changes, countsFrom: from, now });
}

const OUT = 'It is out of the plan already, and that quarter has begun';

/**
 * Removes a part of a draft that nobody answered for; of an adopted plan takes its lines out from a quarter on, which stay with
 * their answers, or puts them back while that quarter has not begun. Null where the plan has no such part.
 */
export async function removeFromPlan(
  tx: Transaction,
  plan: LockedPlan,
  request: RemovalToMake,
): Promise<ChangedStructure | null> {
  const since = await changedSince(tx, plan, request);
  if (since.length > 0) return { kind: 'overtaken', since };
  const item = findItem(plan, request.name);
  if (!item) return null;
  const way = removalWay(item, plan, request.today);
  if (way === 'out already') return REFUSED(OUT);
  const timing = countsFromOf(request.reasons, plan, request.today);
  const refusals = [
    ...reasonRefusals(request.reasons, plan, 'the plan changes'),
    ...(timing.ok || way !== 'taken-out' ? [] : [timing.refusal]),
  ];
  if (refusals.length > 0) return { kind: 'refused', refusals };
  if (way === 'removed' || !timing.ok || timing.from === null) return removeFromDraft(tx, plan, request, item);
  const lines = way === 'put-back' ? item.lines : linesToTakeOut(item, timing.from);
  const lineIds = lines.map(({ id }) => id);
  return writeLeaving(tx, plan, request, { kind: way, lineIds, from: way === 'put-back' ? null : timing.from });
}

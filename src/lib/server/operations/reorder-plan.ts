import { reasonRefusals } from '../../domain/change-reasons';
import type { Plan } from '../../domain/plan';
import { findItem, type ItemKey, itemsUnder } from '../../domain/plan-item';
import {
  type Destination,
  type ItemPlace,
  placesAfterMove,
  placesInOrder,
  reorderingChanges,
} from '../../domain/reordering';
import type { Transaction } from '../db/connection';
import * as planStructure from '../repositories/plan-structure';
import type { LockedPlan } from '../repositories/plans';
import { changedSince, type ChangedStructure, planNow, recordChange, type StructureRequest } from './change-structure';

/** The lines of an action in their order, with two of them changed. */
function lineOrder(plan: Plan, places: readonly ItemPlace[]): readonly number[] {
  const own = itemsUnder(plan, 'line', places[0]?.under ?? null);
  const numberOf = (id: number): number =>
    (places.find(({ itemId }) => itemId === id) ?? own.find(({ itemId }) => itemId === id))?.number ?? 0;
  return own.map(({ itemId }) => itemId).sort((one, other) => numberOf(one) - numberOf(other));
}

async function writePlaces(
  tx: Transaction,
  plan: LockedPlan,
  partnershipId: number,
  places: readonly ItemPlace[],
): Promise<void> {
  const of = { partnershipId, planId: plan.id };
  for (const kind of ['objective', 'outcome', 'action'] as const)
    await planStructure.updatePlaces(
      tx,
      of,
      kind,
      places.filter(({ item }) => item === kind),
    );
  if (places[0]?.item === 'line') await planStructure.updateLineOrder(tx, of, lineOrder(plan, places));
}

async function reorder(
  tx: Transaction,
  plan: LockedPlan,
  request: StructureRequest,
  { places, moved }: { readonly places: readonly ItemPlace[]; readonly moved: ItemKey | null },
): Promise<ChangedStructure> {
  const refusals = reasonRefusals(request.reasons, plan, 'the plan changes');
  if (refusals.length > 0) return { kind: 'refused', refusals };
  await writePlaces(tx, plan, request.partnershipId, places);
  const now = await planNow(tx, plan, request.partnershipId);
  const changes = reorderingChanges(plan, now, moved);
  return recordChange(tx, plan, request, { changes, countsFrom: null, now });
}

const NOWHERE = { field: 'to', says: 'Choose where it goes' };

/** Moves a part of a plan, by its name. Null where the plan has none such. */
export async function moveInPlan(
  tx: Transaction,
  plan: LockedPlan,
  request: StructureRequest & { readonly name: string; readonly to: Destination },
): Promise<ChangedStructure | null> {
  const since = await changedSince(tx, plan, request);
  if (since.length > 0) return { kind: 'overtaken', since };
  const moved = findItem(plan, request.name);
  if (!moved) return null;
  const places = placesAfterMove(moved, request.to, plan);
  return places ? reorder(tx, plan, request, { places, moved }) : { kind: 'refused', refusals: [NOWHERE] };
}

const IN_ORDER = { field: 'reason', says: 'Everything is numbered in order already: there is nothing to change' };

/** Numbers every objective, outcome and action of a plan from 1 in its order. */
export async function numberInOrder(
  tx: Transaction,
  plan: LockedPlan,
  request: StructureRequest,
): Promise<ChangedStructure> {
  const since = await changedSince(tx, plan, request);
  if (since.length > 0) return { kind: 'overtaken', since };
  const places = placesInOrder(plan);
  return places.length === 0
    ? { kind: 'refused', refusals: [IN_ORDER] }
    : reorder(tx, plan, request, { places, moved: null });
}

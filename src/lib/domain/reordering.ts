import { type Plan } from './plan';
import {
  findItem,
  isSameItem,
  type ItemKey,
  type ItemKind,
  itemsUnder,
  kindAbove,
  type PlanItem,
  planItems,
} from './plan-item';
import { type ItemThen, type NewStructureChange, type StructureChangeKind } from './structure-change';

/** A part's place: what it stands under, and by which number there. */
export interface ItemPlace extends ItemKey {
  readonly number: number;
  readonly under: number | null;
}

/** Where a part goes: before or after its neighbour, or under another outcome or objective, by its name. */
export type Destination = string;

const placeOf = ({ item, itemId, number, under }: PlanItem): ItemPlace => ({ item, itemId, number, under });

/** The parts of a place with two of them changed; each has the other's number. */
function exchanged(one: PlanItem, other: PlanItem): readonly ItemPlace[] {
  return [
    { ...placeOf(one), number: other.number },
    { ...placeOf(other), number: one.number },
  ];
}

function underAnother(moved: PlanItem, name: string, plan: Plan): readonly ItemPlace[] | null {
  const target = moved.item === 'line' ? null : findItem(plan, name);
  if (target?.item !== kindAbove(moved.item) || target.itemId === moved.under) return null;
  const there = itemsUnder(plan, moved.item, target.itemId).map(({ number }) => number);
  return [{ ...placeOf(moved), under: target.itemId, number: Math.max(0, ...there) + 1 }];
}

/**
 * The places that change where a part of a plan is moved: it and its neighbour have each other's numbers, and under another
 * outcome or objective it comes last. All others keep the numbers that are printed. Null where it cannot go there.
 */
export function placesAfterMove(moved: PlanItem, to: Destination, plan: Plan): readonly ItemPlace[] | null {
  if (to !== 'up' && to !== 'down') return underAnother(moved, to, plan);
  const siblings = itemsUnder(plan, moved.item, moved.under);
  const place = siblings.findIndex((one) => isSameItem(one, moved));
  const neighbour = siblings[to === 'up' ? place - 1 : place + 1];
  return neighbour ? exchanged(moved, neighbour) : null;
}

/** Where a part can be moved to, with what it is then called there. */
export function destinationsOf(moved: PlanItem, plan: Plan): readonly { to: Destination; item: PlanItem | null }[] {
  const ways = (['up', 'down'] as const).filter((to) => placesAfterMove(moved, to, plan) !== null);
  const above = kindAbove(moved.item);
  const others = planItems(plan).filter(
    ({ item, itemId }) => moved.item !== 'line' && item === above && itemId !== moved.under,
  );
  return [
    ...ways.map((to) => ({ to, item: null })),
    ...others.map((item) => ({ to: `${item.item}-${item.itemId}`, item })),
  ];
}

const NUMBERED: readonly ItemKind[] = ['objective', 'outcome', 'action'];

/** The places that change where every part of a plan is numbered from 1 in its order, so that no number is left out. */
export function placesInOrder(plan: Plan): readonly ItemPlace[] {
  const items = planItems(plan).filter(({ item }) => NUMBERED.includes(item));
  return items.flatMap((one) => {
    const number = itemsUnder(plan, one.item, one.under).findIndex((other) => isSameItem(other, one)) + 1;
    return number === one.number ? [] : [{ ...placeOf(one), number }];
  });
}

const then = ({ reference, words }: PlanItem): ItemThen => ({ reference, words });

/**
 * What a reordering changed, to be kept: what was moved first, then everything that has another reference since. Lines are told
 * of by their action, unless one of them was moved.
 */
export function reorderingChanges(before: Plan, now: Plan, moved: ItemKey | null): readonly NewStructureChange[] {
  const known = new Map(planItems(before).map((one) => [`${one.item}-${one.itemId}`, one]));
  const found = planItems(now).flatMap((one): readonly NewStructureChange[] => {
    const was = known.get(`${one.item}-${one.itemId}`);
    const isMoved = moved !== null && isSameItem(one, moved);
    const isTold = isMoved || one.item !== 'line' || moved?.item === 'line';
    if (!was || !isTold || (was.reference === one.reference && !isMoved)) return [];
    const kind: StructureChangeKind = isMoved ? 'moved' : 'renumbered';
    const { item, itemId, actionId } = one;
    return [{ kind, item, itemId, actionId, before: then(was), after: then(one) }];
  });
  return [...found.filter(({ kind }) => kind === 'moved'), ...found.filter(({ kind }) => kind !== 'moved')];
}

/** The references that a reordering would change, as printed and as they would be, from the places alone. */
export function referencesAfter(places: readonly ItemPlace[], plan: Plan): readonly (readonly [string, string])[] {
  const changed = new Map(places.map((place) => [`${place.item}-${place.itemId}`, place]));
  const numberOf = (one: PlanItem): number => changed.get(`${one.item}-${one.itemId}`)?.number ?? one.number;
  const nameOf = (one: PlanItem): string => {
    const under = changed.get(`${one.item}-${one.itemId}`)?.under ?? one.under;
    const above = kindAbove(one.item);
    const parent = above && findItem(plan, `${above}-${under ?? 0}`);
    return parent ? `${nameOf(parent)}.${numberOf(one)}` : String(numberOf(one));
  };
  return planItems(plan)
    .filter(({ item }) => NUMBERED.includes(item))
    .map((one) => [one.reference, nameOf(one)] as const)
    .filter(([was, is]) => was !== is);
}

import { actionOfReference } from '$lib/domain/line-reference';
import type { Plan } from '$lib/domain/plan';
import { itemName, itemsUnder, kindAbove, kindBelow, type PlanItem, planItems } from '$lib/domain/plan-item';
import { quarterInWords } from '$lib/domain/quarter';
import { type RemovalWay, removalWay } from '$lib/domain/removal';
import { today } from '$lib/server/clock';

/** A part of a plan as the page on which the plan is changed lists it. */
export interface EditItem {
  readonly name: string;
  readonly item: PlanItem['item'];
  readonly reference: string;
  readonly words: string;
  /** What else is to be known of it: a line's lead and timescale, since when it is asked, from when it is out. */
  readonly notes: readonly string[];
  /** Where its words are edited; null where only what stands under it has a page. */
  readonly wording: string | null;
  /** Which ways it can be moved. */
  readonly moves: readonly ('up' | 'down' | 'elsewhere')[];
  /** What can be done about it where it is no longer wanted. */
  readonly removal: RemovalWay;
  readonly parts: readonly EditItem[];
}

function notesOf({ item, lines }: PlanItem, { planYear }: Plan): readonly string[] {
  const [line] = lines;
  if (item !== 'line' || !line) return [];
  const { lead, timescale, askedSince, outFrom } = line;
  const inWords = (quarter: typeof askedSince) => (quarter ? quarterInWords(quarter, planYear.startsMonth) : '');
  return [
    ...(lead ? [`Lead: ${lead}`] : []),
    ...(timescale ? [`Timescale: ${timescale}`] : []),
    ...(askedSince ? [`Asked since ${inWords(askedSince)}`] : []),
    ...(outFrom ? [`Out of the plan from ${inWords(outFrom)}`] : []),
  ];
}

/** Where the words of a part are edited: on the page of its first action. A line's stand on its action's. */
function wordingOf({ item, lines }: PlanItem, address: string): string | null {
  const [first] = lines;
  const action = first && item !== 'line' ? actionOfReference(first.reference) : null;
  return action === null ? null : `${address}/actions/${action}/edit`;
}

/** Which ways a part can be moved: past a neighbour, and to another outcome or objective where there is one. */
function movesOf(one: PlanItem, plan: Plan): EditItem['moves'] {
  const siblings = itemsUnder(plan, one.item, one.under);
  const above = kindAbove(one.item);
  const others =
    above === null || one.item === 'line' ? 0 : planItems(plan).filter(({ item }) => item === above).length - 1;
  return [
    ...(siblings[0] === one ? [] : (['up'] as const)),
    ...(siblings.at(-1) === one ? [] : (['down'] as const)),
    ...(others > 0 ? (['elsewhere'] as const) : []),
  ];
}

function viewOf(one: PlanItem, plan: Plan, address: string): EditItem {
  const kind = kindBelow(one.item);
  const parts = kind === null ? [] : itemsUnder(plan, kind, one.itemId);
  return {
    name: itemName(one),
    item: one.item,
    reference: one.reference,
    words: one.words,
    notes: notesOf(one, plan),
    wording: wordingOf(one, address),
    moves: movesOf(one, plan),
    removal: removalWay(one, plan, today()),
    parts: parts.map((part) => viewOf(part, plan, address)),
  };
}

/** Everything a plan consists of, in its order, with what can be done to each part. */
export const editList = (plan: Plan, address: string): readonly EditItem[] =>
  itemsUnder(plan, 'objective', null).map((one) => viewOf(one, plan, address));

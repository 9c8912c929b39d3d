import { actionOfReference } from '$lib/domain/line-reference';
import type { Plan } from '$lib/domain/plan';
import { itemName, itemsUnder, kindBelow, type PlanItem } from '$lib/domain/plan-item';
import { quarterInWords } from '$lib/domain/quarter';

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
    parts: parts.map((part) => viewOf(part, plan, address)),
  };
}

/** Everything a plan consists of, in its order, with what can be done to each part. */
export const editList = (plan: Plan, address: string): readonly EditItem[] =>
  itemsUnder(plan, 'objective', null).map((one) => viewOf(one, plan, address));

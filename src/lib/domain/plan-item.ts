import { type KpiLine, type Plan } from './plan';

/** What a plan is made of, from the whole to the parts. */
export const ITEM_KINDS = ['objective', 'outcome', 'action', 'line'] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

export interface ItemKey {
  readonly item: ItemKind;
  readonly itemId: number;
}

/** A part of a plan with its place in it. */
export interface PlanItem extends ItemKey {
  /** Its number among its siblings; of a line its place among the action's, from 1. */
  readonly number: number;
  /** As printed: `2`, `2.1`, `2.1.3`, or `3.1.1b`. */
  readonly reference: string;
  readonly words: string;
  /** The id of what it stands under; null of a strategic objective. */
  readonly under: number | null;
  /** The action that it is, or is a line of; null above that. */
  readonly actionId: number | null;
  /** The lines in it; of a line itself. */
  readonly lines: readonly KpiLine[];
}

export const KIND_WORDS: Readonly<Record<ItemKind, string>> = {
  objective: 'strategic objective',
  outcome: 'outcome',
  action: 'action',
  line: 'line',
};

/** The name that a part goes by in forms and addresses: `action-12`. */
export const itemName = ({ item, itemId }: ItemKey): string => `${item}-${itemId}`;

/** Whether two are the same part. */
export const isSameItem = (one: ItemKey, other: ItemKey): boolean => itemName(one) === itemName(other);

/** A part's kind with its reference: `outcome 2.1`. */
export const itemInWords = ({ item, reference }: Pick<PlanItem, 'item' | 'reference'>): string =>
  `${KIND_WORDS[item]} ${reference}`;

const lastNumber = (reference: string): number => Number(reference.slice(reference.lastIndexOf('.') + 1));

type Outcome = Plan['objectives'][number]['outcomes'][number];

function itemsOfOutcome(outcome: Outcome, objective: Plan['objectives'][number]): readonly PlanItem[] {
  const lines = outcome.actions.flatMap((action) => action.lines);
  const reference = `${objective.number}.${outcome.number}`;
  const own = { item: 'outcome', itemId: outcome.id, number: outcome.number, reference, words: outcome.text } as const;
  const actions = outcome.actions.flatMap((action): readonly PlanItem[] => {
    const actionId = action.id;
    const head = { item: 'action', itemId: actionId, reference: action.reference, words: action.text } as const;
    return [
      { ...head, number: lastNumber(action.reference), under: outcome.id, actionId, lines: action.lines },
      ...action.lines.map((line, index): PlanItem => {
        const its = { item: 'line', itemId: line.id, reference: line.reference, words: line.kpi } as const;
        return { ...its, number: index + 1, under: actionId, actionId, lines: [line] };
      }),
    ];
  });
  return [{ ...own, under: objective.id, actionId: null, lines }, ...actions];
}

// A plan is never changed in place, and a page asks for its parts once for each of them.
const listed = new WeakMap<Plan['objectives'], readonly PlanItem[]>();

/** Every part of a plan in its order, the whole before its parts, those without a line too. */
export function planItems({ objectives }: Pick<Plan, 'objectives'>): readonly PlanItem[] {
  const known = listed.get(objectives) ?? listItems(objectives);
  listed.set(objectives, known);
  return known;
}

function listItems(objectives: Plan['objectives']): readonly PlanItem[] {
  return objectives.flatMap((objective): readonly PlanItem[] => {
    const below = objective.outcomes.flatMap((outcome) => itemsOfOutcome(outcome, objective));
    const lines = below.filter(({ item }) => item === 'outcome').flatMap((outcome) => outcome.lines);
    const { id, number, text } = objective;
    const own = { item: 'objective', itemId: id, number, reference: String(number), words: text } as const;
    return [{ ...own, under: null, actionId: null, lines }, ...below];
  });
}

/** The part of a plan that a name in a form or an address means; null where it has none such. */
export function findItem(plan: Pick<Plan, 'objectives'>, name: string): PlanItem | null {
  return planItems(plan).find((one) => itemName(one) === name) ?? null;
}

/** The parts of a plan of one kind that stand under the same, in order; `under` is null for strategic objectives. */
export function itemsUnder(plan: Pick<Plan, 'objectives'>, item: ItemKind, under: number | null): readonly PlanItem[] {
  return planItems(plan).filter((one) => one.item === item && one.under === under);
}

/** What a part of a kind consists of; null of a line, which has no parts. */
export const kindBelow = (item: ItemKind): ItemKind | null => ITEM_KINDS[ITEM_KINDS.indexOf(item) + 1] ?? null;

/** What a part of a kind stands under; null of a strategic objective, which stands in the plan itself. */
export const kindAbove = (item: ItemKind): ItemKind | null => ITEM_KINDS[ITEM_KINDS.indexOf(item) - 1] ?? null;

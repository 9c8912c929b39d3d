import { type ChangeReasons, countsFromOf, reasonRefusals, type ReasonRefusal } from './change-reasons';
import { type Day } from './day';
import { LIMITS } from './limits';
import { type Plan } from './plan';
import { ITEM_KINDS, type ItemKind, itemsUnder, KIND_WORDS } from './plan-item';
import { type Quarter } from './quarter';
import { keptWords } from './wording';

/** The words of a new part of a plan and of what comes with it: whatever is added has a line, which is what is asked. */
export interface AddedWords {
  readonly objective: string;
  readonly outcome: string;
  readonly action: string;
  readonly kpi: string;
  readonly lead: string;
  readonly timescale: string;
  /** By its slug; nothing for none. */
  readonly taskGroup: string;
}

export interface Addition extends ChangeReasons {
  readonly kind: ItemKind;
  /** The id of what it is added to; null for a strategic objective. */
  readonly under: number | null;
  readonly words: AddedWords;
}

/** What of an addition is asked in words, from the whole to the parts: an outcome comes with its first action and line. */
export const kindsAdded = (kind: ItemKind): readonly ItemKind[] => ITEM_KINDS.slice(ITEM_KINDS.indexOf(kind));

export type AdditionJudgement =
  | { readonly ok: true; readonly number: number; readonly askedSince: Quarter | null }
  | { readonly ok: false; readonly refusals: readonly ReasonRefusal[] };

const HIGHEST_NUMBER = 999;

const FIELDS: Readonly<Record<ItemKind, keyof AddedWords>> = {
  objective: 'objective',
  outcome: 'outcome',
  action: 'action',
  line: 'kpi',
};

function wordRefusals({ kind, words }: Addition, plan: Plan): readonly ReasonRefusal[] {
  const missing = kindsAdded(kind)
    .filter((one) => keptWords(words[FIELDS[one]]) === '')
    .map((one) => ({
      field: FIELDS[one],
      says: one === 'line' ? 'Enter the Target/KPI' : `Enter the words of the ${KIND_WORDS[one]}`,
    }));
  const long = Object.entries(words)
    .filter(([, text]: [string, string]) => text.length > LIMITS.planWords)
    .map(([field]) => ({
      field,
      says: `This must be ${LIMITS.planWords.toLocaleString('en-GB')} characters or fewer`,
    }));
  const isKnown = words.taskGroup === '' || plan.taskGroups.some(({ slug }) => slug === words.taskGroup);
  return [...missing, ...long, ...(isKnown ? [] : [{ field: 'taskGroup', says: 'Choose a task group from the list' }])];
}

/**
 * Judges what somebody wants to add to a plan: it comes after those that are there. Of an adopted plan a reason, a minute and the
 * quarter are asked from which it is asked; quarters that have begun are not, whatever its timescale says.
 * Source: domain, The plan and Time.
 */
export function judgeAddition(addition: Addition, plan: Plan, today: Day): AdditionJudgement {
  const siblings = itemsUnder(plan, addition.kind, addition.under);
  const number = Math.max(0, ...siblings.map((one) => one.number)) + 1;
  const timing = countsFromOf(addition, plan, today);
  const full: readonly ReasonRefusal[] =
    number > HIGHEST_NUMBER ? [{ field: FIELDS[addition.kind], says: 'There is no number left here' }] : [];
  const refusals = [
    ...wordRefusals(addition, plan),
    ...full,
    ...reasonRefusals(addition, plan, 'the plan changes'),
    ...(timing.ok ? [] : [timing.refusal]),
  ];
  return refusals.length === 0 && timing.ok ? { ok: true, number, askedSince: timing.from } : { ok: false, refusals };
}

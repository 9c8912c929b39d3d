import { dayInWords } from '$lib/domain/day';
import { rebasedTexts, type Rewording, type RewordingJudgement } from '$lib/domain/rewording';
import type { Plan } from '$lib/domain/plan';
import { isSamePlace, placeName, type WordedPlace, type Wording } from '$lib/domain/wording';
import type { FieldErrors } from '$lib/forms/read-form';
import { londonDay } from '$lib/server/clock';
import type { Texts } from './edit-view';

/** What somebody else made of a text meanwhile. */
export interface Theirs {
  readonly words: string;
  readonly by: string;
}

/** The form as it is shown again: everything typed, with what is wrong and who was first. */
export interface ReturnedEdit {
  readonly base: number;
  readonly texts: Texts;
  readonly reason: string;
  readonly minute: string;
  readonly errors: FieldErrors;
  readonly theirs: Readonly<Record<string, Theirs>>;
  /** Why it is shown again, where nothing is wrong with what was typed. */
  readonly because: 'asked' | 'restored' | 'too busy' | null;
}

/** The form as it was sent. */
export const sentAgain = (rewording: Rewording, because: ReturnedEdit['because']): ReturnedEdit => ({
  base: rewording.base,
  texts: rewording.texts,
  reason: rewording.reason,
  minute: rewording.minute,
  errors: {},
  theirs: {},
  because,
});

const OVERTAKEN = 'Choose whether to keep your words or theirs';

function theirsOf(place: WordedPlace, since: readonly Wording[]): Theirs {
  const last = since.findLast((one) => isSamePlace(one, place));
  const by = last ? `${last.changedBy} on ${dayInWords(londonDay(new Date(last.changedAt)))}` : 'Somebody else';
  return { words: place.words, by };
}

interface NotSaved extends RewordingJudgement {
  readonly since: readonly Wording[];
}

/** The form that could not be saved. Where somebody was first it goes on from their words, with both texts to choose from. */
export function refusedEdit(
  places: readonly WordedPlace[],
  rewording: Rewording,
  plan: Plan,
  { overtaken, refusals, since }: NotSaved,
): ReturnedEdit {
  const named = overtaken.map((place) => [placeName(place), theirsOf(place, since)] as const);
  const errors = [
    ...named.map(([name]) => [name, OVERTAKEN] as const),
    ...refusals.map(({ field, says }) => [field, says] as const),
  ];
  const base = { ...sentAgain(rewording, null), errors: Object.fromEntries(errors), theirs: Object.fromEntries(named) };
  if (overtaken.length === 0) return base;
  return { ...base, base: plan.wordingRevision, texts: rebasedTexts(places, rewording, since) };
}

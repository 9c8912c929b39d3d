import { dayInWords } from '$lib/domain/day';
import { rebasedTexts, type Rewording, type RewordingJudgement } from '$lib/domain/rewording';
import type { Plan } from '$lib/domain/plan';
import { isSamePlace, placeName, type WordedPlace, type Wording } from '$lib/domain/wording';
import type { FieldErrors } from '$lib/forms/read-form';
import { londonDay } from '$lib/server/clock';
import type { Texts } from './edit-view';

/** The form as it is shown again: everything typed, and what is wrong with it. */
export interface ReturnedEdit {
  readonly base: number;
  readonly texts: Texts;
  readonly reason: string;
  readonly minute: string;
  readonly countsFrom: string;
  readonly errors: FieldErrors;
  /** The places where somebody else was first, and it is not chosen whose words should stand. */
  readonly asks: readonly string[];
  /** Why it is shown again, where nothing is wrong with what was typed. */
  readonly because: 'asked' | 'restored' | 'too busy' | 'removed' | null;
}

/** The form as it was sent; where theirs was chosen, with their words. A choice that is not made is asked for again. */
export function sentAgain(
  places: readonly WordedPlace[],
  rewording: Rewording,
  because: ReturnedEdit['because'],
): ReturnedEdit {
  const { base, reason, minute, countsFrom, choices } = rewording;
  const chosen = places.filter((place) => choices[placeName(place)] === 'theirs');
  const theirs = Object.fromEntries(chosen.map((place) => [placeName(place), place.words]));
  const asks = places.map(placeName).filter((name) => choices[name] === 'undecided');
  return { base, reason, minute, countsFrom, texts: { ...rewording.texts, ...theirs }, errors: {}, asks, because };
}

const OVERTAKEN = 'Choose whether to keep your words or theirs';

interface NotSaved extends RewordingJudgement {
  readonly since: readonly Wording[];
}

/** The form that could not be saved. Where somebody was first it goes on from their words, and asks which should stand. */
export function refusedEdit(
  places: readonly WordedPlace[],
  rewording: Rewording,
  plan: Plan,
  { overtaken, refusals, since }: NotSaved,
): ReturnedEdit {
  const sent = sentAgain(places, rewording, null);
  const asks = overtaken.map(placeName);
  const errors = Object.fromEntries([
    ...asks.map((name) => [name, OVERTAKEN] as const),
    ...refusals.map(({ field, says }) => [field, says] as const),
  ]);
  if (asks.length === 0) return { ...sent, asks, errors };
  const texts = rebasedTexts(places, { ...rewording, texts: sent.texts }, since);
  return { ...sent, asks, errors, base: plan.wordingRevision, texts };
}

/** What somebody else made of a text meanwhile. */
export interface Theirs {
  readonly words: string;
  readonly by: string;
}

/** The words that the form asks about, with who wrote them, by the place's name. */
export function theirsOf(
  { asks }: ReturnedEdit,
  places: readonly WordedPlace[],
  history: readonly Wording[],
): Readonly<Record<string, Theirs>> {
  const asked = places.filter((place) => asks.includes(placeName(place)));
  const named = asked.map((place): [string, Theirs] => {
    const last = history.findLast((one) => isSamePlace(one, place));
    const by = last ? `${last.changedBy} on ${dayInWords(londonDay(new Date(last.changedAt)))}` : 'somebody else';
    return [placeName(place), { words: place.words, by }];
  });
  return Object.fromEntries(named);
}

import { type ChangeReasons, countsFromOf, reasonRefusals } from './change-reasons';
import { type Day } from './day';
import { LIMITS } from './limits';
import { type Plan, placedLines } from './plan';
import { type Quarter } from './quarter';
import { isSamePlace, keptWords, placeName, type WordedPlace, type Wording } from './wording';

/** What somebody wants the texts of an action to say, and the wording revision that they began from. */
export interface Rewording extends ChangeReasons {
  readonly base: number;
  /** What was typed, by the place's name; a place that is not among them stays as it is. */
  readonly texts: Readonly<Record<string, string>>;
  /** Whose words should stand where somebody else was first, by the place's name, as far as it was asked. */
  readonly choices: Readonly<Record<string, 'mine' | 'theirs' | 'undecided'>>;
}

export interface WordingChange {
  readonly place: WordedPlace;
  readonly after: string;
}

/** What cannot be, said of a field: a place's name, `reason`, `minute` or `countsFrom`. */
export interface WordingRefusal {
  readonly field: string;
  readonly says: string;
}

export interface RewordingJudgement {
  readonly changes: readonly WordingChange[];
  /** Places that somebody else reworded since, where both texts have to be shown. */
  readonly overtaken: readonly WordedPlace[];
  readonly refusals: readonly WordingRefusal[];
  /** The quarter from which new timescales count; null in a draft, or where none changes. */
  readonly countsFrom: Quarter | null;
}

type Outcome = 'as it is' | 'changed' | 'overtaken';

/** What is to become of one text, against what was changed of it since the sender began. */
function outcomeOf(place: WordedPlace, since: readonly Wording[], rewording: Rewording): Outcome {
  const name = placeName(place);
  const typed = rewording.texts[name];
  const choice = rewording.choices[name];
  if (typed === undefined || choice === 'theirs') return 'as it is';
  const mine = keptWords(typed);
  if (mine === keptWords(place.words)) return 'as it is';
  const [first] = since.filter((one) => isSamePlace(one, place));
  if (first && mine === keptWords(first.before)) return 'as it is';
  return first || choice === 'undecided' ? 'overtaken' : 'changed';
}

const HIGHEST_NUMBER = 999;

function numberRefusal({ place, after }: WordingChange, plan: Plan): string | null {
  const number = /^[1-9]\d{0,2}$/.test(after) ? Number(after) : null;
  if (number === null) return `Enter a whole number from 1 to ${HIGHEST_NUMBER}`;
  const prefix = place.of.slice(0, place.of.lastIndexOf('.'));
  const isTaken = placedLines(plan).some(({ action }) => action.reference === `${prefix}.${number}`);
  return isTaken ? `There is an action ${prefix}.${number} already: choose a number that is free` : null;
}

function refusalOf(change: WordingChange, plan: Plan): string | null {
  const { place, after } = change;
  if (after.length > LIMITS.planWords)
    return `${place.label} must be ${LIMITS.planWords.toLocaleString('en-GB')} characters or fewer`;
  if (place.field === 'number') return numberRefusal(change, plan);
  if (place.field === 'words' && after === '') return `Enter the words of the ${place.label.toLowerCase()}`;
  const isUnknownGroup = place.field === 'task-group' && !plan.taskGroups.some(({ slug }) => slug === after);
  return isUnknownGroup && after !== '' ? 'Choose a task group from the list' : null;
}

/** From when on a changed timescale counts, where one is among the changes. */
function timingOf(changes: readonly WordingChange[], rewording: Rewording, plan: Plan, today: Day) {
  if (!changes.some(({ place }) => place.field === 'timescale')) return { from: null, refusals: [] };
  const timing = countsFromOf(rewording, plan, today);
  return timing.ok ? { from: timing.from, refusals: [] } : { from: null, refusals: [timing.refusal] };
}

/**
 * Judges what somebody wants to reword against the plan as it is and what others reworded `since` they began, the oldest first.
 * A text that the sender left as they found it stays as the other made it; where both changed it, both must be shown.
 * A new timescale of an adopted plan counts from a quarter that has not begun `today`. Source: Product, Save cannot lose.
 */
export function judgeRewording(
  places: readonly WordedPlace[],
  rewording: Rewording,
  plan: Plan,
  since: readonly Wording[],
  today: Day,
): RewordingJudgement {
  const judged = places.map((place) => ({ place, outcome: outcomeOf(place, since, rewording) }));
  const changes = judged
    .filter(({ outcome }) => outcome === 'changed')
    .map(({ place }) => ({ place, after: keptWords(rewording.texts[placeName(place)] ?? '') }));
  const refused = changes.flatMap((change) => {
    const says = refusalOf(change, plan);
    return says === null ? [] : [{ field: placeName(change.place), says }];
  });
  const reasons = reasonRefusals(rewording, plan, 'the wording changes');
  const timing = timingOf(changes, rewording, plan, today);
  const grounds = { refusals: [...refused, ...reasons, ...timing.refusals], countsFrom: timing.from };
  return {
    changes,
    overtaken: judged.filter(({ outcome }) => outcome === 'overtaken').map(({ place }) => place),
    ...(changes.length === 0 ? { refusals: [], countsFrom: null } : grounds),
  };
}

/** What was typed, with every text that the sender left as they found it brought to what it says now. */
export function rebasedTexts(
  places: readonly WordedPlace[],
  { texts }: Rewording,
  since: readonly Wording[],
): Readonly<Record<string, string>> {
  const rebased = places.flatMap((place) => {
    const typed = texts[placeName(place)];
    if (typed === undefined) return [];
    const [first] = since.filter((one) => isSamePlace(one, place));
    const isUntouched = first !== undefined && keptWords(typed) === keptWords(first.before);
    return [[placeName(place), isUntouched ? place.words : typed] as const];
  });
  return Object.fromEntries(rebased);
}

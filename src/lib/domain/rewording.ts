import { LIMITS } from './limits';
import { type Plan, placedLines } from './plan';
import { isSamePlace, keptWords, placeName, type WordedPlace, type Wording } from './wording';

/** What somebody wants the texts of an action to say, and the wording revision that they began from. */
export interface Rewording {
  readonly base: number;
  /** What was typed, by the place's name; a place that is not among them stays as it is. */
  readonly texts: Readonly<Record<string, string>>;
  /** Whose words should stand where somebody else was first, by the place's name, as far as it was asked. */
  readonly choices: Readonly<Record<string, 'mine' | 'theirs' | 'undecided'>>;
  readonly reason: string;
  readonly minute: string;
}

export interface WordingChange {
  readonly place: WordedPlace;
  readonly after: string;
}

/** What cannot be, said of a field: a place's name, `reason` or `minute`. */
export interface WordingRefusal {
  readonly field: string;
  readonly says: string;
}

export interface RewordingJudgement {
  readonly changes: readonly WordingChange[];
  /** Places that somebody else reworded since, where both texts have to be shown. */
  readonly overtaken: readonly WordedPlace[];
  readonly refusals: readonly WordingRefusal[];
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

/** Why a change of an adopted plan was made, and by which minute: neither may be left out. Source: domain, Reporting. */
function refusalsOfReasons({ reason, minute }: Rewording, plan: Plan): readonly WordingRefusal[] {
  const tooLong = (field: string, text: string, most: number, what: string): readonly WordingRefusal[] =>
    text.length > most ? [{ field, says: `${what} must be ${most.toLocaleString('en-GB')} characters or fewer` }] : [];
  const missing = (field: string, text: string, says: string): readonly WordingRefusal[] =>
    plan.state !== 'drafted' && text === '' ? [{ field, says }] : [];
  return [
    ...missing('reason', reason, 'Say why the wording changes: the plan is adopted'),
    ...tooLong('reason', reason, LIMITS.reason, 'The reason'),
    ...missing('minute', minute, 'Enter the minute by which the change was agreed: the plan is adopted'),
    ...tooLong('minute', minute, LIMITS.minute, 'The minute'),
  ];
}

/**
 * Judges what somebody wants to reword against the plan as it is and what others reworded `since` they began, the oldest first.
 * A text that the sender left as they found it stays as the other made it; where both changed it, both must be shown.
 * Source: Product, Save cannot lose.
 */
export function judgeRewording(
  places: readonly WordedPlace[],
  rewording: Rewording,
  plan: Plan,
  since: readonly Wording[],
): RewordingJudgement {
  const judged = places.map((place) => ({ place, outcome: outcomeOf(place, since, rewording) }));
  const changes = judged
    .filter(({ outcome }) => outcome === 'changed')
    .map(({ place }) => ({ place, after: keptWords(rewording.texts[placeName(place)] ?? '') }));
  const refused = changes.flatMap((change) => {
    const says = refusalOf(change, plan);
    return says === null ? [] : [{ field: placeName(change.place), says }];
  });
  return {
    changes,
    overtaken: judged.filter(({ outcome }) => outcome === 'overtaken').map(({ place }) => place),
    refusals: changes.length === 0 ? [] : [...refused, ...refusalsOfReasons(rewording, plan)],
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

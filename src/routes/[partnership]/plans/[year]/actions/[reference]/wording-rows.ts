import type { Plan } from '$lib/domain/plan';
import { isSameQuarter, type Quarter } from '$lib/domain/quarter';
import { keptWords, placeName, type WordedPlace, type Wording, type WordingPlace, wordsAt } from '$lib/domain/wording';
import type { UpdateVersion } from '$lib/server/repositories/updates';
import { londonTime } from './answer-rows';

const shown = (words: string, { field }: WordingPlace, { taskGroups }: Pick<Plan, 'taskGroups'>): string => {
  if (field !== 'task-group') return words || '(empty)';
  return taskGroups.find(({ slug }) => slug === words)?.name ?? 'None';
};

interface Reworded {
  readonly plan: Plan;
  readonly places: readonly WordedPlace[];
  readonly history: readonly Wording[];
  /** Where the action's page stands; null for somebody who may not change it. */
  readonly editAddress: string | null;
}

/** How an action's texts were changed, the newest first, each with the way back to what it was before. */
export function wordingView({ plan, places, history, editAddress }: Reworded) {
  return [...history].reverse().flatMap((one) => {
    const name = placeName(one);
    const place = places.find((its) => placeName(its) === name);
    if (!place) return [];
    const canGoBack = editAddress !== null && keptWords(one.before) !== keptWords(place.words);
    return {
      key: `${one.revision} ${name}`,
      heading: `${place.label}, ${place.of}`,
      when: londonTime.format(new Date(one.changedAt)),
      who: one.changedBy,
      rows: [
        { key: 'Before', value: shown(one.before, one, plan) },
        { key: 'After', value: shown(one.after, one, plan) },
        { key: 'Why', value: one.reason },
        { key: 'Minute', value: one.minute },
      ].filter(({ value }) => value !== ''),
      back: canGoBack ? `${editAddress}?back=${one.revision}-${name}` : null,
    };
  });
}

/** The texts that a version of an answer was given to, as far as they have changed since. */
export function wordsThen(version: UpdateVersion, { plan, places, history }: Omit<Reworded, 'editAddress'>) {
  return places
    .filter(({ item, itemId }) => (item === 'line' ? itemId === version.lineId : item === 'action'))
    .filter(({ field }) => field !== 'number')
    .flatMap((place) => {
      const then = wordsAt(place, history, version.enteredAt);
      return then === place.words ? [] : { key: `${place.label} at the time`, value: shown(then, place, plan) };
    });
}

/** The same of a line's newest answer for a quarter, by all versions with the newest first. */
export const wordsOfAnswers =
  (versions: readonly UpdateVersion[], reworded: Omit<Reworded, 'editAddress'>) =>
  (lineId: number, quarter: Quarter) => {
    const newest = versions.find((one) => one.lineId === lineId && isSameQuarter(one.quarter, quarter));
    return newest ? wordsThen(newest, reworded) : [];
  };

import { isBeyondPlan } from '$lib/domain/change-reasons';
import { placedLines, type Plan } from '$lib/domain/plan';
import { isSameQuarter, type Quarter, quarterInWords } from '$lib/domain/quarter';
import { keptWords, placeName, type WordedPlace, type Wording, type WordingPlace, wordsAt } from '$lib/domain/wording';
import { lineIn } from '$lib/domain/schedule-in-force';
import type { UpdateVersion } from '$lib/server/repositories/updates';
import { londonTime } from './answer-rows';

const shown = (words: string, { field }: WordingPlace, { taskGroups }: Pick<Plan, 'taskGroups'>): string => {
  if (field !== 'task-group') return words || '(empty)';
  return taskGroups.find(({ slug }) => slug === words)?.name ?? 'None';
};

/** From when on a new timescale counts; nothing where that was not asked. */
function countsFromInWords({ countsFrom }: Wording, plan: Plan): string {
  if (countsFrom === null) return '';
  if (isBeyondPlan(countsFrom, plan)) return 'No quarter of this plan: all of them had begun';
  return quarterInWords(countsFrom, plan.planYear.startsMonth);
}

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
        { key: 'Counts from', value: countsFromInWords(one, plan) },
        { key: 'Why', value: one.reason },
        { key: 'Minute', value: one.minute },
      ].filter(({ value }) => value !== ''),
      back: canGoBack ? `${editAddress}?back=${one.revision}-${name}` : null,
    };
  });
}

/** The timescale by which the quarter of an answer is counted, whenever it was given; null where it is the present one. */
function askedIn({ item, itemId, field }: WordedPlace, { quarter }: UpdateVersion, plan: Plan): string | null {
  if (item !== 'line' || field !== 'timescale') return null;
  const line = placedLines(plan).find((placed) => placed.line.id === itemId)?.line;
  const asked = line && lineIn(line, quarter);
  return asked && asked !== line ? asked.timescale : null;
}

/** The texts that a version of an answer was given to, as far as they have changed since. */
export function wordsThen(version: UpdateVersion, { plan, places, history }: Omit<Reworded, 'editAddress'>) {
  return places
    .filter(({ item, itemId }) => (item === 'line' ? itemId === version.lineId : item === 'action'))
    .filter(({ field }) => field !== 'number')
    .flatMap((place) => {
      const then = askedIn(place, version, plan) ?? wordsAt(place, history, version.enteredAt);
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

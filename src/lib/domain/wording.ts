import { type Plan, type PlacedLine, placedLines } from './plan';
import { type Quarter } from './quarter';

/** Which text of a plan: the item that has it, and which of the item's texts it is. */
export interface WordingPlace {
  readonly item: 'objective' | 'outcome' | 'action' | 'line';
  readonly itemId: number;
  readonly field: 'words' | 'number' | 'kpi' | 'lead' | 'timescale' | 'task-group';
}

/** A text that can be reworded, as it is. A task group is told by its slug, none by nothing. */
export interface WordedPlace extends WordingPlace {
  readonly label: string;
  /** What it is the text of: `1.2.1`, or `Objective 1`. */
  readonly of: string;
  readonly words: string;
}

/** One change of one text, as history keeps it. */
export interface Wording extends WordingPlace {
  /** The plan's wording revision that the change made. */
  readonly revision: number;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** The minute that it was agreed by, of a plan that is adopted. */
  readonly minute: string;
  /** The quarter from which a new timescale of an adopted plan counts; null otherwise. */
  readonly countsFrom: Quarter | null;
  readonly changedBy: string;
  /** The instant, ISO in UTC. */
  readonly changedAt: string;
}

/** The name that a place goes by in a form. */
export const placeName = ({ item, itemId, field }: WordingPlace): string => `${item}-${itemId}-${field}`;

export const isSamePlace = (one: WordingPlace, other: WordingPlace): boolean => placeName(one) === placeName(other);

/** Words as they are compared and kept: line ends alike, nothing empty around them. */
export const keptWords = (words: string): string => words.replaceAll('\r\n', '\n').trim();

function linePlaces({ line }: PlacedLine, plan: Plan): readonly WordedPlace[] {
  const slug = plan.taskGroups.find(({ id }) => id === line.taskGroupId)?.slug ?? '';
  const place = (field: WordingPlace['field'], label: string, words: string): WordedPlace => ({
    item: 'line',
    itemId: line.id,
    field,
    label,
    of: line.reference,
    words,
  });
  return [
    place('kpi', 'Target/KPI', line.kpi),
    place('lead', 'Lead', line.lead),
    place('timescale', 'Timescale', line.timescale),
    place('task-group', 'Task group', slug),
  ];
}

/**
 * Every text of an action that can be reworded, with those it stands under, in the plan's order: objective, outcome, number,
 * action, then each line's. None where the plan has no such action. Source: Product, Edit everything.
 */
export function wordedPlaces(plan: Plan, reference: string): readonly WordedPlace[] {
  const lines = placedLines(plan).filter(({ action }) => action.reference === reference);
  const [first] = lines;
  if (!first) return [];
  const { objective, outcome, action } = first;
  const words = (item: WordingPlace['item'], itemId: number, label: string, of: string, text: string): WordedPlace => ({
    item,
    itemId,
    field: 'words',
    label,
    of,
    words: text,
  });
  const number = reference.slice(reference.lastIndexOf('.') + 1);
  return [
    words('objective', objective.id, 'Strategic objective', `Objective ${objective.number}`, objective.text),
    words('outcome', outcome.id, 'Outcome', `${objective.number}.${outcome.number}`, outcome.text),
    { ...words('action', action.id, 'Number of the action', reference, number), field: 'number' },
    words('action', action.id, 'Action', reference, action.text),
    ...lines.flatMap((line) => linePlaces(line, plan)),
  ];
}

/**
 * A text as it was at an instant, by its history: what the first change after that found. Without one it is as it is now.
 * Source: domain, Reporting: a quarter shows the wording that it was answered against.
 */
export function wordsAt(place: WordedPlace, history: readonly Wording[], instant: string): string {
  const later = history.filter((one) => isSamePlace(one, place) && one.changedAt > instant);
  const [first] = [...later].sort((one, other) => one.revision - other.revision);
  return first?.before ?? place.words;
}

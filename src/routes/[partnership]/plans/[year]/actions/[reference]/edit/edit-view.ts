import { measureChange } from '$lib/domain/measure-change';
import { readLine } from '$lib/domain/line-readings';
import { type KpiLine, placedLines, type Plan } from '$lib/domain/plan';
import { scheduleInWords } from '$lib/domain/schedule-words';
import { placeName, type WordedPlace } from '$lib/domain/wording';

export type Texts = Readonly<Record<string, string>>;

/** A text to be reworded, as the form shows it. */
export interface EditField {
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly words: string;
  readonly kind: 'text' | 'number' | 'task group' | 'short';
}

const references = (plan: Plan, isAmong: (placed: ReturnType<typeof placedLines>[number]) => boolean) => [
  ...new Set(
    placedLines(plan)
      .filter(isAmong)
      .map(({ action }) => action.reference),
  ),
];

/** What else a text stands over, so that nobody rewords it for one action alone. */
function hintOf({ item, itemId, field }: WordedPlace, reference: string, plan: Plan): string | null {
  if (field === 'number') return 'Its place in the outcome: the last part of its reference';
  if (item === 'objective') return 'It stands over every action of the objective';
  if (item !== 'outcome') return null;
  const others = references(plan, ({ outcome }) => outcome.id === itemId).filter((one) => one !== reference);
  return others.length === 0 ? null : `It is the outcome of ${others.join(', ')} too`;
}

const KINDS: Partial<Record<WordedPlace['field'], EditField['kind']>> = {
  number: 'number',
  'task-group': 'task group',
  lead: 'short',
  timescale: 'short',
};

/** The fields for some places, in their order. */
export const editFields = (places: readonly WordedPlace[], reference: string, plan: Plan): readonly EditField[] =>
  places.map((place) => ({
    name: placeName(place),
    label: place.item === 'line' && place.of !== reference ? `${place.label} of ${place.of}` : place.label,
    hint: hintOf(place, reference, plan),
    words: place.words,
    kind: KINDS[place.field] ?? 'text',
  }));

/** What is understood of a line's words, in sentences. */
export interface LineUnderstood {
  readonly timescale: string;
  readonly kpi: string;
  /** Measures that the words no longer ask for, and that have figures. */
  readonly kept: readonly string[];
}

/** What would be understood of a line if its words were as typed. */
export function understoodOf(
  line: KpiLine,
  texts: Texts,
  { planYear }: Pick<Plan, 'planYear'>,
  withFigures: ReadonlySet<number>,
): LineUnderstood {
  const typed = (field: 'kpi' | 'timescale') =>
    texts[placeName({ item: 'line', itemId: line.id, field })] ?? line[field];
  const { timescale, kpi } = readLine({ kpi: typed('kpi'), timescale: typed('timescale') }, planYear);
  const { kept } = measureChange(line.measures, kpi.understood, withFigures);
  return {
    timescale: `${scheduleInWords(timescale.understood, planYear)}. ${timescale.because}`,
    kpi: kpi.because,
    kept: kept.map(({ name }) => `“${name}” has figures, and goes on being counted.`),
  };
}

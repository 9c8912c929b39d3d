import { type Finding } from './finding-kinds';
import { actionsOfDraft } from './finding-places';
import { type PlanDraft } from './plan-draft';

/** Names in capitals that need no list, and those that look like abbreviations but are none. */
const EVERYDAY: ReadonlySet<string> = new Set([
  'UK',
  'EU',
  'USA',
  'GP',
  'TV',
  'PDF',
  'IT',
  'AND',
  'THE',
  'OF',
  'II',
  'III',
  'IV',
]);
/** Bodies that write their initials small. */
const WRITTEN_SMALL = 'emda|acas';
const ABBREVIATION = new RegExp(`(?<![\\p{L}\\p{N}])(?:[A-Z]{2,6}|${WRITTEN_SMALL})(?=s?(?![\\p{L}\\p{N}]))`, 'gu');

interface Passage {
  readonly reference: string;
  readonly text: string;
}

const passage = (text: string, reference = ''): Passage => ({ reference, text });

/** Every text of a plan’s document, in order, with the reference of what it belongs to. */
function passagesOf(draft: PlanDraft): readonly Passage[] {
  return [
    ...draft.frontMatter.map(({ text, printedNumber }) => passage(text, printedNumber ?? '')),
    ...draft.members.map((member) => passage([member.sector, member.organisation, member.representative].join(' '))),
    ...draft.statistics.map(({ series, source }) => passage(`${series} ${source}`)),
    ...draft.keyObjectives.map(({ letter, text }) => passage(text, letter)),
    ...draft.objectives.map(({ number, text }) => passage(text, String(number))),
    ...draft.objectives.flatMap(({ number, outcomes }) => outcomes.map(({ text }) => passage(text, String(number)))),
    ...actionsOfDraft(draft).flatMap(({ reference, text, lines }) => [
      passage(text, reference),
      ...lines.map(({ kpi, lead, statusWords }) => passage([kpi, lead, statusWords].join(' '), reference)),
    ]),
  ];
}

const isShouted = (text: string): boolean => text.length > 6 && text === text.toUpperCase();

/** Each abbreviation that the plan uses and its list does not explain, with the first place that uses it. */
export function unlistedAbbreviations(draft: PlanDraft): readonly Finding[] {
  const listed = new Set(draft.abbreviations.map(({ short }) => short.trim().toUpperCase()));
  const firstPlaces = new Map<string, string>();
  for (const { reference, text } of passagesOf(draft)) {
    if (isShouted(text)) continue;
    for (const [short] of text.matchAll(ABBREVIATION)) {
      const isKnown = listed.has(short.toUpperCase()) || EVERYDAY.has(short) || firstPlaces.has(short);
      if (!isKnown) firstPlaces.set(short, reference);
    }
  }
  return [...firstPlaces].map(([short, reference]) => ({
    kind: 'abbreviation-not-listed',
    reference,
    says: `“${short}” is used but is not in the list of abbreviations.`,
    suggestion: null,
  }));
}

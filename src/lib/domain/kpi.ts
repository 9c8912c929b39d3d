import { dayInWords } from './day';
import { type Drafted } from './kpi-amounts';
import { type Kpi, placeOfDeadline, written } from './kpi-milestones';
import { outcomeOf } from './kpi-outcomes';
import { KPI_RULES } from './kpi-rules';
import { type MeasureDraft } from './kpi-tokens';
import { type Reading } from './reading';
import { type Schedule } from './schedule';
import { scan, tidied } from './words';

export type { MeasureDraft } from './kpi-tokens';

const LONGEST = 1000;

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** A measure in a sentence for the person who checks it. */
export function measureInSentence(measure: MeasureDraft): string {
  if (measure.kind === 'milestone') {
    return `“${measure.name}” is done or not${measure.by ? `, by ${dayInWords(measure.by)}` : ''}.`;
  }
  const thing = capital(measure.unit || measure.name);
  const per = measure.per === 'plan' ? 'over the whole plan' : `each ${measure.per}`;
  const share = measure.kind === 'ratio' ? '%' : '';
  if (measure.target === null) return `${thing}: a ${share ? 'share' : 'count'} without a target.`;
  const from = measure.baseline === null ? '' : `, starting from ${measure.baseline}${share}`;
  return `${thing}: ${measure.direction} ${measure.target}${share} ${per}${from}.`;
}

const none = (words: string, unread: string, because: string): Reading<readonly MeasureDraft[]> => ({
  words,
  understood: [],
  certainty: 'not-understood',
  unread,
  notes: [],
  because,
});

/** Conditions in the words (“within 10 days”), and a day beside a count: a measure holds neither. */
function notesOf(kpi: Kpi, drafted: readonly Drafted[]): readonly string[] {
  const conditions = kpi.tokens
    .filter(({ value }) => value?.kind === 'condition')
    .map((token) => written(kpi, [token]));
  const place = placeOfDeadline(kpi);
  const isBesideCount = place >= 0 && drafted.every(({ measure }) => measure.kind !== 'milestone');
  return isBesideCount ? [...conditions, written(kpi, kpi.tokens.slice(place))] : conditions;
}

/**
 * Reads the measures in a KPI’s words: counts with or without a target, shares, milestones. An aim without a number, and a
 * KPI that is itself a timescale, have none, and the reading says so. Source: domain, Measure.
 */
export function readMeasures(words: string, schedule: Schedule): Reading<readonly MeasureDraft[]> {
  const tidy = tidied(words.slice(0, LONGEST));
  if (tidy.text === '') return none(words, '', 'The KPI is empty, so there is nothing to measure.');
  const kpi: Kpi = { words: tidy, tokens: scan(tidy.lower, KPI_RULES), schedule };
  const outcome = outcomeOf(kpi);
  if ('refusal' in outcome) return none(words, tidy.text, outcome.refusal);
  const { drafted } = outcome;
  const assumed = [...new Set(drafted.flatMap((draft) => draft.assumed))];
  const sentences = [
    ...drafted.map(({ measure }) => measureInSentence(measure)),
    ...assumed.map((doubt) => `${doubt}.`),
  ];
  return {
    words,
    understood: drafted.map(({ measure }) => measure),
    certainty: assumed.length > 0 ? 'assumed' : 'certain',
    unread: '',
    notes: notesOf(kpi, drafted),
    because: sentences.join(' '),
  };
}

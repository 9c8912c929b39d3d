import { type Day } from './day';
import { type Drafted } from './kpi-amounts';
import { isPlural, trimmed } from './kpi-names';

import { type KpiToken, type MeasureDraft } from './kpi-tokens';
import { recurs, type Schedule } from './schedule';
import { chainOf } from './timescale-chain';
import { type TimeToken } from './timescale-tokens';
import { type TidyWords, type Token } from './words';

/** A token of a KPI with its place. */
export type Placed = Token<KpiToken>;

/** A kind of KPI token. */
export type Kind = KpiToken['kind'];

/** A KPI’s words, scanned, with the schedule of its line. */
export interface Kpi {
  readonly words: TidyWords;
  readonly tokens: readonly Placed[];
  readonly schedule: Schedule;
}

/** What one rule made of a KPI: measures, a reason why there are none, or null where the rule does not apply. */
export type Outcome = { readonly drafted: readonly Drafted[] } | { readonly refusal: string } | null;

/** The outcome of one measure, with what was assumed. */
export const one = (measure: MeasureDraft, ...assumed: readonly string[]): Outcome => ({
  drafted: [{ measure, assumed }],
});

/** The words that some of a KPI’s tokens cover, as written. */
export function written({ words }: Pick<Kpi, 'words'>, tokens: readonly Placed[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? words.text.slice(first.start, last.end) : '';
}

/** Whether a KPI has a token of a kind. */
export const has = ({ tokens }: Kpi, kind: Kind): boolean => tokens.some(({ value }) => value?.kind === kind);

/** Whether a KPI begins with a token of a kind. */
export const starts = ({ tokens }: Kpi, kind: Kind): boolean => tokens[0]?.value?.kind === kind;

/** The place where “by” and a day begin; -1 where none do. */
export function placeOfDeadline({ tokens }: Pick<Kpi, 'tokens'>): number {
  return tokens.findIndex(({ value }, place) => value?.kind === 'by' && tokens[place + 1]?.value?.kind === 'time');
}

/** The day that the words give to be done by, the last one named; null without a full date. */
function dayNamed(tokens: readonly Placed[]): { day: Day | null; isUnclear: boolean } {
  if (!tokens.some(({ value }) => value?.kind === 'by')) return { day: null, isUnclear: false };
  const times = tokens.map(({ value, start, end }): Token<TimeToken> => {
    const time = value?.kind === 'time' ? value.time : null;
    return { value: time ?? (value?.kind === 'preposition' ? { kind: 'filler' } : null), start, end };
  });
  const { spans, refusal } = chainOf(times, null);
  return { day: spans.at(-1)?.to ?? null, isUnclear: refusal !== null };
}

const NO_YEAR = 'The words give no full date, so the milestone has no day of its own';

const EACH_TIME = 'The line comes round, so the milestone was taken as done or not each time';

const SEVERAL = 'The words name several; they were taken as one milestone, done or not';

/** A KPI as a milestone, done or not, by the day that its words give. */
export function milestone(kpi: Kpi, ...assumed: readonly string[]): Outcome {
  const { day, isUnclear } = dayNamed(kpi.tokens);
  const end = placeOfDeadline(kpi);
  const name = trimmed(end > 0 ? written(kpi, kpi.tokens.slice(0, end)) : kpi.words.text);
  const isSeveral = day === null && isPluralSubject(kpi) && has(kpi, 'deed') && !starts(kpi, 'verb');
  const doubts = [
    isUnclear ? NO_YEAR : null,
    recurs(kpi.schedule) ? EACH_TIME : null,
    isSeveral ? SEVERAL : null,
  ].filter((doubt) => doubt !== null);
  return one({ kind: 'milestone', name, by: day }, ...assumed, ...doubts);
}

const ENDS_SUBJECT: ReadonlySet<Kind> = new Set<Kind>(['deed', 'preposition', 'by', 'stop', 'time', 'condition']);

/** The words before the first deed or preposition: what the KPI is about. */
export function subject({ tokens }: Kpi): readonly Placed[] {
  const end = tokens.findIndex(({ value }) => value !== null && ENDS_SUBJECT.has(value.kind));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** Whether a KPI is about several things. */
export function isPluralSubject(kpi: Kpi): boolean {
  const last = subject(kpi).at(-1);
  return last !== undefined && isPlural(kpi.words.lower.slice(last.start, last.end));
}

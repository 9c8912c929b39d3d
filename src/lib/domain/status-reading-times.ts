import { type Day } from './day';
import { type PlanYear, yearOfDay } from './financial-year';
import { type Quarter, quarterOfDay } from './quarter';
import { type StatusToken } from './status-reading-tokens';
import { chainOf } from './timescale-chain';
import { type Span } from './timescale-span';
import { type Join, type TimeToken } from './timescale-tokens';
import { type Token } from './words';

type Placed = Token<StatusToken>;

const JOINS: Readonly<Record<string, Join>> = { '-': 'range', ',': 'and', '&': 'and', '/': 'slash' };

/** The times in a status’s words, and why one of them is none; signs between two times join them. */
export function timesOf(
  tokens: readonly Placed[],
  planYear: PlanYear,
): { readonly spans: readonly Span[]; readonly refusal: string | null } {
  const times = tokens.map(({ value, start, end }, place): Token<TimeToken> => {
    if (value?.kind === 'time') return { value: value.time, start, end };
    const isBetween = [tokens[place - 1], tokens[place + 1]].every((token) => token?.value?.kind === 'time');
    const join = value?.kind === 'stop' && isBetween ? JOINS[value.sign] : undefined;
    if (join) return { value: { kind: 'join', join }, start, end };
    return { value: value?.kind === 'filler' || value?.kind === 'stop' ? { kind: 'filler' } : null, start, end };
  });
  return chainOf(times, planYear);
}

/** The financial years of times that lie wholly outside a plan, each once. */
export function yearsOutside(spans: readonly Span[], planYear: PlanYear): readonly number[] {
  const last = planYear.firstYear + planYear.years - 1;
  const years = spans.flatMap(({ from, to }) => {
    const [first, end] = [yearOfDay(from, planYear.startsMonth), yearOfDay(to, planYear.startsMonth)];
    return end < planYear.firstYear || first > last ? [first] : [];
  });
  return [...new Set(years)];
}

/** When work was completed, as far as one quarter, month or day says so. */
export interface Completion {
  readonly completedIn: Quarter | null;
  readonly completedOn: Day | null;
  readonly assumed: readonly string[];
}

/** Nothing is said of when. */
export const NO_COMPLETION: Completion = { completedIn: null, completedOn: null, assumed: [] };

const LIMIT = /\b(?:by|before|until)\b/u;
const NO_LATER = 'The words say no later than when; the quarter was taken from that';
const NO_ONE_DAY = 'The words name more than one time, or a stretch of time, so no day of completion was taken';

/** When work was completed, by the times beside the word; `lower` is the status in small letters. */
export function completionOf(spans: readonly Span[], lower: string, planYear: PlanYear): Completion {
  const [span] = spans;
  if (!span) return NO_COMPLETION;
  const [from, to] = [span.from, span.to].map((day) => quarterOfDay(day, planYear.startsMonth));
  const isOne = spans.length === 1 && from?.year === to?.year && from?.number === to?.number;
  if (!isOne || !to) return { ...NO_COMPLETION, assumed: [NO_ONE_DAY] };
  const isLimit = LIMIT.test(lower);
  const completedOn = span.from === span.to && !isLimit ? span.to : null;
  return { completedIn: to, completedOn, assumed: isLimit ? [...span.assumed, NO_LATER] : span.assumed };
}

/** The financial year that work is carried to: the one named last, or the one after the plan for “next year”. */
export function yearCarriedTo(tokens: readonly Placed[], spans: readonly Span[], planYear: PlanYear): number | null {
  const last = spans.at(-1);
  if (last) return yearOfDay(last.from, planYear.startsMonth);
  const isNext = tokens.some(({ value }) => value?.kind === 'next year');
  return isNext ? planYear.firstYear + planYear.years : null;
}

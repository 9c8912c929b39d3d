import { type PlanYear } from './financial-year';
import { type Day } from './day';
import { isSameQuarter } from './quarter';
import { type Frequency, type QuarterWindow, type Schedule } from './schedule';
import { chainOf } from './timescale-chain';
import { type Span } from './timescale-span';
import { type Rhythm, type TimeToken } from './timescale-tokens';
import { type Token } from './words';

/** A schedule with what was taken for granted, or why there is none. */
export interface Understood {
  readonly schedule: Schedule;
  readonly assumed: readonly string[];
  /** Why nothing was understood; null where something was. */
  readonly refusal: string | null;
}

/** No schedule, and why. */
export const notUnderstood = (refusal: string): Understood => ({
  schedule: { kind: 'not-understood' },
  assumed: [],
  refusal,
});

/** A schedule, with what was assumed. */
export const understood = (schedule: Schedule, assumed: readonly (string | null)[] = []): Understood => ({
  schedule,
  assumed: [...new Set(assumed.filter((sentence) => sentence !== null))],
  refusal: null,
});

const isSameWindow = (one: QuarterWindow, other: QuarterWindow): boolean =>
  isSameQuarter(one.from, other.from) && isSameQuarter(one.to, other.to);

function windowsOf(spans: readonly Span[]): readonly QuarterWindow[] | null {
  const windows = spans.map(({ window }) => window);
  if (windows.some((window) => window === null)) return null;
  return windows
    .filter((window) => window !== null)
    .filter((window, place, all) => all.findIndex((other) => isSameWindow(window, other)) === place);
}

/** The last days of some stretches, each once, in order. */
export const daysOf = (spans: readonly Span[]): readonly Day[] => [...new Set(spans.map(({ to }) => to))].sort();

const ENDS_ONLY = 'Of several stretches of time, each was counted by its end';

/** The schedule of some stretches of time: quarters, days, or one period. */
export function fromSpans(spans: readonly Span[], more: readonly (string | null)[] = []): Understood {
  const assumed = [...spans.flatMap((span) => span.assumed), ...more];
  const windows = windowsOf(spans);
  if (windows !== null) return understood({ kind: 'quarters', windows }, assumed);
  const [first] = spans;
  if (spans.length === 1 && first && !first.isDue) {
    return understood({ kind: 'period', from: first.from, to: first.to }, assumed);
  }
  const isLoose = spans.some(({ isDue, window }) => !isDue && window === null);
  const isMixed = spans.some(({ window }) => window !== null);
  return understood({ kind: 'dates', dues: daysOf(spans) }, [...assumed, isLoose || isMixed ? ENDS_ONLY : null]);
}

const MONTHS_OF: Readonly<Partial<Record<Rhythm, readonly number[]>>> = {
  'three times a year': [7, 11, 3],
  'each term': [7, 12, 3],
};

/** Rhythms so rare that named days say more than they do. */
export const RARE: ReadonlySet<Rhythm> = new Set<Rhythm>(['yearly', 'six-monthly', 'three times a year', 'each term']);

const monthTokens = (months: readonly number[]): Token<TimeToken>[] =>
  months.flatMap((month, place): Token<TimeToken>[] => [
    ...(place === 0 ? [] : [{ value: { kind: 'join', join: 'and' } as const, start: 0, end: 0 }]),
    { value: { kind: 'month', month }, start: 0, end: 0 },
  ]);

type RhythmToken = Extract<TimeToken, { kind: 'every' }>;

const TIMES_SPREAD = 'Three times a year was taken as the ends of July, November and March';

/** The schedule of a rhythm; one that falls between quarters is read as days. */
export function fromRhythm(every: RhythmToken, planYear: PlanYear): Understood {
  const months = MONTHS_OF[every.every];
  if (!months) return understood({ kind: 'recurring', every: every.every as Frequency }, [every.assumed]);
  const { spans } = chainOf(monthTokens(months), planYear, true);
  return fromSpans(spans, [every.assumed ?? TIMES_SPREAD]);
}

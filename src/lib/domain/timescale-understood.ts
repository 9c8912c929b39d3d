import { type Day } from './day';
import { planPeriod, type PlanYear } from './financial-year';
import { isSameQuarter } from './quarter';
import { type Frequency, type QuarterWindow, type Schedule } from './schedule';
import { type Chain, chainOf } from './timescale-chain';
import { type Span } from './timescale-spans';
import { type Rhythm, type TimeToken } from './timescale-tokens';
import { type Token } from './words';

/** A schedule with what was taken for granted, or why there is none. */
export interface Understood {
  readonly schedule: Schedule;
  readonly assumed: readonly string[];
  /** Why nothing was understood; null where something was. */
  readonly refusal: string | null;
}

type Kind = TimeToken['kind'];
type Of<K extends Kind> = Extract<TimeToken, { kind: K }>;

/** What a timescale’s tokens hold, by kind, for the rules below. */
interface Found {
  readonly chain: Chain;
  readonly every: Of<'every'> | undefined;
  readonly none: Of<'none'> | undefined;
  readonly condition: string;
  readonly has: (kind: Kind) => boolean;
  readonly isNegated: boolean;
  /** Whether a time is named before the word for work without an end. */
  readonly isTimeFirst: boolean;
  readonly planYear: PlanYear;
}

interface Rule {
  readonly applies: (found: Found) => boolean;
  readonly understand: (found: Found) => Understood;
}

const notUnderstood = (refusal: string): Understood => ({
  schedule: { kind: 'not-understood' },
  assumed: [],
  refusal,
});

const understood = (schedule: Schedule, assumed: readonly (string | null)[] = []): Understood => ({
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

const daysOf = (spans: readonly Span[]): readonly Day[] => [...new Set(spans.map(({ to }) => to))].sort();

const ENDS_ONLY = 'Of several stretches of time, each was counted by its end';

/** The schedule of some stretches of time: quarters, days, or one period. */
function fromSpans(spans: readonly Span[], more: readonly (string | null)[] = []): Understood {
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
const RARE: ReadonlySet<Rhythm> = new Set<Rhythm>(['yearly', 'six-monthly', 'three times a year', 'each term']);

const monthTokens = (months: readonly number[]): Token<TimeToken>[] =>
  months.flatMap((month, place): Token<TimeToken>[] => [
    ...(place === 0 ? [] : [{ value: { kind: 'join', join: 'and' } as const, start: 0, end: 0 }]),
    { value: { kind: 'month', month }, start: 0, end: 0 },
  ]);

const TIMES_SPREAD = 'Three times a year was taken as the ends of July, November and March';

function fromRhythm({ every, planYear }: Found): Understood {
  if (!every) return notUnderstood('');
  const months = MONTHS_OF[every.every];
  if (!months) return understood({ kind: 'recurring', every: every.every as Frequency }, [every.assumed]);
  const { spans } = chainOf(monthTokens(months), planYear, true);
  return fromSpans(spans, [every.assumed ?? TIMES_SPREAD]);
}

const AND_TIMES = 'The times named beside the rhythm are not counted apart';

/** Whether a time stands after “ongoing” as its end: not a review, a start, or the whole of the plan’s own time. */
function endsOngoing({ chain, has, isTimeFirst, planYear }: Found): boolean {
  const plan = planPeriod(planYear);
  const isAll = (span: Span): boolean => span.isStart || (span.from <= plan.from && span.to >= plan.to);
  return chain.spans.length > 0 && !has('review') && !isTimeFirst && !chain.spans.every(isAll);
}

/** Rules in the order they are tried; the first that applies decides. */
const RULES: readonly Rule[] = [
  {
    applies: ({ isNegated }) => isNegated,
    understand: () => notUnderstood('The words say when it is not due, or take something back.'),
  },
  {
    applies: ({ none }) => none?.isFinal === true,
    understand: ({ none }) => notUnderstood(none?.because ?? ''),
  },
  {
    applies: ({ chain }) => chain.refusal !== null,
    understand: ({ chain }) => notUnderstood(chain.refusal ?? ''),
  },
  {
    applies: ({ has, chain }) => has('turn') && chain.spans.length > 1,
    understand: () => notUnderstood('The words name more than one time and say that it was changed.'),
  },
  {
    applies: ({ every, chain }) => every !== undefined && RARE.has(every.every) && chain.spans.length > 0,
    understand: ({ chain }) => fromSpans(chain.spans),
  },
  {
    applies: ({ every }) => every !== undefined,
    understand: (found) => {
      const rhythm = fromRhythm(found);
      const isBeside =
        found.chain.spans.length > 0 ||
        ['on-demand', 'conditional', 'open-ended'].some((kind) => found.has(kind as Kind));
      return { ...rhythm, assumed: isBeside ? [...rhythm.assumed, AND_TIMES] : rhythm.assumed };
    },
  },
  {
    applies: (found) => found.has('open-ended') && !found.has('on-demand') && !endsOngoing(found),
    understand: ({ chain, has }) =>
      understood({ kind: 'open-ended' }, [
        chain.spans.length > 0 ? 'The time named beside “ongoing” was not taken as its end' : null,
        has('conditional') ? 'The condition was set aside' : null,
      ]),
  },
  {
    applies: (found) => found.has('open-ended') && endsOngoing(found),
    understand: ({ chain, planYear }) => {
      const to = daysOf(chain.spans).at(-1) ?? '';
      const { from, assumed } = {
        from: (chain.spans.length > 1 ? chain.spans[0]?.from : null) ?? planPeriod(planYear).from,
        assumed: 'Ongoing was taken to end with the time named',
      };
      return understood({ kind: 'period', from, to }, [...chain.spans.flatMap((span) => span.assumed), assumed]);
    },
  },
  {
    applies: ({ chain, none, has }) =>
      chain.spans.length > 0 && (none !== undefined || has('conditional') || has('on-demand')),
    understand: ({ chain }) =>
      fromSpans(chain.spans, ['The time named was taken although the words also put it in doubt']),
  },
  { applies: ({ chain }) => chain.spans.length > 0, understand: (found) => fromSpans(found.chain.spans) },
  {
    applies: ({ has }) => has('on-demand'),
    understand: ({ has }) =>
      understood({ kind: 'on-demand' }, [
        has('open-ended') || has('conditional') ? 'On demand was taken of the two that the words name' : null,
      ]),
  },
  {
    applies: ({ has }) => has('conditional'),
    understand: ({ condition, none }) =>
      understood({ kind: 'conditional', condition }, [
        none ? 'The condition was taken of the two that the words name' : null,
      ]),
  },
  { applies: ({ none }) => none !== undefined, understand: ({ none }) => notUnderstood(none?.because ?? '') },
];

const first = <K extends Kind>(tokens: readonly Token<TimeToken>[], kind: K): Of<K> | undefined =>
  tokens.map(({ value }) => value).find((value): value is Of<K> => value?.kind === kind);

const TIMES: ReadonlySet<Kind> = new Set<Kind>(['quarters', 'month', 'day', 'month of year', 'season']);

const placeOf = (tokens: readonly Token<TimeToken>[], kinds: ReadonlySet<Kind>): number => {
  const place = tokens.findIndex(({ value }) => value !== null && kinds.has(value.kind));
  return place < 0 ? tokens.length : place;
};

function find(text: string, tokens: readonly Token<TimeToken>[], planYear: PlanYear): Found {
  const every = first(tokens, 'every');
  const condition = tokens
    .filter(({ value }) => value?.kind === 'conditional')
    .map(({ start, end }) => text.slice(start, end).trim());
  return {
    chain: chainOf(tokens, planYear, every?.every === 'yearly' || (every !== undefined && RARE.has(every.every))),
    every,
    none: first(tokens, 'none'),
    condition: condition.join('; '),
    has: (kind) => tokens.some(({ value }) => value?.kind === kind),
    isNegated: tokens.some(({ value }) => value?.kind === 'turn' && value.isNegation),
    isTimeFirst: placeOf(tokens, TIMES) < placeOf(tokens, new Set<Kind>(['open-ended'])),
    planYear,
  };
}

const HEDGED = 'The words themselves are not sure';
const CHANGED = 'The words tell of a change; the time named was taken as the one in force';

/** What a timescale’s tokens come to, by the first rule that applies, and which of their numbers named no day. */
export function understand(
  text: string,
  tokens: readonly Token<TimeToken>[],
  planYear: PlanYear,
): Understood & { readonly unread: ReadonlySet<number> } {
  const found = find(text, tokens, planYear);
  const rule = RULES.find(({ applies }) => applies(found));
  const result =
    rule?.understand(found) ?? notUnderstood('The words name no time that a quarter or a day can be read from.');
  const doubts = [found.has('hedge') ? HEDGED : null, found.has('turn') ? CHANGED : null].filter(
    (doubt) => doubt !== null,
  );
  const assumed = result.refusal === null ? [...result.assumed, ...doubts] : result.assumed;
  return { ...result, assumed, unread: found.chain.unread };
}

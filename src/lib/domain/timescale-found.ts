import { type PlanYear } from './financial-year';
import { type Chain, chainOf } from './timescale-chain';
import { RARE } from './timescale-schedules';
import { type TimeToken } from './timescale-tokens';
import { type Token } from './words';

/** A kind of timescale token. */
export type Kind = TimeToken['kind'];

type Of<K extends Kind> = Extract<TimeToken, { kind: K }>;

/** What a timescale’s tokens hold, by kind, for the rules below. */
export interface Found {
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

const first = <K extends Kind>(tokens: readonly Token<TimeToken>[], kind: K): Of<K> | undefined =>
  tokens.map(({ value }) => value).find((value): value is Of<K> => value?.kind === kind);

const TIMES: ReadonlySet<Kind> = new Set<Kind>(['quarters', 'month', 'day', 'month of year', 'season']);

const placeOf = (tokens: readonly Token<TimeToken>[], kinds: ReadonlySet<Kind>): number => {
  const place = tokens.findIndex(({ value }) => value !== null && kinds.has(value.kind));
  return place < 0 ? tokens.length : place;
};

/** What a timescale’s tokens hold, by kind. */
export function find(text: string, tokens: readonly Token<TimeToken>[], planYear: PlanYear): Found {
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

import { type PlanYear } from './financial-year';
import { type QuarterNumber } from './quarter';
import { type Bound, type Edge, type Join, type NamedYear, type TimeToken, type Whole } from './timescale-tokens';
import { type Token } from './words';

/** What a stretch of time is named by, before its year is settled. */
export type Named =
  | { readonly unit: 'quarter'; readonly number: QuarterNumber }
  | {
      readonly unit: 'months';
      readonly from: number;
      readonly to: number;
      /** The day of the month; null where the month or season stands alone. */
      readonly date: number | null;
      readonly season: string | null;
    }
  | { readonly unit: 'whole'; readonly whole: Whole }
  | { readonly unit: 'years'; readonly of: NamedYear['of']; readonly from: number; readonly to: number };

/** One named stretch with what its neighbours say of it. */
export interface Part {
  readonly named: Named;
  year: NamedYear | null;
  join: Join | null;
  readonly edge: Edge | null;
  bound: Bound | null;
  readonly isWeek: boolean;
  readonly weekday: number | null;
  readonly assumed: string[];
}

interface Pending {
  join: Join | null;
  edge: Edge | null;
  bound: Bound | null;
  isWeek: boolean;
  weekday: number | null;
  year: NamedYear | null;
}

/** Where the reading of some tokens stands. */
export interface Cursor {
  readonly tokens: readonly Token<TimeToken>[];
  readonly planYear: PlanYear | null;
  readonly parts: Part[];
  /** Numbers that turned out to be no day, by their place. */
  readonly unread: Set<number>;
  place: number;
  pending: Pending;
}

/** Nothing read yet that bears on the next name. */
export const nothingPending = (): Pending => ({
  join: null,
  edge: null,
  bound: null,
  isWeek: false,
  weekday: null,
  year: null,
});

/** What the token at a place says. */
export const valueAt = (cursor: Cursor, place: number): TimeToken | null => cursor.tokens[place]?.value ?? null;

/** The kind of the token at a place. */
export const kindAt = (cursor: Cursor, place: number): TimeToken['kind'] | null => valueAt(cursor, place)?.kind ?? null;

/** The first place from here on that says something. */
export const skipFillers = (cursor: Cursor, place: number): number => {
  let next = place;
  while (kindAt(cursor, next) === 'filler') next += 1;
  return next;
};

/** Adds a named stretch with what was pending for it. */
export function addPart(
  cursor: Cursor,
  named: Named,
  year: NamedYear | null,
  assumed: readonly (string | null)[] = [],
): Part {
  const { join, edge, bound, isWeek, weekday } = cursor.pending;
  const carried = cursor.pending.year;
  const part: Part = {
    named,
    year: year ?? carried,
    join,
    edge,
    bound,
    isWeek,
    weekday,
    assumed: assumed.filter((sentence) => sentence !== null),
  };
  cursor.parts.push(part);
  cursor.pending = { ...nothingPending(), year: carried };
  return part;
}

/** A month, or a day of it. */
export const monthNamed = (month: number, date: number | null): Named => ({
  unit: 'months',
  from: month,
  to: month,
  date,
  season: null,
});

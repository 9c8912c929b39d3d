import { type QuarterNumber } from './quarter';
import { type Frequency } from './schedule';

/** Which part of a month, quarter or year is meant. */
export type Edge = 'start' | 'early' | 'mid' | 'late' | 'end';

/** A year as named: a calendar year, or a financial year by the calendar year it starts in. */
export interface NamedYear {
  readonly of: 'calendar' | 'financial';
  readonly year: number;
}

/** A rhythm: one that schedules know, or one that falls between quarters and is read as days. */
export type Rhythm = Frequency | 'three times a year' | 'each term';

/** What stands in the way of reading a day; `isFinal` where no date beside it helps. */
export interface NoTimescale {
  readonly kind: 'none';
  readonly because: string;
  readonly isFinal: boolean;
}

/** One thing that a timescale's words say. */
export type TimeToken =
  | { readonly kind: 'quarters'; readonly list: readonly QuarterInList[]; readonly assumed: string | null }
  | { readonly kind: 'number'; readonly value: number; readonly isOrdinal: boolean; readonly isPadded: boolean }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'season'; readonly name: string }
  | { readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly date: number }
  | { readonly kind: 'month of year'; readonly year: number; readonly month: number; readonly assumed: string | null }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'financial years'; readonly from: number; readonly to: number; readonly assumed: string | null }
  | { readonly kind: 'year of plan'; readonly number: number }
  | { readonly kind: 'whole'; readonly whole: Whole; readonly assumed: string | null }
  | { readonly kind: 'week' }
  | { readonly kind: 'calendar' }
  | { readonly kind: 'join'; readonly join: Join }
  | { readonly kind: 'edge'; readonly edge: Edge }
  | { readonly kind: 'bound'; readonly bound: Bound }
  | { readonly kind: 'every'; readonly every: Rhythm; readonly assumed: string | null }
  | { readonly kind: 'open-ended' }
  | { readonly kind: 'on-demand' }
  | { readonly kind: 'conditional' }
  | { readonly kind: 'review' }
  | { readonly kind: 'hedge' }
  | { readonly kind: 'turn'; readonly isNegation: boolean }
  | { readonly kind: 'filler' }
  | NoTimescale;

/** A quarter in a list of quarters. */
export interface QuarterInList {
  readonly number: QuarterNumber;
  /** How it joins the one before it; null for the first. */
  readonly join: Join | null;
}

/** How two times are joined: both, all between them, or either. */
export type Join = 'and' | 'range' | 'slash';
/** Which side of a time is meant. */
export type Bound = 'by' | 'before' | 'from' | 'until' | 'after' | 'between' | 'during' | 'onwards';
/** A stretch that needs no month: the plan's year, all of the plan, or a feast. */
export type Whole = 'year' | 'plan' | 'year end' | 'calendar year end' | 'christmas' | 'easter' | 'academic year';

import { addDays, type Day } from './day';
import { quarterAt, quarterIndex } from './quarter';
import { type QuarterWindow } from './schedule';

/** A stretch of time that words name, with the days it runs from and to. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  /** The quarters, where the words name quarters. */
  readonly window: QuarterWindow | null;
  /** Whether it is named by its end alone: a day or a month, not a longer stretch. */
  readonly isDue: boolean;
  /** Whether the words give its start alone. */
  readonly isStart: boolean;
  readonly assumed: readonly string[];
}

/** Why a name is no stretch of time. */
export interface NoSpan {
  readonly refusal: string;
}

/** Whether a name is a stretch of time. */
export const isSpan = (span: Span | NoSpan): span is Span => 'from' in span;

/** A stretch of time by its first and last day. */
export const span = (from: Day, to: Day, more: Partial<Span> = {}): Span => ({
  from,
  to,
  window: null,
  isDue: false,
  isStart: false,
  assumed: [],
  ...more,
});

/** A part of a year without a month is no stretch of time. */
export const PART_OF_YEAR: NoSpan = { refusal: 'The words name a part of a year but no month.' };

/** Without a year there is no stretch of time. */
export const NO_YEAR: NoSpan = { refusal: 'The words give no year.' };

/** One window from the first quarter of one to the last of another; null where one of them names no quarter. */
export function joinedWindow(one: Span, other: Span): QuarterWindow | null {
  return one.window && other.window ? { from: one.window.from, to: other.window.to } : null;
}

/** Whether one stretch follows the other without a gap, as `3rd/4th quarter` or `June/July`. */
export function isNext(one: Span, other: Span): boolean {
  if (one.window && other.window) {
    return quarterIndex(quarterAt(quarterIndex(one.window.to) + 1)) === quarterIndex(other.window.from);
  }
  return addDays(one.to, 1) === other.from;
}

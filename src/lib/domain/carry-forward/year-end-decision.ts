import { LIMITS } from '../limits';
import { keptWords } from '../wording';

export type YearEndKind = 'carry' | 'merge' | 'close' | 'pass-on' | 'drop';

/** What becomes of a line once its plan's years are over. Source: domain, Carry forward. */
export interface YearEndDecision {
  readonly kind: YearEndKind;
  /** The financial year, by its first calendar year, of the plan that it is carried into. */
  readonly toYear: number | null;
  /** The line of the same plan that it is merged into. */
  readonly intoLineId: number | null;
  /** To whom it is passed on, or why it is dropped. */
  readonly words: string;
}

export const YEAR_END_KINDS: Readonly<Record<YearEndKind, { readonly label: string; readonly past: string }>> = {
  carry: { label: 'Carry forward', past: 'Carried forward' },
  merge: { label: 'Merge', past: 'Merged' },
  close: { label: 'Close', past: 'Closed' },
  'pass-on': { label: 'Pass on', past: 'Passed on' },
  drop: { label: 'Drop', past: 'Dropped' },
};

export const YEAR_END_ORDER = Object.keys(YEAR_END_KINDS) as readonly YearEndKind[];

/** Whether a text is one of the kinds. */
export const isYearEndKind = (text: string): text is YearEndKind => YEAR_END_ORDER.some((kind) => kind === text);

const NOTHING = { toYear: null, intoLineId: null, words: '' };

/** A line that goes on in the plan of a financial year. */
export const carriedTo = (toYear: number): YearEndDecision => ({ ...NOTHING, kind: 'carry', toYear });

/** A decision with nothing but what its own kind says. */
export function withoutOthersParts({ kind, toYear, intoLineId, words }: YearEndDecision): YearEndDecision {
  if (kind === 'carry') return { ...NOTHING, kind, toYear };
  if (kind === 'merge') return { ...NOTHING, kind, intoLineId };
  return kind === 'close' ? { ...NOTHING, kind } : { ...NOTHING, kind, words: keptWords(words) };
}

/** Whether two decisions say the same; so do two that were not made. */
export function isSameDecision(one: YearEndDecision | null, other: YearEndDecision | null): boolean {
  const parts = (decision: YearEndDecision | null) => JSON.stringify(decision && withoutOthersParts(decision));
  return parts(one) === parts(other);
}

/** What cannot be of a decision, said of the part that it is about. */
export interface YearEndRefusal {
  readonly part: 'kind' | 'toYear' | 'intoLineId' | 'words';
  readonly says: string;
}

/** The line that is decided on, and what there is to choose from. */
export interface DecidedLine {
  readonly lineId: number;
  /** Of all lines of the plan. */
  readonly lineIds: ReadonlySet<number>;
  /** The last financial year of the plan. */
  readonly lastYear: number;
}

const YEARS_AHEAD = 5;

/** The financial years that a line can be carried to, the next first. */
export const yearsToCarryTo = (lastYear: number): readonly number[] =>
  Array.from({ length: YEARS_AHEAD }, (_, index) => lastYear + 1 + index);

const MISSING = {
  'pass-on': 'Say to whom it is passed on',
  drop: 'Say why it is dropped',
} as const;

/**
 * What is wrong with a decision; null where it can be kept. Refuses to carry a line to no later year or to one too far off, to
 * merge it into no other line of its plan, and to pass it on or drop it without a word. Source: domain, Carry forward.
 */
export function yearEndRefusal(decision: YearEndDecision, line: DecidedLine): YearEndRefusal | null {
  const { kind, toYear, intoLineId } = decision;
  if (kind === 'carry')
    return toYear !== null && yearsToCarryTo(line.lastYear).includes(toYear)
      ? null
      : { part: 'toYear', says: 'Choose the year that it is carried forward to' };
  if (kind === 'merge')
    return intoLineId !== null && intoLineId !== line.lineId && line.lineIds.has(intoLineId)
      ? null
      : { part: 'intoLineId', says: 'Choose the line that it is merged into' };
  if (kind === 'close') return null;
  const words = keptWords(decision.words);
  if (words === '') return { part: 'words', says: MISSING[kind] };
  const most = LIMITS.reason.toLocaleString('en-GB');
  return words.length > LIMITS.reason ? { part: 'words', says: `This must be ${most} characters or fewer` } : null;
}

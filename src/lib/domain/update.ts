import { type Day } from './day';
import { type Actual } from './measure';
import { type Quarter } from './quarter';
import { type Rag, type Status } from './status';

/** What one KPI line's answer for one quarter says. Source: domain, Reporting. */
export interface Answer {
  readonly status: Status;
  readonly rag: Rag | null;
  readonly comment: string;
  /** Why, and what happens next: asked for amber, red, late, on hold, withdrawn, superseded. */
  readonly reason: string;
  readonly completedOn: Day | null;
  /** The financial year (by its first calendar year) that a carried-forward line continues in. */
  readonly carriedTo: number | null;
  readonly supersededBy: string;
  readonly actuals: readonly Actual[];
}

/** An answer as saved: which line and quarter, which version, who and when. */
export interface Update extends Answer {
  readonly lineId: number;
  readonly quarter: Quarter;
  /** 1 for the first answer of the quarter; a second one is a new version of the first. */
  readonly version: number;
  /** The status in its author's own words, where it was brought in from a document. */
  readonly statusWords: string | null;
  readonly saidBy: string;
  readonly enteredBy: string;
  /** The day it was entered. */
  readonly enteredOn: Day;
}

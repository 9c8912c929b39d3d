import type { Position } from '../domain/position';
import type { Rag } from '../domain/status';

export interface PlanTableQuarter {
  /** "Q3" */
  readonly label: string;
  /** "Oct–Dec" */
  readonly months: string;
  readonly isCurrent?: boolean;
}

export interface PlanTableCell {
  readonly position: Position;
  /** "Overdue" */
  readonly words: string;
  /** "Q3: overdue", read aloud, and shown to a mouse. */
  readonly label: string;
  readonly rag?: Rag | null;
  /** "told 7 months ago", where this is the old answer that the line still rests on. */
  readonly age?: string;
}

export interface PlanTableLine {
  /** Tells the rows of one action apart: a reference stands on each of its KPI lines. */
  readonly key?: string;
  /** Repeated on a further KPI line of the action above, whose action text is then empty. */
  readonly reference: string;
  readonly href: string;
  /** Given on the first row of the outcome only. */
  readonly outcome?: string;
  readonly action: string;
  readonly kpi: string;
  readonly measureNote?: string;
  readonly lead: string;
  readonly timescale: string;
  readonly scheduleNote?: string;
  readonly tags: readonly string[];
  readonly cells: readonly PlanTableCell[];
}

export interface PlanTableObjective {
  readonly number: number;
  readonly text: string;
  /** "6 of 7 done, 1 of them late" */
  readonly summary: string;
  readonly keyObjectiveLetters: readonly string[];
  readonly rows: readonly PlanTableLine[];
}

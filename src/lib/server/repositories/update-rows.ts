import type { Day } from '../../domain/day';
import type { Actual } from '../../domain/measure';
import type { QuarterNumber } from '../../domain/quarter';
import type { Rag, Status } from '../../domain/status';
import type { Answer, Update } from '../../domain/update';

export interface StandingRow {
  kpi_line_id: number;
  financial_year: number;
  quarter: QuarterNumber;
  version: number;
  status: Status;
  rag: Rag | null;
  completed_on: Day | null;
  carried_to: number | null;
  entered_on: Day;
}

export interface Words {
  comment: string;
  reason: string;
  superseded_by: string;
  status_words: string | null;
  said_by: string;
  entered_by_name: string;
}

export type UpdateRow = StandingRow & Words;

export interface ActualRow {
  financial_year: number;
  quarter: number;
  kpi_line_id: number;
  measure_id: number;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

const actualOf = (row: ActualRow): Actual => ({
  measureId: row.measure_id,
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
});

const updateOf = (row: StandingRow, words: Words, actuals: readonly Actual[]): Update => ({
  lineId: row.kpi_line_id,
  quarter: { year: row.financial_year, number: row.quarter },
  version: row.version,
  status: row.status,
  rag: row.rag,
  comment: words.comment,
  reason: words.reason,
  completedOn: row.completed_on,
  carriedTo: row.carried_to,
  supersededBy: words.superseded_by,
  actuals,
  statusWords: words.status_words,
  saidBy: words.said_by,
  enteredBy: words.entered_by_name,
  enteredOn: row.entered_on,
});

const keyOf = (row: { kpi_line_id: number; financial_year: number; quarter: number }): string =>
  `${row.kpi_line_id} ${row.financial_year} ${row.quarter}`;

/** Updates from their rows and the rows of their figures. */
export function assemble<Row extends StandingRow>(
  rows: readonly Row[],
  actualRows: readonly ActualRow[],
  wordsOf: (row: Row) => Words,
): readonly Update[] {
  const actuals = new Map<string, Actual[]>();
  for (const row of actualRows) {
    const known = actuals.get(keyOf(row));
    if (known) known.push(actualOf(row));
    else actuals.set(keyOf(row), [actualOf(row)]);
  }
  return rows.map((row) => updateOf(row, wordsOf(row), actuals.get(keyOf(row)) ?? []));
}

/** What is not read where positions alone are asked for. */
export const NO_WORDS: Words = {
  comment: '',
  reason: '',
  superseded_by: '',
  status_words: null,
  said_by: '',
  entered_by_name: '',
};

export interface VersionRow {
  kpi_line_id: number;
  financial_year: number;
  quarter: QuarterNumber;
  version: number;
  answer: Answer;
  said_by: string;
  entered_by_name: string;
  present_name: string | null;
  entered_at: string;
}

import type { Day } from '../../domain/day';
import type { Actual } from '../../domain/measure';
import type { Quarter, QuarterNumber } from '../../domain/quarter';
import type { Rag, Status } from '../../domain/status';
import type { Answer, Update } from '../../domain/update';
import type { Transaction } from '../db/connection';

interface StandingRow {
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

interface Words {
  comment: string;
  reason: string;
  superseded_by: string;
  status_words: string | null;
  said_by: string;
  entered_by_name: string;
}

type UpdateRow = StandingRow & Words;

interface ActualRow {
  financial_year: number;
  quarter: number;
  kpi_line_id: number;
  measure_id: number;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

interface OfPlan {
  readonly partnershipId: number;
  readonly planId: number;
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

function assemble<Row extends StandingRow>(
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

const actualsOfPlan = (tx: Transaction, { partnershipId, planId }: OfPlan) => tx<ActualRow[]>`
  select financial_year, quarter, kpi_line_id, measure_id, value, numerator, denominator from actuals
  where partnership_id = ${partnershipId} and plan_id = ${planId} order by financial_year, quarter, measure_id`;

/** The newest version of every answer of a plan, with all that was said. */
export async function listOfPlan(tx: Transaction, of: OfPlan): Promise<readonly Update[]> {
  const [rows, actuals] = await Promise.all([
    tx<UpdateRow[]>`
      select kpi_line_id, financial_year, quarter, version, status, rag, comment, reason, completed_on, carried_to,
             superseded_by, status_words, said_by, entered_by_name, (entered_at at time zone 'Europe/London')::date as entered_on
      from updates where partnership_id = ${of.partnershipId} and plan_id = ${of.planId}
      order by financial_year, quarter, kpi_line_id`,
    actualsOfPlan(tx, of),
  ]);
  return assemble(rows, actuals, (row) => row);
}

/** The newest answers of some lines of a plan, with all that was said. */
export async function listOfLines(tx: Transaction, of: OfPlan, lineIds: readonly number[]): Promise<readonly Update[]> {
  if (lineIds.length === 0) return [];
  const keys = [...lineIds];
  const [rows, actuals] = await Promise.all([
    tx<UpdateRow[]>`
      select kpi_line_id, financial_year, quarter, version, status, rag, comment, reason, completed_on, carried_to,
             superseded_by, status_words, said_by, entered_by_name, (entered_at at time zone 'Europe/London')::date as entered_on
      from updates where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} and kpi_line_id in ${tx(keys)}
      order by financial_year, quarter, kpi_line_id`,
    tx<ActualRow[]>`
      select financial_year, quarter, kpi_line_id, measure_id, value, numerator, denominator from actuals
      where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} and kpi_line_id in ${tx(keys)}
      order by financial_year, quarter, measure_id`,
  ]);
  return assemble(rows, actuals, (row) => row);
}

const NO_WORDS: Words = {
  comment: '',
  reason: '',
  superseded_by: '',
  status_words: null,
  said_by: '',
  entered_by_name: '',
};

/**
 * The answers of a plan as far as positions, shares and ages need them, read from an index alone: no comment, reason or name.
 */
export async function listStandings(tx: Transaction, of: OfPlan): Promise<readonly Update[]> {
  const [rows, actuals] = await Promise.all([
    tx<StandingRow[]>`
      select kpi_line_id, financial_year, quarter, version, status, rag, completed_on, carried_to,
             (entered_at at time zone 'Europe/London')::date as entered_on
      from updates where partnership_id = ${of.partnershipId} and plan_id = ${of.planId}
      order by financial_year, quarter, kpi_line_id`,
    actualsOfPlan(tx, of),
  ]);
  return assemble(rows, actuals, () => NO_WORDS);
}

/** One version of an answer in a line's history. */
export interface UpdateVersion {
  readonly quarter: Quarter;
  readonly version: number;
  readonly answer: Answer;
  readonly saidBy: string;
  readonly enteredBy: string;
  /** The instant, ISO in UTC. */
  readonly enteredAt: string;
}

/** Every version of every answer of some lines, the newest first. */
export async function listVersions(
  tx: Transaction,
  of: OfPlan,
  lineIds: readonly number[],
): Promise<readonly (UpdateVersion & { readonly lineId: number })[]> {
  const rows = await tx<
    {
      kpi_line_id: number;
      financial_year: number;
      quarter: QuarterNumber;
      version: number;
      answer: Answer;
      said_by: string;
      entered_by_name: string;
      entered_at: string;
    }[]
  >`
    select kpi_line_id, financial_year, quarter, version, answer, said_by, entered_by_name, entered_at
    from update_versions
    where partnership_id = ${of.partnershipId} and plan_id = ${of.planId} and kpi_line_id in ${tx([...lineIds])}
    order by entered_at desc, financial_year desc, quarter desc, version desc, kpi_line_id`;
  return rows.map((row) => ({
    lineId: row.kpi_line_id,
    quarter: { year: row.financial_year, number: row.quarter },
    version: row.version,
    answer: row.answer,
    saidBy: row.said_by,
    enteredBy: row.entered_by_name,
    enteredAt: row.entered_at,
  }));
}

/** An answer to be saved, and who said and entered it. */
export interface NewUpdate {
  readonly lineId: number;
  readonly quarter: Quarter;
  readonly version: number;
  readonly answer: Answer;
  readonly statusWords: string | null;
  readonly saidBy: string;
  readonly enteredBy: { readonly id: number; readonly name: string };
  readonly enteredAt: Date;
}

/**
 * Saves answers as the newest versions and adds them to the history. The caller has locked the plan and checked the versions;
 * a version that is there already makes the whole transaction fail, so that none can be overwritten.
 */
export async function save(tx: Transaction, of: OfPlan, updates: readonly NewUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  const history = updates.map((update) => historyRow(tx, of, update));
  const current = updates.map((update) => currentRow(of, update));
  const figures = updates.flatMap((update) => actualRows(of, update));
  const keys = updates.map(({ lineId }) => lineId);
  const [{ quarter } = { quarter: null }] = updates;
  if (quarter === null) return;
  await Promise.all([
    tx`insert into update_versions ${tx(history)}`,
    tx`insert into updates ${tx(current)}
       on conflict on constraint updates_pkey do update set
         version = excluded.version, status = excluded.status, rag = excluded.rag, comment = excluded.comment,
         reason = excluded.reason, completed_on = excluded.completed_on, carried_to = excluded.carried_to,
         superseded_by = excluded.superseded_by, status_words = excluded.status_words, said_by = excluded.said_by,
         entered_by = excluded.entered_by, entered_by_name = excluded.entered_by_name, entered_at = excluded.entered_at`,
    tx`delete from actuals where partnership_id = ${of.partnershipId} and plan_id = ${of.planId}
         and financial_year = ${quarter.year} and quarter = ${quarter.number} and kpi_line_id in ${tx(keys)}`,
    ...(figures.length > 0 ? [tx`insert into actuals ${tx(figures)}`] : []),
  ]);
}

const whereOf = (of: OfPlan, { lineId, quarter }: NewUpdate) => ({
  partnership_id: of.partnershipId,
  plan_id: of.planId,
  kpi_line_id: lineId,
  financial_year: quarter.year,
  quarter: quarter.number,
});

const whoOf = ({ version, saidBy, enteredBy, enteredAt }: NewUpdate) => ({
  version,
  said_by: saidBy,
  entered_by: enteredBy.id,
  entered_by_name: enteredBy.name,
  entered_at: enteredAt,
});

const currentRow = (of: OfPlan, update: NewUpdate) => ({
  ...whereOf(of, update),
  ...whoOf(update),
  status: update.answer.status,
  rag: update.answer.rag,
  comment: update.answer.comment,
  reason: update.answer.reason,
  completed_on: update.answer.completedOn,
  carried_to: update.answer.carriedTo,
  superseded_by: update.answer.supersededBy,
  status_words: update.statusWords,
});

const historyRow = (tx: Transaction, of: OfPlan, update: NewUpdate) => ({
  ...whereOf(of, update),
  ...whoOf(update),
  answer: tx.json({ ...update.answer, actuals: update.answer.actuals.map((actual) => ({ ...actual })) }),
});

const actualRows = (of: OfPlan, update: NewUpdate) =>
  update.answer.actuals
    .filter(({ value, denominator }) => value !== null || denominator !== null)
    .map(({ measureId, value, numerator, denominator }) => ({
      ...whereOf(of, update),
      measure_id: measureId,
      value,
      numerator,
      denominator,
    }));

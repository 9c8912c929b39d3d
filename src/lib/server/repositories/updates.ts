import type { Quarter } from '../../domain/quarter';
import type { Answer, Update } from '../../domain/update';
import type { Transaction } from '../db/connection';
import type { OfPlan } from './plan-rows';
import { type ActualRow, assemble, NO_WORDS, type StandingRow, type UpdateRow, type VersionRow } from './update-rows';

type Fragment = ReturnType<Transaction>;

const within = (tx: Transaction, { partnershipId, planId }: OfPlan): Fragment =>
  tx`partnership_id = ${partnershipId} and plan_id = ${planId}`;

const withinLines = (tx: Transaction, of: OfPlan, lineIds: readonly number[]): Fragment =>
  tx`${within(tx, of)} and kpi_line_id in ${tx([...lineIds])}`;

const enteredOn = (tx: Transaction): Fragment => tx`(entered_at at time zone 'Europe/London')::date as entered_on`;

const listActuals = (tx: Transaction, where: Fragment) => tx<ActualRow[]>`
  select financial_year, quarter, kpi_line_id, measure_id, value, numerator, denominator from actuals
  where ${where} order by financial_year, quarter, measure_id`;

async function listWithWords(tx: Transaction, where: Fragment): Promise<readonly Update[]> {
  const [rows, actuals] = await Promise.all([
    tx<UpdateRow[]>`
      select kpi_line_id, financial_year, quarter, version, status, rag, comment, reason, completed_on, carried_to,
             superseded_by, status_words, said_by, entered_by_name, ${enteredOn(tx)}
      from updates where ${where} order by financial_year, quarter, kpi_line_id`,
    listActuals(tx, where),
  ]);
  return assemble(rows, actuals, (row) => row);
}

/** The newest version of every answer of a plan, with all that was said. */
export function listOfPlan(tx: Transaction, of: OfPlan): Promise<readonly Update[]> {
  return listWithWords(tx, within(tx, of));
}

/** The newest answers of some lines of a plan, with all that was said. */
export async function listOfLines(tx: Transaction, of: OfPlan, lineIds: readonly number[]): Promise<readonly Update[]> {
  return lineIds.length === 0 ? [] : listWithWords(tx, withinLines(tx, of, lineIds));
}

/**
 * The answers of a plan as far as positions, shares and ages need them, read from an index alone: no comment, reason or name.
 */
export async function listStandings(tx: Transaction, of: OfPlan): Promise<readonly Update[]> {
  const [rows, actuals] = await Promise.all([
    tx<StandingRow[]>`
      select kpi_line_id, financial_year, quarter, version, status, rag, completed_on, carried_to, ${enteredOn(tx)}
      from updates where ${within(tx, of)} order by financial_year, quarter, kpi_line_id`,
    listActuals(tx, within(tx, of)),
  ]);
  return assemble(rows, actuals, () => NO_WORDS);
}

/** One version of an answer in a line's history. */
export interface UpdateVersion {
  readonly lineId: number;
  readonly quarter: Quarter;
  readonly version: number;
  readonly answer: Answer;
  readonly saidBy: string;
  readonly enteredBy: string;
  /** What that person is called now; null where they are in the partnership no more. */
  readonly presentName: string | null;
  /** The instant, ISO in UTC. */
  readonly enteredAt: string;
}

const versionOf = (row: VersionRow): UpdateVersion => ({
  lineId: row.kpi_line_id,
  quarter: { year: row.financial_year, number: row.quarter },
  version: row.version,
  answer: row.answer,
  saidBy: row.said_by,
  enteredBy: row.entered_by_name,
  presentName: row.present_name,
  enteredAt: row.entered_at,
});

/** Every version of every answer of some lines, the newest first. */
export async function listVersions(
  tx: Transaction,
  of: OfPlan,
  lineIds: readonly number[],
): Promise<readonly UpdateVersion[]> {
  const rows = await tx<VersionRow[]>`
    select kpi_line_id, financial_year, quarter, version, answer, said_by, entered_by_name, entered_at,
      accounts.name as present_name
    from update_versions left join accounts on accounts.id = entered_by where ${withinLines(tx, of, lineIds)}
    order by entered_at desc, financial_year desc, quarter desc, version desc, kpi_line_id`;
  return rows.map(versionOf);
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
 * Saves answers of one quarter as the newest versions and adds them to the history. The caller has locked the plan and checked the versions;
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

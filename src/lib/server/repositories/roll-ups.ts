import type { Position } from '../../domain/position';
import type { QuarterNumber } from '../../domain/quarter';
import type { StoredRollUp } from '../../domain/stored-roll-up';
import type { Transaction } from '../db/connection';
import type { OfPlan } from './plan-rows';

/** The column of each position; a quarter that has closed has nothing that is merely due. */
const COLUMNS = {
  'done-on-time': 'done_on_time',
  'done-late': 'done_late',
  'in-progress': 'in_progress',
  'nothing-to-report': 'nothing_to_report',
  'on-hold': 'on_hold',
  overdue: 'overdue',
  'carried-forward': 'carried_forward',
  awaited: 'awaited',
  'no-demand': 'no_demand',
  out: 'out',
  'not-asked': 'not_asked',
} as const satisfies Partial<Record<Position, string>>;

type Column = (typeof COLUMNS)[keyof typeof COLUMNS];

type RollUpRow = Record<Column, number> & {
  financial_year: number;
  quarter: QuarterNumber;
  lines: number;
  asked: number;
  answered: number;
  due: number;
  done: number;
  due_to_date: number;
  done_to_date: number;
  measures_owed: number;
  measures_attained: number;
};

const entries = Object.entries(COLUMNS) as [keyof typeof COLUMNS, Column][];

const rowOf = ({ quarter, counts, ...totals }: StoredRollUp): RollUpRow => ({
  financial_year: quarter.year,
  quarter: quarter.number,
  lines: totals.lines,
  asked: totals.asked,
  answered: totals.answered,
  due: totals.due,
  done: totals.done,
  due_to_date: totals.dueToDate,
  done_to_date: totals.doneToDate,
  measures_owed: totals.measuresOwed,
  measures_attained: totals.measuresAttained,
  ...(Object.fromEntries(entries.map(([position, column]) => [column, counts[position]])) as Record<Column, number>),
});

const storedOf = (row: RollUpRow): StoredRollUp => ({
  quarter: { year: row.financial_year, number: row.quarter },
  lines: row.lines,
  asked: row.asked,
  answered: row.answered,
  due: row.due,
  done: row.done,
  dueToDate: row.due_to_date,
  doneToDate: row.done_to_date,
  measuresOwed: row.measures_owed,
  measuresAttained: row.measures_attained,
  counts: {
    ...(Object.fromEntries(entries.map(([position, column]) => [position, row[column]])) as StoredRollUp['counts']),
    due: 0,
  },
});

/** Stores the roll-ups of a plan's quarters in place of those there are. */
export async function save(tx: Transaction, of: OfPlan, rollUps: readonly StoredRollUp[]): Promise<void> {
  if (rollUps.length === 0) return;
  const rows = rollUps.map((one) => ({ partnership_id: of.partnershipId, plan_id: of.planId, ...rowOf(one) }));
  await tx`
    insert into roll_ups ${tx(rows)}
    on conflict on constraint roll_ups_pkey do update set
      lines = excluded.lines, asked = excluded.asked, answered = excluded.answered, due = excluded.due,
      done = excluded.done, due_to_date = excluded.due_to_date, done_to_date = excluded.done_to_date,
      measures_owed = excluded.measures_owed, measures_attained = excluded.measures_attained,
      done_on_time = excluded.done_on_time, done_late = excluded.done_late, in_progress = excluded.in_progress,
      nothing_to_report = excluded.nothing_to_report, on_hold = excluded.on_hold, overdue = excluded.overdue,
      carried_forward = excluded.carried_forward, awaited = excluded.awaited, no_demand = excluded.no_demand,
      out = excluded.out, not_asked = excluded.not_asked`;
}

/** The stored roll-ups of a plan, quarter by quarter. */
export async function list(tx: Transaction, of: OfPlan): Promise<readonly StoredRollUp[]> {
  const rows = await tx<RollUpRow[]>`
    select * from roll_ups where partnership_id = ${of.partnershipId} and plan_id = ${of.planId}
    order by financial_year, quarter`;
  return rows.map(storedOf);
}

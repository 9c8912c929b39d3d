import type { Position } from '../../domain/position';
import type { QuarterNumber } from '../../domain/quarter';
import type { StoredRollUp, Total } from '../../domain/stored-roll-up';
import type { Transaction } from '../db/connection';
import type { OfPlan } from './plan-rows';

/** The columns of what is stored of a quarter; one that has closed has nothing that is merely due. */
const TOTAL_COLUMNS = {
  lines: 'lines',
  asked: 'asked',
  answered: 'answered',
  due: 'due',
  done: 'done',
  dueToDate: 'due_to_date',
  doneToDate: 'done_to_date',
  measuresOwed: 'measures_owed',
  measuresAttained: 'measures_attained',
} as const satisfies Record<Total, string>;

const POSITION_COLUMNS = {
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

type Column =
  (typeof TOTAL_COLUMNS)[keyof typeof TOTAL_COLUMNS] | (typeof POSITION_COLUMNS)[keyof typeof POSITION_COLUMNS];

type RollUpRow = Record<Column, number> & { financial_year: number; quarter: QuarterNumber };

const totals = Object.entries(TOTAL_COLUMNS) as [Total, Column][];
const positions = Object.entries(POSITION_COLUMNS) as [keyof typeof POSITION_COLUMNS, Column][];

const rowOf = (one: StoredRollUp): RollUpRow => {
  const numbers = [
    ...totals.map(([total, column]) => [column, one[total]] as const),
    ...positions.map(([position, column]) => [column, one.counts[position]] as const),
  ];
  const columns = Object.fromEntries(numbers) as Record<Column, number>;
  return { financial_year: one.quarter.year, quarter: one.quarter.number, ...columns };
};

const storedOf = (row: RollUpRow): StoredRollUp => ({
  quarter: { year: row.financial_year, number: row.quarter },
  ...(Object.fromEntries(totals.map(([total, column]) => [total, row[column]])) as Record<Total, number>),
  counts: {
    ...(Object.fromEntries(positions.map(([position, column]) => [position, row[column]])) as StoredRollUp['counts']),
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

/** Adds to the stored roll-ups of a plan's quarters what a change of its answers makes of them. */
export async function add(tx: Transaction, of: OfPlan, changes: readonly StoredRollUp[]): Promise<void> {
  if (changes.length === 0) return;
  const changed = await tx`
    update roll_ups stored set
      lines = stored.lines + change.lines, asked = stored.asked + change.asked,
      answered = stored.answered + change.answered, due = stored.due + change.due, done = stored.done + change.done,
      due_to_date = stored.due_to_date + change.due_to_date, done_to_date = stored.done_to_date + change.done_to_date,
      measures_owed = stored.measures_owed + change.measures_owed,
      measures_attained = stored.measures_attained + change.measures_attained,
      done_on_time = stored.done_on_time + change.done_on_time, done_late = stored.done_late + change.done_late,
      in_progress = stored.in_progress + change.in_progress,
      nothing_to_report = stored.nothing_to_report + change.nothing_to_report,
      on_hold = stored.on_hold + change.on_hold, overdue = stored.overdue + change.overdue,
      carried_forward = stored.carried_forward + change.carried_forward, awaited = stored.awaited + change.awaited,
      no_demand = stored.no_demand + change.no_demand, out = stored.out + change.out,
      not_asked = stored.not_asked + change.not_asked
    from jsonb_populate_recordset(null::roll_ups, ${tx.json(changes.map(rowOf))}) as change
    where stored.partnership_id = ${of.partnershipId} and stored.plan_id = ${of.planId}
      and stored.financial_year = change.financial_year and stored.quarter = change.quarter`;
  if (changed.count !== changes.length) throw new Error(`The roll-ups of plan ${of.planId} are not all stored.`);
}

/** The stored roll-ups of a plan, quarter by quarter. */
export async function list(tx: Transaction, of: OfPlan): Promise<readonly StoredRollUp[]> {
  const rows = await tx<RollUpRow[]>`
    select * from roll_ups where partnership_id = ${of.partnershipId} and plan_id = ${of.planId}
    order by financial_year, quarter`;
  return rows.map(storedOf);
}

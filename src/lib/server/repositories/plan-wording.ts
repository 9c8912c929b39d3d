import type { MeasureDraft } from '../../domain/kpi';
import type { ScheduledLine } from '../../domain/schedule-in-force';
import type { WordingPlace } from '../../domain/wording';
import type { Transaction } from '../db/connection';
import { measureColumns, type OfPlan } from './plan-rows';

type Fragment = ReturnType<Transaction>;
type Json = Parameters<Transaction['json']>[0];

const TABLES = {
  objective: 'strategic_objectives',
  outcome: 'outcomes',
  action: 'actions',
  line: 'kpi_lines',
} as const satisfies Record<WordingPlace['item'], string>;

const COLUMNS = {
  words: 'body',
  number: 'number',
  kpi: 'kpi',
  lead: 'lead',
  timescale: 'timescale',
  'task-group': 'task_group_id',
} as const satisfies Record<WordingPlace['field'], string>;

const within = (tx: Transaction, { partnershipId, planId }: OfPlan): Fragment =>
  tx`partnership_id = ${partnershipId} and plan_id = ${planId}`;

/** Writes one text of a plan: a number as such, and a task group by its id. */
export async function updateText(
  tx: Transaction,
  of: OfPlan,
  { item, itemId, field }: WordingPlace,
  value: string | number | null,
): Promise<void> {
  await tx`
    update ${tx(TABLES[item])} set ${tx({ [COLUMNS[field]]: value })} where ${within(tx, of)} and id = ${itemId}`;
}

/** Writes what was understood of a line's timescale, and the timescales that it had before, by which earlier quarters count. */
export async function updateSchedule(
  tx: Transaction,
  of: OfPlan,
  lineId: number,
  { schedule, earlierSchedules }: Pick<ScheduledLine, 'schedule' | 'earlierSchedules'>,
): Promise<void> {
  await tx`
    update kpi_lines set schedule = ${tx.json(schedule as unknown as Json)},
      earlier_schedules = ${tx.json(earlierSchedules as unknown as Json)}
    where ${within(tx, of)} and id = ${lineId}`;
}

/** Gives a measure another aim; what it counts stays. */
export async function updateMeasure(tx: Transaction, of: OfPlan, id: number, draft: MeasureDraft): Promise<void> {
  const { name, target, baseline, direction, milestone_by } = measureColumns(draft);
  await tx`
    update measures set ${tx({ name, target, baseline, direction, milestone_by })} where ${within(tx, of)} and id = ${id}`;
}

/** Adds measures after those that a line has. */
export async function createMeasures(
  tx: Transaction,
  of: OfPlan,
  lineId: number,
  drafts: readonly MeasureDraft[],
): Promise<void> {
  const [last] = await tx<{ position: number }[]>`
    select coalesce(max(position), 0)::integer as position from measures
    where ${within(tx, of)} and kpi_line_id = ${lineId}`;
  const rows = drafts.map((draft, index) => ({
    partnership_id: of.partnershipId,
    plan_id: of.planId,
    kpi_line_id: lineId,
    position: (last?.position ?? 0) + index + 1,
    ...measureColumns(draft),
  }));
  if (rows.length > 0) await tx`insert into measures ${tx(rows)}`;
}

export async function removeMeasures(tx: Transaction, of: OfPlan, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx`delete from measures where ${within(tx, of)} and id in ${tx([...ids])}`;
}

/** The measures of some lines that somebody gave a figure for, in any version of any answer. */
export async function listMeasuresWithFigures(
  tx: Transaction,
  of: OfPlan,
  lineIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await tx<{ id: number }[]>`
    select measure_id as id from actuals where ${within(tx, of)} and kpi_line_id = any(${lineIds})
    union
    select (actual ->> 'measureId')::integer from update_versions, jsonb_array_elements(answer -> 'actuals') actual
    where ${within(tx, of)} and kpi_line_id = any(${lineIds})
      and (actual ->> 'value' is not null or actual ->> 'denominator' is not null)
    order by 1`;
  return new Set(rows.map(({ id }) => id));
}

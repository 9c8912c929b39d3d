import { type Day } from './day';
import { type KpiLine } from './plan';
import { type Position } from './position';
import { isDoneLate, type Standing } from './standing';
import { STATUSES } from './status';

export type KpiDateState = 'done on time' | 'done late' | 'on hold' | 'overdue' | 'awaited' | 'not yet due';

/** How a line stands by the day in its KPI; no state where the line went on elsewhere, was dropped, or nobody wanted it. */
export interface KpiDateStanding {
  readonly by: Day;
  readonly state: KpiDateState | null;
}

/** The earliest day that a line's KPI names of its own, beside its timescale; null where it names none. */
export function kpiDate(line: Pick<KpiLine, 'measures'>): Day | null {
  const days = line.measures.flatMap((measure) => (measure.kind === 'milestone' && measure.by ? [measure.by] : []));
  return days.sort()[0] ?? null;
}

const LEFT: ReadonlySet<Position> = new Set(['carried-forward', 'out', 'no-demand']);

/** Whether somebody said that the work is not done: silence says nothing of it. */
const isToldOpen = ({ update, position }: Standing): boolean =>
  update !== null && (STATUSES[update.status].countsAs === 'open' || position === 'overdue');

function stateBy(standing: Standing, by: Day, today: Day, startsMonth: number): KpiDateState | null {
  const { update, position } = standing;
  if (LEFT.has(position)) return null;
  if (update?.status === 'completed') return isDoneLate(update, by, startsMonth) ? 'done late' : 'done on time';
  if (position === 'on-hold') return 'on hold';
  if (by >= today) return 'not yet due';
  return isToldOpen(standing) ? 'overdue' : 'awaited';
}

/**
 * How a line stands by the day in its KPI, said beside its position, which goes by the timescale; null where the KPI names no
 * day. `standing` is the line's for the year to date. What nobody answered is awaited, never overdue.
 * Source: domain, Time: both are held, and counted by the timescale.
 */
export function standingByKpiDate(
  line: Pick<KpiLine, 'measures'>,
  standing: Standing,
  today: Day,
  startsMonth: number,
): KpiDateStanding | null {
  const by = kpiDate(line);
  return by === null ? null : { by, state: stateBy(standing, by, today, startsMonth) };
}

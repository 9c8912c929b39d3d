import { type Day } from './day';
import { type KpiLine } from './plan';
import { isDoneLate, type Standing } from './position';

export type KpiDateStanding = 'done on time' | 'done late' | 'overdue' | 'not yet due';

/** The earliest day that a line's KPI names of its own, beside its timescale; null where it names none. */
export function kpiDate(line: Pick<KpiLine, 'measures'>): Day | null {
  const days = line.measures.flatMap((measure) => (measure.kind === 'milestone' && measure.by ? [measure.by] : []));
  return days.sort()[0] ?? null;
}

/**
 * How a line stands by the day in its KPI, said beside its position, which goes by the timescale.
 * Source: domain, Time: both are held, and counted by the timescale.
 */
export function standingByKpiDate(standing: Standing, by: Day, today: Day, startsMonth: number): KpiDateStanding {
  if (standing.update?.status === 'completed') {
    return isDoneLate(standing.update, by, startsMonth) ? 'done late' : 'done on time';
  }
  return by < today ? 'overdue' : 'not yet due';
}

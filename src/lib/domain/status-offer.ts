import { type Schedule } from './schedule';
import { type Status, STATUS_ORDER, type StatusRule, STATUSES } from './status';

/** The statuses that a form offers for a line: those likely at once, the others behind *More*. */
export interface StatusOffer {
  readonly first: readonly Status[];
  readonly more: readonly Status[];
}

const ONE_OFF: readonly Status[] = ['in-progress', 'completed', 'on-hold', 'carried-forward'];
const COMES_ROUND: readonly Status[] = ['in-progress', 'completed', 'nothing-to-report', 'no-demand', 'on-hold'];
const NO_END: readonly Status[] = ['ongoing', 'completed', 'nothing-to-report', 'no-demand', 'on-hold'];

const FIRST: Readonly<Record<Schedule['kind'], readonly Status[]>> = {
  quarters: ONE_OFF,
  dates: ONE_OFF,
  period: ONE_OFF,
  conditional: ONE_OFF,
  'not-understood': ONE_OFF,
  recurring: COMES_ROUND,
  'open-ended': NO_END,
  'on-demand': NO_END,
};

/** *Ongoing* is only for work that has no end or comes round again. Source: domain, Reporting. */
const HAS_NO_ONGOING: ReadonlySet<Schedule['kind']> = new Set(['quarters', 'dates', 'period', 'conditional']);

/** In the plan's last quarter every open line is decided on, so carrying it forward is offered at once. */
const firstOf = ({ kind }: Schedule, isLastQuarter: boolean): readonly Status[] =>
  isLastQuarter && !FIRST[kind].includes('carried-forward') ? [...FIRST[kind], 'carried-forward'] : FIRST[kind];

/** What a form offers for a schedule; a status that was chosen before is always among it. */
export function statusesOffered(schedule: Schedule, chosen: Status | null, isLastQuarter: boolean): StatusOffer {
  const first = firstOf(schedule, isLastQuarter);
  const allowed = STATUS_ORDER.filter((status) => status !== 'ongoing' || !HAS_NO_ONGOING.has(schedule.kind));
  const more = STATUS_ORDER.filter((status) => !first.includes(status)).filter(
    (status) => allowed.includes(status) || status === chosen,
  );
  return { first, more };
}

/** Whether a status may be given to a line with a schedule. */
export function isStatusFor(status: Status, schedule: Schedule): boolean {
  return status !== 'ongoing' || !HAS_NO_ONGOING.has(schedule.kind);
}

const CLOSED: ReadonlySet<StatusRule['countsAs']> = new Set(['done', 'continues elsewhere', 'out']);

/** Whether a status is asked how sure one is: only while the work goes on in this plan. */
export function asksConfidence(status: Status): boolean {
  return !CLOSED.has(STATUSES[status].countsAs);
}

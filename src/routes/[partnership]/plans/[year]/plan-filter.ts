import type { LineStanding } from '$lib/domain/line-standing';
import type { Plan } from '$lib/domain/plan';
import { type Position, POSITION_ORDER, POSITIONS } from '$lib/domain/position';
import {
  type Quarter,
  quarterInAddress,
  quarterInWords,
  quartersOfPlan,
  readQuarterAddress,
} from '$lib/domain/quarter';
import { dueQuarters } from '$lib/domain/schedule';

/** What a plan's table is narrowed to; null where anything goes. */
export interface PlanFilter {
  readonly lead: string | null;
  readonly group: string | null;
  readonly position: Position | null;
  readonly due: Quarter | null;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const isPosition = (text: string | null): text is Position =>
  text !== null && POSITION_ORDER.some((one) => one === text);

/** The filter in an address's query; what it does not know is as if it were not there. */
export function readFilter(query: URLSearchParams, plan: Plan): PlanFilter {
  const status = query.get('status');
  return {
    lead: query.get('lead') || null,
    group: query.get('group') || null,
    position: isPosition(status) ? status : null,
    due: readQuarterAddress(query.get('due') ?? '', plan.planYear),
  };
}

/** Whether anything is filtered at all. */
export function isNarrowed(filter: PlanFilter): boolean {
  return Object.values(filter).some((part) => part !== null);
}

/** Whether a filter lets a line through; its position is the one in the year to date. */
export function letsThrough(filter: PlanFilter, plan: Plan, { line, standing }: LineStanding): boolean {
  const group = plan.taskGroups.find(({ id }) => id === line.taskGroupId);
  const isDueThen = (quarter: Quarter): boolean =>
    dueQuarters(line.schedule, plan.planYear).some(
      ({ year, number }) => year === quarter.year && number === quarter.number,
    );
  return (
    (filter.lead === null || line.lead === filter.lead) &&
    (filter.group === null || group?.slug === filter.group) &&
    (filter.position === null || standing.position === filter.position) &&
    (filter.due === null || isDueThen(filter.due))
  );
}

/** The choices of each filter, those that the plan's lines have. */
export function filterChoices(
  plan: Plan,
  lines: readonly LineStanding[],
): Record<'lead' | 'group' | 'status' | 'due', Choice[]> {
  const leads = [...new Set(lines.map(({ line }) => line.lead))].sort((one, other) => one.localeCompare(other));
  const positions = POSITION_ORDER.filter((position) => lines.some(({ standing }) => standing.position === position));
  return {
    lead: [{ value: '', label: 'Anyone' }, ...leads.map((lead) => ({ value: lead, label: lead }))],
    group: [{ value: '', label: 'Any' }, ...plan.taskGroups.map(({ slug, name }) => ({ value: slug, label: name }))],
    status: [
      { value: '', label: 'Any' },
      ...positions.map((position) => ({ value: position, label: POSITIONS[position].label })),
    ],
    due: [
      { value: '', label: 'Any quarter' },
      ...quartersOfPlan(plan.planYear).map((quarter) => ({
        value: quarterInAddress(quarter, plan.planYear),
        label: `Q${quarter.number}, ${quarterInWords(quarter, plan.planYear.startsMonth)}`,
      })),
    ],
  };
}

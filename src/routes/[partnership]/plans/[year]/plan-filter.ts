import { distinctLeads, isSameLead, leadName, type NamedLead } from '$lib/domain/lead-names';
import type { LineStanding } from '$lib/domain/line-standing';
import { placedLines, type Plan } from '$lib/domain/plan';
import { type Position, POSITION_ORDER, POSITIONS } from '$lib/domain/position';
import { occurrencesInForce } from '$lib/domain/progress';
import {
  isSameQuarter,
  type Quarter,
  quarterInAddress,
  quarterInWords,
  quarterOfDay,
  quartersOfPlan,
  readQuarterAddress,
} from '$lib/domain/quarter';
import { lineIn } from '$lib/domain/schedule-in-force';
import type { PlanStanding } from './plan-standing';

/** What a plan's table is narrowed to; null where anything goes. */
export interface PlanFilter {
  readonly lead: NamedLead | null;
  readonly group: string | null;
  readonly position: Position | null;
  readonly due: Quarter | null;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const isPosition = (text: string): text is Position => POSITION_ORDER.some((one) => one === text);

const NOBODY = '-';

/** A lead as an address names it: an empty cell is a choice too. */
const leadInAddress = ({ name }: NamedLead): string => name || NOBODY;

/** A plan with who leads its lines. */
type LedPlan = Pick<PlanStanding, 'plan' | 'leads'>;

/** The lead that an address asks for: by its name, or by words that stand for it in some line’s cell. */
function leadAsked(asked: string, { plan, leads }: LedPlan): NamedLead | null {
  const known = [...leads.values()].flat().find((lead) => leadInAddress(lead) === asked);
  if (known ?? asked === '') return known ?? null;
  const written = placedLines(plan).find(({ line }) => leadName(line.lead) === leadName(asked));
  const [lead = null, ...others] = (written && leads.get(written.line.id)) ?? [];
  return others.length === 0 ? lead : null;
}

/** The filter in an address's query; what it does not know is as if it were not there, and is told by `unknownIn`. */
export function readFilter(query: URLSearchParams, led: LedPlan): PlanFilter {
  const { plan } = led;
  const [lead = '', group = '', status = ''] = ['lead', 'group', 'status'].map((name) => query.get(name) ?? '');
  return {
    lead: leadAsked(lead, led),
    group: plan.taskGroups.some(({ slug }) => slug === group) ? group : null,
    position: isPosition(status) ? status : null,
    due: readQuarterAddress(query.get('due') ?? '', plan.planYear),
  };
}

const NAMES = [
  { name: 'lead', part: 'lead', says: 'lead' },
  { name: 'group', part: 'group', says: 'task group' },
  { name: 'status', part: 'position', says: 'status' },
  { name: 'due', part: 'due', says: 'quarter' },
] as const;

const LONGEST_SAID = 60;

/** What an address asks for that the plan does not know, as a person is told: `the status “lost”`. */
export function unknownIn(query: URLSearchParams, filter: PlanFilter): readonly string[] {
  return NAMES.flatMap(({ name, part, says }) => {
    const asked = query.get(name)?.trim() ?? '';
    return asked === '' || filter[part] !== null ? [] : [`the ${says} “${asked.slice(0, LONGEST_SAID)}”`];
  });
}

/** What the fields of the filter show: what the address asks for, and a lead by what it is called. */
export function chosenIn(query: URLSearchParams, { lead }: PlanFilter): Readonly<Record<string, string>> {
  const asked = Object.fromEntries(NAMES.map(({ name }) => [name, query.get(name) ?? '']));
  return lead === null ? asked : { ...asked, lead: leadInAddress(lead) };
}

/** Whether anything is filtered at all. */
export function isNarrowed(filter: PlanFilter): boolean {
  return Object.values(filter).some((part) => part !== null);
}

/** Whether some day in force of a line as the quarter asks it, revised or not, falls in the quarter. */
const isDueIn = (quarter: Quarter, { line }: LineStanding, { planYear }: Plan): boolean =>
  occurrencesInForce(lineIn(line, quarter), planYear).some(
    ({ due }) => due !== null && isSameQuarter(quarterOfDay(due, planYear.startsMonth), quarter),
  );

/** Whether a filter lets a line through; its position is the one in the year to date. */
export function letsThrough(filter: PlanFilter, { plan, leads }: LedPlan, placed: LineStanding): boolean {
  const { line, standing } = placed;
  const asked = filter.lead;
  const group = plan.taskGroups.find(({ id }) => id === line.taskGroupId);
  return (
    (asked === null || (leads.get(line.id) ?? []).some((lead) => isSameLead(lead, asked))) &&
    (filter.group === null || group?.slug === filter.group) &&
    (filter.position === null || standing.position === filter.position) &&
    (filter.due === null || isDueIn(filter.due, placed, plan))
  );
}

const choicesOfLead = ({ leads }: LedPlan): Choice[] =>
  distinctLeads([...leads.values()].flat()).map((lead) => ({
    value: leadInAddress(lead),
    label: lead.name || 'Nobody named',
  }));

const choicesOfStatus = (lines: readonly LineStanding[]): Choice[] =>
  POSITION_ORDER.filter((position) => lines.some(({ standing }) => standing.position === position)).map((position) => ({
    value: position,
    label: POSITIONS[position].label,
  }));

const choicesOfDue = ({ planYear }: Plan): Choice[] =>
  quartersOfPlan(planYear).map((quarter) => ({
    value: quarterInAddress(quarter, planYear),
    label: `Q${quarter.number}, ${quarterInWords(quarter, planYear.startsMonth)}`,
  }));

/** The choices of each filter, those that the plan's lines have. */
export function filterChoices({
  plan,
  lines,
  leads,
}: Pick<PlanStanding, 'plan' | 'lines' | 'leads'>): Record<'lead' | 'group' | 'status' | 'due', Choice[]> {
  return {
    lead: [{ value: '', label: 'Anyone' }, ...choicesOfLead({ plan, leads })],
    group: [{ value: '', label: 'Any' }, ...plan.taskGroups.map(({ slug, name }) => ({ value: slug, label: name }))],
    status: [{ value: '', label: 'Any' }, ...choicesOfStatus(lines)],
    due: [{ value: '', label: 'Any quarter' }, ...choicesOfDue(plan)],
  };
}

import { distinctLeads, isSameLead, type LeadNames, leadsOfCell, type NamedLead } from './lead-names';
import { type LineStanding } from './line-standing';
import { isMissingPastItsDay } from './missing-answers';
import { type KeyObjective, type Plan, type StrategicObjective, type TaskGroup } from './plan';
import { type Position, POSITION_ORDER, POSITIONS } from './position';
import { type Standing } from './standing';

/** A share with both of its parts. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** What a set of lines adds up to. Every line is counted in exactly one position. Source: domain, Roll-up. */
export interface RollUp {
  readonly lines: number;
  readonly counts: Readonly<Record<Position, number>>;
  readonly asked: number;
  readonly answered: number;
  readonly notReported: number;
  /** Of those not reported, the lines whose day has passed. */
  readonly notReportedPastDay: number;
  /** Done as a share of the lines due by now; no demand and withdrawn stay out, unanswered lines stay in. */
  readonly doneOfDue: Share;
  /** Measures that met the target so far due, of those with such a target. */
  readonly attained: Share;
  readonly worst: LineStanding | null;
  readonly oldest: LineStanding | null;
}

const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;

/** Done as a share of what was due; no demand and withdrawn stay out, unanswered lines stay in. Source: domain, Roll-up. */
export function doneOfDue(standings: readonly Standing[]): Share {
  const due = standings.filter(({ isDue, position }) => isDue && POSITIONS[position].isInShares);
  return { part: count(due, ({ position }) => POSITIONS[position].isDone), whole: due.length };
}

const worstFirst = (one: LineStanding, other: LineStanding): number =>
  POSITIONS[other.standing.position].concern - POSITIONS[one.standing.position].concern;

const oldestFirst = (one: LineStanding, other: LineStanding): number =>
  (one.lastTold ?? '').localeCompare(other.lastTold ?? '');

/** Lines whose targets are not owed: nobody asked for the work, or it left the plan. */
const OWES_NOTHING: ReadonlySet<Position> = new Set(['no-demand', 'out']);

/** Whether a line's targets are not owed where it stands. */
export const owesNothing = (position: Position): boolean => OWES_NOTHING.has(position);

function attainedShare(lines: readonly LineStanding[]): Share {
  const owing = lines.filter(({ standing }) => !owesNothing(standing.position));
  const owed = owing.flatMap(({ measures }) => measures).map(({ attainment }) => attainment.result);
  const counted = owed.filter((result) => result !== 'no target' && result !== 'nothing due');
  return { part: count(counted, (result) => result === 'attained'), whole: counted.length };
}

/** The concern from which a line still needs somebody: what is done is neither worst nor old. */
const PENDING = POSITIONS['in-progress'].concern;

/** Folds lines into their roll-up. Nothing is left out: the counts add up to the lines. Source: domain, Roll-up. */
export function rollUp(lines: readonly LineStanding[]): RollUp {
  const counts = Object.fromEntries(
    POSITION_ORDER.map((position) => [position, count(lines, ({ standing }) => standing.position === position)]),
  ) as Record<Position, number>;
  const asked = lines.filter(({ standing }) => standing.isAsked || standing.update);
  const pending = asked.filter(({ standing }) => POSITIONS[standing.position].concern >= PENDING);
  return {
    lines: lines.length,
    counts,
    asked: asked.length,
    answered: count(lines, ({ standing }) => standing.update !== null),
    notReported: counts.awaited + counts.due,
    notReportedPastDay: count(lines, ({ standing }) => isMissingPastItsDay(standing)),
    doneOfDue: doneOfDue(lines.map(({ standing }) => standing)),
    attained: attainedShare(lines),
    worst: pending.toSorted(worstFirst)[0] ?? null,
    oldest: pending.toSorted(oldestFirst)[0] ?? null,
  };
}

export interface GroupedRollUp<T> {
  readonly of: T;
  readonly rollUp: RollUp;
}

/** A roll-up for each strategic objective, in the plan's order. */
export function rollUpByObjective(
  plan: Plan,
  lines: readonly LineStanding[],
): readonly GroupedRollUp<StrategicObjective>[] {
  return plan.objectives.map((objective) => ({
    of: objective,
    rollUp: rollUp(lines.filter((line) => line.objective.id === objective.id)),
  }));
}

/** A roll-up for each duty of the grant agreement; a duty that no objective serves has no lines. */
export function rollUpByKeyObjective(
  plan: Plan,
  lines: readonly LineStanding[],
): readonly GroupedRollUp<KeyObjective>[] {
  return plan.keyObjectives.map((duty) => ({
    of: duty,
    rollUp: rollUp(lines.filter(({ objective }) => objective.keyObjectiveLetters.includes(duty.letter))),
  }));
}

/**
 * A roll-up for each lead, by name: of the names that somebody said stand for one lead together, of others as written. A line
 * with several leads counts with each. Source: domain, Lead.
 */
export function rollUpByLead(lines: readonly LineStanding[], names: LeadNames): readonly GroupedRollUp<NamedLead>[] {
  const led = lines.map((line) => ({ line, leads: leadsOfCell(line.line.lead, names) }));
  return distinctLeads(led.flatMap(({ leads }) => leads)).map((lead) => ({
    of: lead,
    rollUp: rollUp(led.flatMap(({ line, leads }) => (leads.some((one) => isSameLead(one, lead)) ? [line] : []))),
  }));
}

/** A roll-up for each task group, and last for the lines that no group reports on, where there are any. */
export function rollUpByTaskGroup(
  plan: Plan,
  lines: readonly LineStanding[],
): readonly GroupedRollUp<TaskGroup | null>[] {
  const groups = plan.taskGroups.map((group) => ({
    of: group,
    rollUp: rollUp(lines.filter(({ line }) => line.taskGroupId === group.id)),
  }));
  const rest = lines.filter(({ line }) => line.taskGroupId === null);
  return rest.length === 0 ? groups : [...groups, { of: null, rollUp: rollUp(rest) }];
}

import { type Day } from './day';
import { type PlanYear } from './financial-year';
import { type Measure } from './measure';
import { type ScheduledLine } from './schedule-in-force';

export type PlanState = 'drafted' | 'adopted' | 'closed';

/** A duty of the grant agreement. Letters are `a`, `b`, `c`… */
export interface KeyObjective {
  readonly id: number;
  readonly letter: string;
  readonly text: string;
}

/** One KPI line of an action: what is told of, with its own lead, timescale and status. Source: domain, The plan. */
export interface KpiLine extends ScheduledLine {
  readonly id: number;
  /** `1.2.1`, or `3.1.1a`, `3.1.1b` where an action has several lines. */
  readonly reference: string;
  readonly kpi: string;
  readonly lead: string;
  readonly taskGroupId: number | null;
  /** The status as the plan's own document had it; empty where it had none. */
  readonly statusWords: string;
  readonly measures: readonly Measure[];
}

export interface PlanAction {
  readonly id: number;
  /** `objective.outcome.action`, as printed in the plan. */
  readonly reference: string;
  readonly text: string;
  readonly carriedInFrom: string | null;
  readonly lines: readonly KpiLine[];
}

export interface Outcome {
  readonly id: number;
  readonly number: number;
  readonly text: string;
  readonly actions: readonly PlanAction[];
}

export interface StrategicObjective {
  readonly id: number;
  readonly number: number;
  readonly text: string;
  readonly keyObjectiveLetters: readonly string[];
  readonly outcomes: readonly Outcome[];
}

export interface TaskGroup {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** A partnership's plan for one or more financial years, with everything that is asked in it. */
export interface Plan {
  readonly id: number;
  readonly title: string;
  readonly planYear: PlanYear;
  readonly state: PlanState;
  readonly adoptedOn: Day | null;
  readonly adoptionMinute: string;
  /** Raised by every change of the plan or of an answer. */
  readonly revision: number;
  /** Raised by every change of the plan itself. */
  readonly wordingRevision: number;
  readonly keyObjectives: readonly KeyObjective[];
  readonly objectives: readonly StrategicObjective[];
  readonly taskGroups: readonly TaskGroup[];
}

/** A line with what it belongs to. */
export interface PlacedLine {
  readonly line: KpiLine;
  readonly action: PlanAction;
  readonly outcome: Outcome;
  readonly objective: StrategicObjective;
}

// A plan is never changed in place, and one request asks for its lines a dozen times.
const placed = new WeakMap<Plan['objectives'], readonly PlacedLine[]>();

function place(objectives: Plan['objectives']): readonly PlacedLine[] {
  const lines = objectives.flatMap((objective) =>
    objective.outcomes.flatMap((outcome) =>
      outcome.actions.flatMap((action) => action.lines.map((line) => ({ line, action, outcome, objective }))),
    ),
  );
  placed.set(objectives, lines);
  return lines;
}

/** Every line of a plan with its place, in the plan's order. */
export function placedLines({ objectives }: Pick<Plan, 'objectives'>): readonly PlacedLine[] {
  return placed.get(objectives) ?? place(objectives);
}

/** A plan as if it had some of its lines alone. */
export function withLinesAlone(plan: Plan, lineIds: readonly number[]): Plan {
  const kept = new Set(lineIds);
  const narrowed = (action: PlanAction): PlanAction[] => {
    const lines = action.lines.filter(({ id }) => kept.has(id));
    return lines.length === 0 ? [] : [{ ...action, lines }];
  };
  return {
    ...plan,
    objectives: plan.objectives.map((objective) => ({
      ...objective,
      outcomes: objective.outcomes.map((outcome) => ({ ...outcome, actions: outcome.actions.flatMap(narrowed) })),
    })),
  };
}

/** The key objectives that no strategic objective serves: a finding, shown. Source: domain, Key objective. */
export function unservedKeyObjectives(plan: Pick<Plan, 'objectives' | 'keyObjectives'>): readonly KeyObjective[] {
  const served = new Set(plan.objectives.flatMap((objective) => objective.keyObjectiveLetters));
  return plan.keyObjectives.filter(({ letter }) => !served.has(letter));
}

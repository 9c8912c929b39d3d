import { type Day } from './day';
import { type PlanYear, planPeriod } from './financial-year';
import { readMeasures, type MeasureDraft } from './kpi';
import { lineReference } from './line-reference';
import { draftNumber, type LineDraft, type OutcomeDraft, type PlanDraft } from './plan-draft';
import { type Reading } from './reading';
import { type Schedule } from './schedule';
import { readStatus, type StatusRead } from './status-reading';
import { readTimescale } from './timescale';

/** A line of a plan’s document with its place, what is beside it, and what was read of it. */
export interface LineInDraft {
  /** `1.2.1`, or `3.1.1a`, `3.1.1b` where an action has several lines. */
  readonly reference: string;
  readonly actionReference: string;
  readonly line: LineDraft;
  /** Whether it is a second or later line of its action. */
  readonly isFurther: boolean;
  /** The lines beside it: of its action first, then of its outcome. */
  readonly siblings: readonly LineDraft[];
  readonly planYear: PlanYear;
  readonly planEnd: Day;
  readonly taskGroups: number;
  /** Whether the document gives any status at all: a plan without is not an out-turn, and nothing is missing from it. */
  readonly isOutTurn: boolean;
  readonly timescale: Reading<Schedule>;
  readonly status: Reading<StatusRead>;
  readonly measures: Reading<readonly MeasureDraft[]>;
}

/** Whether a finding with a reference is about a line: one about an action stands with the action’s first line. */
export const isAboutLine = (reference: string, line: LineInDraft): boolean =>
  reference === line.reference || (!line.isFurther && reference === line.actionReference);

/** An action of a plan’s document with its reference. */
export interface ActionInDraft {
  readonly reference: string;
  readonly text: string;
  readonly carriedInFrom: string | null;
  readonly lines: readonly LineDraft[];
  readonly outcome: OutcomeDraft;
}

/** Every action of a plan’s document with its reference, `objective.outcome.action` by their numbers, in order. */
export function actionsOfDraft(draft: Pick<PlanDraft, 'objectives'>): readonly ActionInDraft[] {
  return draft.objectives.flatMap((objective) =>
    objective.outcomes.flatMap((outcome, outcomeIndex) =>
      outcome.actions.map((action, actionIndex) => ({
        ...action,
        reference: [objective.number, draftNumber(outcome, outcomeIndex), draftNumber(action, actionIndex)].join('.'),
        outcome,
      })),
    ),
  );
}

/** What a line’s words come to, each column by its reader. */
function readingsOf(line: LineDraft, planYear: PlanYear): Pick<LineInDraft, 'timescale' | 'status' | 'measures'> {
  const timescale = readTimescale(line.timescale, planYear);
  const measures = readMeasures(line.kpi, timescale.understood);
  return { timescale, status: readStatus(line.statusWords, planYear), measures };
}

/** Every line of a plan’s document with its place and what was read of it. */
export function linesOfDraft(draft: PlanDraft): readonly LineInDraft[] {
  const { planYear, taskGroups } = draft;
  const actions = actionsOfDraft(draft);
  const isOutTurn = actions.some(({ lines }) => lines.some(({ statusWords }) => statusWords.trim() !== ''));
  const shared = { planYear, planEnd: planPeriod(planYear).to, taskGroups: taskGroups.length, isOutTurn };
  return actions.flatMap((action) =>
    action.lines.map((line, index) => ({
      ...shared,
      ...readingsOf(line, planYear),
      reference: lineReference(action.reference, index, action.lines.length),
      actionReference: action.reference,
      line,
      isFurther: index > 0,
      siblings: [...action.lines, ...action.outcome.actions.flatMap(({ lines }) => lines)].filter(
        (other) => other !== line,
      ),
    })),
  );
}

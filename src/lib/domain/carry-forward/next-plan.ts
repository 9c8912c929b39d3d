import { planYearInWords } from '../financial-year';
import type { Plan } from '../plan';
import type { ActionDraft, LineDraft, NamedNote, ObjectiveDraft, OutcomeDraft } from '../plan-draft';
import { keptWords } from '../wording';
import { type CarriedLine, type LineOfPlan, predecessorsOf } from './carried-lines';

/** A line of the plan to be made, which knows what it goes on from. */
export interface NextLine extends LineDraft {
  readonly predecessors: readonly LineOfPlan[];
}

interface NextAction extends ActionDraft {
  readonly lines: readonly NextLine[];
}

interface NextOutcome extends OutcomeDraft {
  readonly actions: readonly NextAction[];
}

export interface NextObjective extends ObjectiveDraft {
  readonly outcomes: readonly NextOutcome[];
}

const says = (words: string, other: string): boolean => keptWords(words) === keptWords(other);

/** A line that was merged into another, as a note of that one: none of its words is lost. */
function noteOf({ action, line }: CarriedLine['merged'][number], plan: Plan): NamedNote {
  const words = [action.text, line.kpi, line.lead, line.timescale].filter((part) => part.trim() !== '');
  const heading = `Merged from ${line.reference} of ${planYearInWords(plan.planYear)}`;
  return { heading, text: words.join(' · ') };
}

function nextLine(carried: CarriedLine): NextLine {
  const { placed, plan, notes, merged } = carried;
  const { kpi, lead, timescale, taskGroupId } = placed.line;
  return {
    kpi,
    lead,
    timescale,
    statusWords: '',
    taskGroupSlug: plan.taskGroups.find(({ id }) => id === taskGroupId)?.slug ?? null,
    notes: [...notes, ...merged.map((one) => noteOf(one, plan))],
    predecessors: predecessorsOf(carried),
  };
}

/** Work that only comes round again was not carried in, though it knows its predecessor. */
const carriedInFrom = (carried: readonly CarriedLine[]): string | null => {
  const unfinished = carried.find(({ isUnfinished }) => isUnfinished);
  return unfinished ? planYearInWords(unfinished.plan.planYear) : null;
};

function nextAction(text: string, carried: readonly CarriedLine[]): NextAction {
  return { text, carriedInFrom: carriedInFrom(carried), lines: carried.map(nextLine) };
}

/** A plan's objectives and outcomes, all of them, with those actions alone that something of is carried. */
function ownObjectives(plan: Plan, carried: readonly CarriedLine[]): readonly NextObjective[] {
  const of = (actionId: number) => carried.filter(({ placed }) => placed.action.id === actionId);
  return plan.objectives.map(({ number, text, keyObjectiveLetters, outcomes }) => ({
    number,
    text,
    keyObjectiveLetters,
    outcomes: outcomes.map((outcome) => ({
      number: outcome.number,
      text: outcome.text,
      actions: outcome.actions.flatMap((action) => {
        const lines = of(action.id);
        return lines.length === 0 ? [] : [nextAction(action.text, lines)];
      }),
    })),
  }));
}

/** Some things with the first that fits changed, or with a new one at their end where none does. */
function changedOrAdded<T>(all: readonly T[], fits: (one: T) => boolean, change: (one: T | null) => T): readonly T[] {
  const at = all.findIndex(fits);
  if (at < 0) return [...all, change(null)];
  return all.map((one, index) => (index === at ? change(one) : one));
}

const withLine = (actions: readonly NextAction[], carried: CarriedLine): readonly NextAction[] =>
  changedOrAdded(
    actions,
    ({ text }) => says(text, carried.placed.action.text),
    (action) => {
      const added = nextAction(carried.placed.action.text, [carried]);
      if (!action) return added;
      return {
        ...action,
        carriedInFrom: action.carriedInFrom ?? added.carriedInFrom,
        lines: [...action.lines, ...added.lines],
      };
    },
  );

const withOutcomeOf = (outcomes: readonly NextOutcome[], carried: CarriedLine): readonly NextOutcome[] =>
  changedOrAdded(
    outcomes,
    ({ text }) => says(text, carried.placed.outcome.text),
    (outcome) => ({
      number: outcome?.number ?? Math.max(0, ...outcomes.map(({ number }) => number ?? 0)) + 1,
      text: outcome?.text ?? carried.placed.outcome.text,
      actions: withLine(outcome?.actions ?? [], carried),
    }),
  );

/** The objectives with a line of another, earlier plan where its words put it: under the same objective, outcome and action. */
function withWaiting(objectives: readonly NextObjective[], carried: CarriedLine): readonly NextObjective[] {
  const { number, text } = carried.placed.objective;
  const same = objectives.find((one) => says(one.text, text)) ?? objectives.find((one) => one.number === number);
  return changedOrAdded(
    objectives,
    (one) => one === same,
    (objective) => ({
      ...(objective ?? { number, text, keyObjectiveLetters: [] }),
      outcomes: withOutcomeOf(objective?.outcomes ?? [], carried),
    }),
  );
}

/**
 * The objectives of the plan to be made: those of the plan that it is made from with its carried lines, and the lines of
 * earlier plans that `waiting` names. Objectives and outcomes stay even where nothing of them is carried, so that their numbers
 * do. Source: domain, Carry forward.
 */
export function nextObjectives(
  plan: Plan,
  carried: readonly CarriedLine[],
  waiting: readonly CarriedLine[],
): readonly NextObjective[] {
  return waiting
    .reduce<readonly NextObjective[]>(withWaiting, ownObjectives(plan, carried))
    .toSorted((one, other) => one.number - other.number);
}

/** Every line of the plan to be made, in its order. */
export const nextLines = (objectives: readonly NextObjective[]): readonly NextLine[] =>
  objectives.flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions.flatMap(({ lines }) => lines)));

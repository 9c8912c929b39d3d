import type { Day } from '../day';
import { lineReference } from '../line-reference';
import type { KpiLine, Outcome, Plan, PlanAction, StrategicObjective } from '../plan';
import { readTimescale } from '../timescale';
import { type Wording, placeName, type WordingPlace } from '../wording';

/** A change of a plan's wording with the day on which it was made. */
export interface DatedWording extends Wording {
  readonly changedOn: Day;
}

/** The words that a text had before, where it has others now. */
type WordsThen = (item: WordingPlace['item'], itemId: number, field: WordingPlace['field'], now: string) => string;

/** What each text said at the end of a day: what the first change after it found. */
function wordsThen(history: readonly DatedWording[], day: Day): WordsThen {
  const first = new Map<string, DatedWording>();
  for (const one of history.filter(({ changedOn }) => changedOn > day)) {
    const name = placeName(one);
    const known = first.get(name);
    if (!known || one.revision < known.revision) first.set(name, one);
  }
  return (item, itemId, field, now) => first.get(placeName({ item, itemId, field }))?.before ?? now;
}

function lineThen(line: KpiLine, reference: string, then: WordsThen, plan: Plan): KpiLine {
  const timescale = then('line', line.id, 'timescale', line.timescale);
  const slug = plan.taskGroups.find(({ id }) => id === line.taskGroupId)?.slug ?? '';
  const slugThen = then('line', line.id, 'task-group', slug);
  return {
    ...line,
    reference,
    timescale,
    kpi: then('line', line.id, 'kpi', line.kpi),
    lead: then('line', line.id, 'lead', line.lead),
    taskGroupId: plan.taskGroups.find((group) => group.slug === slugThen)?.id ?? null,
    schedule: timescale === line.timescale ? line.schedule : readTimescale(timescale, plan.planYear).understood,
  };
}

function actionThen(action: PlanAction, then: WordsThen, plan: Plan): PlanAction {
  const [, prefix = '', number = ''] = /^(.*\.)(\d+)$/.exec(action.reference) ?? [];
  const reference = `${prefix}${then('action', action.id, 'number', number)}`;
  const lines = action.lines.map((line, index, all) =>
    lineThen(line, lineReference(reference, index, all.length), then, plan),
  );
  return { ...action, reference, lines, text: then('action', action.id, 'words', action.text) };
}

const numberOf = ({ reference }: PlanAction): number => Number(reference.slice(reference.lastIndexOf('.') + 1));

function outcomeThen(outcome: Outcome, then: WordsThen, plan: Plan): Outcome {
  const actions = outcome.actions.map((action) => actionThen(action, then, plan));
  const text = then('outcome', outcome.id, 'words', outcome.text);
  return { ...outcome, text, actions: actions.sort((one, other) => numberOf(one) - numberOf(other)) };
}

function objectiveThen(objective: StrategicObjective, then: WordsThen, plan: Plan): StrategicObjective {
  return {
    ...objective,
    text: then('objective', objective.id, 'words', objective.text),
    outcomes: objective.outcomes.map((outcome) => outcomeThen(outcome, then, plan)),
  };
}

/**
 * A plan as it was worded at the end of a day, by the history of its wording; as it is now where nothing was reworded since.
 * Source: domain, Reporting: a plan's wording changed in the year is a change with a date.
 */
export function planAt(plan: Plan, history: readonly DatedWording[], day: Day): Plan {
  const then = wordsThen(history, day);
  return { ...plan, objectives: plan.objectives.map((objective) => objectiveThen(objective, then, plan)) };
}

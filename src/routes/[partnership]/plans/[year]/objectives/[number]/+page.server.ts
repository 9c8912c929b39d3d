import { error } from '@sveltejs/kit';
import { planYearInWords } from '$lib/domain/financial-year';
import type { Plan, StrategicObjective } from '$lib/domain/plan';
import { quarterInWords } from '$lib/domain/quarter';
import { rollUp } from '$lib/domain/roll-up';
import { rollUpInWords } from '$lib/domain/standing-words';
import { NOT_FOUND, requireMember } from '$lib/server/auth/guards';
import { planAddress } from '../../plan-of-year';
import { planAsItStands } from '../../plan-standing';
import { planTable, quarterColumns } from '../../plan-view';
import { measureRows } from './measure-rows';
import type { PageServerLoad } from './$types';

function objectiveAt(plan: Plan, number: string): { objective: StrategicObjective; index: number } {
  const index = plan.objectives.findIndex((one) => String(one.number) === number);
  const objective = plan.objectives[index];
  return objective ? { objective, index } : error(404, NOT_FOUND);
}

const neighbour = (one: StrategicObjective | undefined, address: string) =>
  one ? { number: one.number, text: one.text, href: `${address}/objectives/${one.number}` } : null;

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const standing = await planAsItStands(event, here);
  const { plan } = standing;
  const { objective, index } = objectiveAt(plan, event.params.number);
  const lines = standing.lines.filter((one) => one.objective.id === objective.id);
  const total = rollUp(lines);
  const address = planAddress(here, plan);
  return {
    plan: { title: plan.title, years: planYearInWords(plan.planYear), address },
    number: objective.number,
    text: objective.text,
    duties: plan.keyObjectives.filter(({ letter }) => objective.keyObjectiveLetters.includes(letter)),
    counts: { lines: total.lines, outcomes: objective.outcomes.length, positions: total.counts },
    standing: rollUpInWords(total),
    upTo: quarterInWords(standing.inHand, plan.planYear.startsMonth).split(' to ')[1] ?? '',
    quarters: quarterColumns(plan, standing.inHand),
    objectives: planTable(plan, lines, { standing, address }),
    measures: measureRows(lines, address),
    before: neighbour(plan.objectives[index - 1], address),
    after: neighbour(plan.objectives[index + 1], address),
  };
};

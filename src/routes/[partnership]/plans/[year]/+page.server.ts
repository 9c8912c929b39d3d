import { dayInWords } from '$lib/domain/day';
import { planYearInWords } from '$lib/domain/financial-year';
import { placedLines, type Plan } from '$lib/domain/plan';
import { requireMember } from '$lib/server/auth/guards';
import { filterChoices, isNarrowed, letsThrough, readFilter } from './plan-filter';
import { planAddress, planOfYear } from './plan-of-year';
import { planStanding } from './plan-standing';
import { planTable, quarterColumns } from './plan-view';
import type { PageServerLoad } from './$types';

const countsOf = (plan: Plan) => ({
  objectives: plan.objectives.length,
  outcomes: plan.objectives.flatMap(({ outcomes }) => outcomes).length,
  lines: placedLines(plan).length,
});

const chosenIn = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries(['lead', 'group', 'status', 'due'].map((name) => [name, query.get(name) ?? '']));

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const { plan, standing } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    return { plan: found, standing: await planStanding(here, tx, found) };
  });
  const { inHand, lines } = standing;
  const filter = readFilter(event.url.searchParams, plan);
  const shown = lines.filter((line) => letsThrough(filter, plan, line));
  const address = planAddress(here, plan);
  return {
    title: plan.title,
    years: planYearInWords(plan.planYear),
    address,
    adopted: plan.adoptedOn ? dayInWords(plan.adoptedOn) : null,
    counts: { ...countsOf(plan), shown: shown.length },
    choices: filterChoices(plan, lines),
    chosen: chosenIn(event.url.searchParams),
    isNarrowed: isNarrowed(filter),
    quarters: quarterColumns(plan, inHand),
    objectives: planTable(plan, shown, { standing, address }),
  };
};

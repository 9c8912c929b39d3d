import { may } from '$lib/domain/access';
import { dayInWords } from '$lib/domain/day';
import { planYearInWords } from '$lib/domain/financial-year';
import { placedLines, type Plan } from '$lib/domain/plan';
import { requireMember } from '$lib/server/auth/guards';
import { drawnTable } from './drawn-table';
import { chosenIn, filterChoices, isNarrowed, letsThrough, readFilter, unknownIn } from './plan-filter';
import { planAddress } from './plan-of-year';
import { planAsItStands } from './plan-standing';
import { structureView } from './structure-rows';
import type { PageServerLoad } from './$types';

const countsOf = (plan: Plan) => ({
  objectives: plan.objectives.length,
  outcomes: plan.objectives.flatMap(({ outcomes }) => outcomes).length,
  lines: placedLines(plan).length,
});

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const standing = await planAsItStands(event, here);
  const { plan, lines } = standing;
  const filter = readFilter(event.url.searchParams, standing);
  const shown = lines.filter((line) => letsThrough(filter, standing, line));
  const address = planAddress(here, plan);
  if (shown.length > 0) event.locals.drawn = drawnTable(plan, shown, standing, address);
  return {
    title: plan.title,
    years: planYearInWords(plan.planYear),
    address,
    canAdopt: plan.state === 'drafted' && may(here.roles, 'edit-plans'),
    canEdit: plan.state !== 'closed' && may(here.roles, 'edit-plans'),
    history: structureView(standing.changes, plan),
    canCarryForward: plan.state !== 'drafted' && may(here.roles, 'edit-plans'),
    adopted: plan.adoptedOn ? dayInWords(plan.adoptedOn) : null,
    counts: { ...countsOf(plan), shown: shown.length },
    choices: filterChoices(standing),
    chosen: chosenIn(event.url.searchParams, filter),
    isNarrowed: isNarrowed(filter),
    unknown: unknownIn(event.url.searchParams, filter),
  };
};

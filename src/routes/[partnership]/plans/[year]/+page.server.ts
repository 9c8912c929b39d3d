import { dayInWords } from '$lib/domain/day';
import { planYearInWords } from '$lib/domain/financial-year';
import { lineStandings } from '$lib/domain/line-standing';
import { placedLines } from '$lib/domain/plan';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import { requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as updates from '$lib/server/repositories/updates';
import { filterChoices, isNarrowed, letsThrough, readFilter } from './plan-filter';
import { planAddress, planOfYear } from './plan-of-year';
import { planTable, quarterColumns } from './plan-view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const { plan, told } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    return {
      plan: found,
      told: await updates.listStandings(tx, { partnershipId: here.partnership.id, planId: found.id }),
    };
  });
  const inHand = quarterInHand(plan.planYear, today());
  const lines = lineStandings(plan, told, inHand, 'year to date', today());
  const filter = readFilter(event.url.searchParams, plan);
  const shown = lines.filter((line) => letsThrough(filter, plan, line));
  const address = planAddress(here, plan);
  return {
    title: plan.title,
    years: planYearInWords(plan.planYear),
    address,
    adopted: plan.adoptedOn ? dayInWords(plan.adoptedOn) : null,
    counts: {
      objectives: plan.objectives.length,
      outcomes: plan.objectives.flatMap(({ outcomes }) => outcomes).length,
      lines: placedLines(plan).length,
      shown: shown.length,
    },
    choices: filterChoices(plan, lines),
    chosen: Object.fromEntries(
      ['lead', 'group', 'status', 'due'].map((name) => [name, event.url.searchParams.get(name) ?? '']),
    ),
    isNarrowed: isNarrowed(filter),
    quarters: quarterColumns(plan, inHand),
    objectives: planTable(plan, told, shown, address, today()),
  };
};

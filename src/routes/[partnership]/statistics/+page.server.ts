import { planYearInWords } from '$lib/domain/financial-year';
import { requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as frontMatter from '$lib/server/repositories/front-matter';
import { findPlanInHand } from '../plan-in-hand';
import { planAddress } from '../plans/[year]/plan-of-year';
import { isOld, statisticRows } from './statistic-rows';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const { plan, statistics } = await here.read(async (tx) => {
    const current = await findPlanInHand(here, tx);
    const of = current && { partnershipId: here.partnership.id, planId: current.id };
    return { plan: current, statistics: of ? await frontMatter.listStatistics(tx, of) : [] };
  });
  return {
    plan: plan && { title: plan.title, years: planYearInWords(plan.planYear), address: planAddress(here, plan) },
    rows: statisticRows(statistics, today()),
    old: statistics.filter((one) => isOld(one, today())).length,
    undated: statistics.filter(({ asAt }) => asAt === null).length,
    restricted: statistics.filter(({ isRestricted }) => isRestricted).length,
  };
};

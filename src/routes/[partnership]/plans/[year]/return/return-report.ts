import { error, type RequestEvent } from '@sveltejs/kit';
import { readPlanYearAddress, yearsOfPlan } from '$lib/domain/financial-year';
import type { Plan } from '$lib/domain/plan';
import { annualReturn } from '$lib/domain/report/annual-return';
import type { Report } from '$lib/domain/report/report';
import { type ReturnYear, returnYear, yearToReturn } from '$lib/domain/report/return-year';
import { type Here, NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as frontMatter from '$lib/server/repositories/front-matter';
import * as updates from '$lib/server/repositories/updates';
import { planOfYear } from '../plan-of-year';

/** The annual return as page and file show it: computed once, from one snapshot. */
export interface ReturnReport {
  readonly here: Here;
  readonly plan: Plan;
  readonly year: ReturnYear;
  readonly report: Report;
}

/** The financial year to return: the one asked for, or the latest of the plan's that has begun. */
function yearOf(event: RequestEvent, { planYear }: Plan): number {
  const asked = event.url.searchParams.get('year');
  if (asked === null) return yearToReturn(planYear, today());
  const read = readPlanYearAddress(asked);
  return yearsOfPlan(planYear).find((year) => read?.years === 1 && read.firstYear === year) ?? error(404, NOT_FOUND);
}

/** The plan of the address with its answers and statistics, read in one go. */
async function found(event: RequestEvent, here: Here) {
  return here.read(async (tx) => {
    const plan = await planOfYear(event, here, tx);
    const of = { partnershipId: here.partnership.id, planId: plan.id };
    const [told, statistics] = await Promise.all([updates.listOfPlan(tx, of), frontMatter.listStatistics(tx, of)]);
    return { plan, updates: told, statistics };
  });
}

/** The annual return of the plan in the address, for those who may see what the funder is told. */
export async function returnReport(event: RequestEvent): Promise<ReturnReport> {
  const here = await requireAbility(event, 'prepare-return');
  const input = { ...(await found(event, here)), today: today() };
  const asked = yearOf(event, input.plan);
  const year = returnYear(input.plan, input.updates, asked, input.today);
  const { partnership, account } = here;
  const report = annualReturn(
    { ...input, taskGroupReports: [], partnership, year: asked, preparedBy: account.name },
    year,
  );
  return { here, plan: input.plan, year, report };
}

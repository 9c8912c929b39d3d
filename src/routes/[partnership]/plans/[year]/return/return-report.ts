import { error, type RequestEvent } from '@sveltejs/kit';
import { readPlanYearAddress, yearsOfPlan, yearStart } from '$lib/domain/financial-year';
import type { Plan } from '$lib/domain/plan';
import { annualReturn } from '$lib/domain/report/annual-return';
import type { Report } from '$lib/domain/report/report';
import { type ReturnYear, returnYear } from '$lib/domain/report/return-year';
import { type Here, NOT_FOUND, requireMember, requireRole } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as frontMatter from '$lib/server/repositories/front-matter';
import * as planDrafts from '$lib/server/repositories/plan-drafts';
import * as updates from '$lib/server/repositories/updates';
import { planOfYear } from '../plan-of-year';
import { contradictionsOf } from './contradictions';

/** The annual return as page and file show it: computed once, from one snapshot. */
export interface ReturnReport {
  readonly here: Here;
  readonly plan: Plan;
  readonly year: ReturnYear;
  readonly report: Report;
  /** How often the plan contradicts itself. */
  readonly contradictions: number;
}

/** The financial year to return: the one asked for, or the latest of the plan's that has begun. */
function yearOf(event: RequestEvent, plan: Plan): number {
  const years = yearsOfPlan(plan.planYear);
  const asked = event.url.searchParams.get('year');
  if (asked === null) {
    const begun = years.filter((year) => yearStart(year, plan.planYear.startsMonth) <= today());
    return begun.at(-1) ?? plan.planYear.firstYear;
  }
  const read = readPlanYearAddress(asked);
  return years.find((year) => read?.years === 1 && read.firstYear === year) ?? error(404, NOT_FOUND);
}

/** The annual return of the plan in the address, for those who may see what the funder is told. */
export async function returnReport(event: RequestEvent): Promise<ReturnReport> {
  const here = await requireMember(event);
  requireRole(here, 'prepare-return');
  const partnershipId = here.partnership.id;
  const { plan, told, statistics, draft } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    const of = { partnershipId, planId: found.id };
    const [answers, figures, written] = await Promise.all([
      updates.listOfPlan(tx, of),
      frontMatter.listStatistics(tx, of),
      planDrafts.find(tx, partnershipId, found.id),
    ]);
    return { plan: found, told: answers, statistics: figures, draft: written };
  });
  const year = yearOf(event, plan);
  const findings = draft ? contradictionsOf(draft) : [];
  const report = annualReturn({
    plan,
    updates: told,
    statistics,
    taskGroupReports: [],
    partnership: here.partnership,
    findings,
    year,
    today: today(),
    preparedBy: here.account.name,
  });
  return { here, plan, year: returnYear(plan, told, year, today()), report, contradictions: findings.length };
}

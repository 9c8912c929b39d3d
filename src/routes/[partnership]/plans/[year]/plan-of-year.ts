import { error, type RequestEvent } from '@sveltejs/kit';
import {
  planAtAddress,
  planYearInAddress,
  planYearInWords,
  readPlanYearAddress,
  type PlanYears,
} from '$lib/domain/financial-year';
import type { Plan } from '$lib/domain/plan';
import type { Here } from '$lib/server/auth/guards';
import { NOT_FOUND } from '$lib/server/auth/guards';
import * as plans from '$lib/server/repositories/plans';

type Transaction = Parameters<Parameters<Here['read']>[0]>[0];

/** The plan of the year in the address. Where there is none it says so and offers what there is. */
export async function planOfYear(event: RequestEvent, here: Here, tx: Transaction): Promise<Plan> {
  const years = readPlanYearAddress(event.params['year'] ?? '');
  if (!years) error(404, NOT_FOUND);
  const plan = await plans.find(tx, here.partnership.id, years);
  return plan ?? refuseYear(here, tx, years);
}

async function refuseYear(here: Here, tx: Transaction, years: PlanYears): Promise<never> {
  const words = planYearInWords({ ...years, startsMonth: here.partnership.yearStartsMonth });
  const offers = (await plans.list(tx, here.partnership.id)).map((one) => ({
    label: one.title,
    href: `/${here.partnership.slug}/plans/${planYearInAddress({ ...one, startsMonth: here.partnership.yearStartsMonth })}`,
  }));
  error(404, { message: `${here.partnership.shortName} has no plan for ${words}.`, offers });
}

/** The plan of the year in the address, locked for a change of it or of its answers. */
export async function planForChange(event: RequestEvent, here: Here, tx: Transaction): Promise<plans.LockedPlan> {
  const found = planAtAddress(here.plans, event.params['year'] ?? '');
  const plan = found && (await plans.findForChange(tx, here.partnership.id, found.planId));
  if (plan) return plan;
  await planOfYear(event, here, tx);
  throw new Error('The plan was not there when the request began.');
}

/** The address of a plan. */
export function planAddress(here: Pick<Here, 'partnership'>, plan: Pick<Plan, 'planYear'>): string {
  return `/${here.partnership.slug}/plans/${planYearInAddress(plan.planYear)}`;
}

import { error, type RequestEvent } from '@sveltejs/kit';
import type { Plan } from '$lib/domain/plan';
import { type Quarter, quarterInAddress, readQuarterAddress } from '$lib/domain/quarter';
import { NOT_FOUND } from '$lib/server/auth/guards';

/** The quarter in the address, if it is one of the plan's. */
export function quarterOfPlan(event: RequestEvent, plan: Plan): Quarter {
  return readQuarterAddress(event.params['quarter'] ?? '', plan.planYear) ?? error(404, NOT_FOUND);
}

/** The address of a quarter of a plan. */
export function quarterAddress(planAddress: string, plan: Plan, quarter: Quarter): string {
  return `${planAddress}/quarters/${quarterInAddress(quarter, plan.planYear)}`;
}

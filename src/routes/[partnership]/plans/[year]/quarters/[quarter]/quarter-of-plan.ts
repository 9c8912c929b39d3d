import { error, type RequestEvent } from '@sveltejs/kit';
import type { PlacedLine, Plan } from '$lib/domain/plan';
import {
  type Quarter,
  quarterInAddress,
  quarterInWords,
  quarterOfYearInWords,
  quartersOfPlan,
  readQuarterAddress,
} from '$lib/domain/quarter';

/** The quarter in the address. Where the plan has no such quarter it says so and offers those that it has. */
export function quarterOfPlan(event: RequestEvent, plan: Plan): Quarter {
  const asked = event.params['quarter'] ?? '';
  const quarter = readQuarterAddress(asked, plan.planYear);
  if (quarter) return quarter;
  const address = event.url.pathname.split('/quarters/')[0] ?? '';
  const rest = event.url.pathname.endsWith('/updates') ? '/updates' : '';
  const offers = quartersOfPlan(plan.planYear).map((one) => ({
    label: `${quarterOfYearInWords(one)}, ${quarterInWords(one, plan.planYear.startsMonth)}`,
    href: `${quarterAddress(address, plan, one)}${rest}`,
  }));
  error(404, { message: `${plan.title} has no such quarter.`, offers });
}

/** The address of a quarter of a plan. */
export function quarterAddress(planAddress: string, plan: Plan, quarter: Quarter): string {
  return `${planAddress}/quarters/${quarterInAddress(quarter, plan.planYear)}`;
}

/** The address of the form that asks for some lines of the quarter at an address. */
export const updatesAddress = (quarter: string, lines: readonly Pick<PlacedLine, 'line'>[]): string =>
  `${quarter}/updates?${lines.map(({ line }) => `line=${encodeURIComponent(line.reference)}`).join('&')}`;

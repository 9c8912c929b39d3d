import { planYearInAddress } from '$lib/domain/financial-year';
import type { FieldErrors } from '$lib/forms/read-form';
import { requireMember } from '$lib/server/auth/guards';
import { planAddress, planOfYear } from '../plan-of-year';
import { askedIn, otherPlan, planChoices, readComparison } from './comparison';
import { comparisonView } from './comparison-view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  event.setHeaders({ 'cache-control': 'no-store' });
  const asked = askedIn(event);
  const { plan, read } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    return { plan: found, read: await readComparison(tx, here, found, asked) };
  });
  const other = otherPlan(here, plan, asked);
  const { startsMonth } = plan.planYear;
  const errors: FieldErrors = read.ok ? {} : { [read.field]: read.says };
  return {
    plan: { title: plan.title, address: planAddress(here, plan) },
    choices: planChoices(here, plan),
    asked: { ...asked, with: other && asked.since === '' ? planYearInAddress({ ...other, startsMonth }) : asked.with },
    errors,
    comparison: read.ok && read.comparison ? comparisonView(read.comparison) : null,
    file: `${event.url.pathname}/file${event.url.search}`,
  };
};

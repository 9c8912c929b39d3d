import { findingGroups } from '$lib/components/finding-groups';
import { planYearInWords } from '$lib/domain/financial-year';
import { findingsOf } from '$lib/domain/finding';
import { requireMember } from '$lib/server/auth/guards';
import * as planDrafts from '$lib/server/repositories/plan-drafts';
import { planAddress, planOfYear } from '../plan-of-year';
import { placeOf } from './finding-view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const { plan, draft } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    return { plan: found, draft: await planDrafts.find(tx, here.partnership.id, found.id) };
  });
  if (!draft) throw new Error('A plan that was just read has no draft.');
  const address = planAddress(here, plan);
  const findings = findingsOf(draft);
  return {
    plan: { title: plan.title, years: planYearInWords(plan.planYear), address },
    count: findings.length,
    groups: findingGroups(findings, (finding) => placeOf(finding, draft, address)),
  };
};

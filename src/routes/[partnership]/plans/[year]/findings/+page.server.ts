import { findingGroups } from '$lib/components/finding-groups';
import { planYearInWords } from '$lib/domain/financial-year';
import { findingsOf } from '$lib/domain/finding';
import { answersBeside } from '$lib/domain/finding-answers';
import { requireMember } from '$lib/server/auth/guards';
import * as planDrafts from '$lib/server/repositories/plan-drafts';
import * as updates from '$lib/server/repositories/updates';
import { planAddress, planOfYear } from '../plan-of-year';
import { placeOf } from './finding-view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const { plan, draft, told } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    const of = { partnershipId: here.partnership.id, planId: found.id };
    const [ofDocument, standings] = await Promise.all([
      planDrafts.find(tx, of.partnershipId, of.planId),
      updates.listStandings(tx, of),
    ]);
    return { plan: found, draft: ofDocument, told: standings };
  });
  if (!draft) throw new Error('A plan that was just read has no draft.');
  const address = planAddress(here, plan);
  const findings = findingsOf(draft);
  return {
    plan: { title: plan.title, years: planYearInWords(plan.planYear), address },
    count: findings.length,
    groups: findingGroups(findings, (finding) => placeOf(finding, draft, address), answersBeside(plan, told)),
  };
};

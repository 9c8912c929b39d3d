import type { RequestEvent } from '@sveltejs/kit';
import type { PlanDraft } from '$lib/domain/plan-draft';
import {
  type BusinessPlan,
  businessPlan,
  PRINTED_STATUSES,
  type PrintedStatuses,
} from '$lib/domain/report/business-plan';
import { requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as planDrafts from '$lib/server/repositories/plan-drafts';
import { planAddress, planOfYear } from '../plan-of-year';
import { planStanding } from '../plan-standing';

/** A plan as page and files print it: computed once, from one snapshot. */
export interface PrintedPlan {
  readonly address: string;
  readonly draft: PlanDraft;
  readonly statuses: PrintedStatuses;
  readonly report: BusinessPlan;
}

const isKnown = (asked: string | null): asked is PrintedStatuses =>
  asked !== null && Object.hasOwn(PRINTED_STATUSES, asked);

/** The statuses that an address asks for; those of the plan's own document where it asks for none. */
function chosenStatuses(event: RequestEvent): PrintedStatuses {
  const asked = event.url.searchParams.get('statuses');
  return isKnown(asked) ? asked : 'written';
}

/** The plan of the address as it is printed, for everybody who may read it. */
export async function printedPlan(event: RequestEvent): Promise<PrintedPlan> {
  const here = await requireMember(event);
  const statuses = chosenStatuses(event);
  const { plan, draft, lines } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    const [drafted, standing] = await Promise.all([
      planDrafts.find(tx, here.partnership.id, found.id),
      statuses === 'answered' ? planStanding(here, tx, found) : null,
    ]);
    if (!drafted) throw new Error('The plan that was just read is not there.');
    return { plan: found, draft: drafted, lines: standing?.lines ?? [] };
  });
  const { partnership, account } = here;
  const whose = { partnership: partnership.fullName, preparedBy: account.name };
  const report = businessPlan({ draft, statuses, lines, today: today(), ...whose });
  return { address: planAddress(here, plan), draft, statuses, report };
}

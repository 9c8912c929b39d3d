import type { Plan } from '$lib/domain/plan';
import { planInHand } from '$lib/domain/plan-in-hand';
import type { Here } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as plans from '$lib/server/repositories/plans';

type Transaction = Parameters<Parameters<Here['read']>[0]>[0];

/** The plan in hand of the partnership; null where it has none. */
export async function findPlanInHand(here: Here, tx: Transaction): Promise<Plan | null> {
  const { id, yearStartsMonth } = here.partnership;
  const chosen = planInHand(await plans.list(tx, id), today(), yearStartsMonth);
  return chosen && plans.find(tx, id, chosen);
}

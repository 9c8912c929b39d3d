import type { Plan } from '../../domain/plan';
import { quartersOfPlan } from '../../domain/quarter';
import { rollUpsToStore, type StoredRollUp } from '../../domain/stored-roll-up';
import type { Transaction } from '../db/connection';
import * as rollUps from '../repositories/roll-ups';
import * as updates from '../repositories/updates';

interface OfPlan {
  readonly partnershipId: number;
  readonly plan: Plan;
}

/** The roll-ups of a plan as the domain's fold gives them now. */
export async function computeRollUps(
  tx: Transaction,
  { partnershipId, plan }: OfPlan,
): Promise<readonly StoredRollUp[]> {
  const told = await updates.listStandings(tx, { partnershipId, planId: plan.id });
  return rollUpsToStore(plan, told, quartersOfPlan(plan.planYear));
}

/** Computes the roll-ups of every quarter of a plan from its answers and stores them. */
export async function storeRollUps(tx: Transaction, of: OfPlan): Promise<void> {
  await rollUps.save(tx, { partnershipId: of.partnershipId, planId: of.plan.id }, await computeRollUps(tx, of));
}

/** The quarters whose stored roll-up differs from what the answers give: none, unless something is wrong. */
export async function compareRollUps(tx: Transaction, of: OfPlan): Promise<readonly StoredRollUp[]> {
  const stored = await rollUps.list(tx, { partnershipId: of.partnershipId, planId: of.plan.id });
  const computed = await computeRollUps(tx, of);
  const text = (one: StoredRollUp): string =>
    JSON.stringify(one, Object.keys(one.counts).concat(Object.keys(one)).sort());
  return computed.filter((one) => {
    const kept = stored.find(
      ({ quarter }) => quarter.year === one.quarter.year && quarter.number === one.quarter.number,
    );
    return !kept || text(kept) !== text(one);
  });
}

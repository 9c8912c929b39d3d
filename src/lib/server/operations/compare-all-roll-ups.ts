import { planYearInWords } from '../../domain/financial-year';
import type { Plan } from '../../domain/plan';
import type { Partnership } from '../../domain/partnership';
import { quarterShort } from '../../domain/quarter';
import type { Database, Transaction } from '../db/connection';
import { readWithin, writeWithin } from '../db/scope';
import * as partnerships from '../repositories/partnerships';
import * as plans from '../repositories/plans';
import { compareRollUps, storeRollUps } from './store-roll-ups';

/** A plan whose stored roll-ups are not what its answers add up to. */
export interface RollUpDifference {
  readonly partnership: string;
  readonly plan: string;
  readonly quarters: readonly string[];
}

export interface RollUpComparison {
  readonly plans: number;
  readonly differences: readonly RollUpDifference[];
}

const NOBODY = { partnershipId: null, accountId: null };

async function plansOf(tx: Transaction, partnershipId: number): Promise<readonly Plan[]> {
  const found: Plan[] = [];
  for (const years of await plans.listRevisions(tx, partnershipId)) {
    const plan = await plans.find(tx, partnershipId, years);
    if (plan) found.push(plan);
  }
  return found;
}

async function compareOf(tx: Transaction, { id, shortName }: Partnership): Promise<RollUpComparison> {
  const all = await plansOf(tx, id);
  const differences: RollUpDifference[] = [];
  for (const plan of all) {
    const wrong = await compareRollUps(tx, { partnershipId: id, plan });
    const quarters = wrong.map(({ quarter }) => quarterShort(quarter, plan.planYear.startsMonth));
    if (quarters.length > 0)
      differences.push({ partnership: shortName, plan: planYearInWords(plan.planYear), quarters });
  }
  return { plans: all.length, differences };
}

/** Compares the stored roll-ups of every plan with what its answers add up to, one partnership after the other. */
export async function compareAllRollUps(database: Database): Promise<RollUpComparison> {
  const last = await readWithin(database, NOBODY, partnerships.findLastId);
  const results: RollUpComparison[] = [];
  for (let id = 1; id <= last; id += 1) {
    results.push(
      await readWithin(database, { partnershipId: id, accountId: null }, async (tx) => {
        const partnership = await partnerships.find(tx, id);
        return partnership ? compareOf(tx, partnership) : { plans: 0, differences: [] };
      }),
    );
  }
  return {
    plans: results.reduce((sum, one) => sum + one.plans, 0),
    differences: results.flatMap(({ differences }) => differences),
  };
}

/** Computes and stores the roll-ups of every plan anew. */
export async function storeAllRollUps(database: Database): Promise<void> {
  const last = await readWithin(database, NOBODY, partnerships.findLastId);
  for (let id = 1; id <= last; id += 1) {
    await writeWithin(database, { partnershipId: id, accountId: null }, async (tx) => {
      for (const { id: planId } of await plansOf(tx, id)) {
        const plan = await plans.findForChange(tx, id, planId);
        if (plan) await storeRollUps(tx, { partnershipId: id, plan });
      }
    });
  }
}

import { readLine } from '../../domain/line-readings';
import type { LineDraft, PlanDraft } from '../../domain/plan-draft';
import type { Transaction } from '../db/connection';
import * as frontMatter from '../repositories/front-matter';
import * as newPlans from '../repositories/new-plans';
import * as plans from '../repositories/plans';
import { storeRollUps } from './store-roll-ups';

const readingsOf =
  (draft: PlanDraft) =>
  (line: LineDraft): newPlans.LineReadings => {
    const { timescale, kpi } = readLine(line, draft.planYear);
    return { schedule: timescale.understood, measures: kpi.understood };
  };

/** Writes a plan from its draft, with what the readers understand of its timescales and KPIs, and gives its id. */
export async function createPlan(
  tx: Transaction,
  partnershipId: number,
  draft: PlanDraft,
  taskGroupIds: ReadonlyMap<string, number>,
): Promise<number> {
  const planId = await newPlans.create(tx, partnershipId, { draft, taskGroupIds, readingsOf: readingsOf(draft) });
  await frontMatter.create(tx, { partnershipId, planId }, draft);
  const { firstYear, years } = draft.planYear;
  const plan = await plans.find(tx, partnershipId, { firstYear, years });
  if (!plan) throw new Error('The plan that was just written cannot be read.');
  await storeRollUps(tx, { partnershipId, plan });
  return planId;
}

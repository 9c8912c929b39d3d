import type { ChangeReasons } from '../../domain/change-reasons';
import type { Day } from '../../domain/day';
import type { Plan } from '../../domain/plan';
import type { Quarter } from '../../domain/quarter';
import type { NewStructureChange, StructureChange } from '../../domain/structure-change';
import type { Transaction } from '../db/connection';
import * as plans from '../repositories/plans';
import * as structureChanges from '../repositories/structure-changes';
import { storeRollUps } from './store-roll-ups';

/** What every change of a plan's structure comes with. */
export interface StructureRequest {
  readonly partnershipId: number;
  /** The plan's wording revision that the person looked at. */
  readonly base: number;
  readonly reasons: ChangeReasons;
  readonly changedBy: { readonly id: number; readonly name: string };
  readonly changedAt: Date;
  readonly today: Day;
}

/** What cannot be, said of a field. */
export interface StructureRefusal {
  readonly field: string;
  readonly says: string;
}

/** What became of a change of a plan's structure: all of it or nothing. */
export type ChangedStructure =
  | { readonly kind: 'done'; readonly revision: number }
  | { readonly kind: 'refused'; readonly refusals: readonly StructureRefusal[] }
  | { readonly kind: 'overtaken'; readonly since: readonly StructureChange[] };

/** What others changed of a plan's structure since somebody looked at it; whoever has not seen that is told first. */
export function changedSince(
  tx: Transaction,
  plan: plans.LockedPlan,
  { partnershipId, base }: Pick<StructureRequest, 'partnershipId' | 'base'>,
): Promise<readonly StructureChange[]> {
  return structureChanges.list(tx, { partnershipId, planId: plan.id }, { after: base });
}

/** The plan as its rows are after a change, in the same transaction. */
export const planNow = (tx: Transaction, plan: plans.LockedPlan, partnershipId: number): Promise<Plan> =>
  plans.findChanged(tx, partnershipId, plan.id);

/** Keeps what was done in the plan's history, raises its revisions and brings its roll-ups to it. */
export async function recordChange(
  tx: Transaction,
  plan: plans.LockedPlan,
  request: StructureRequest,
  {
    changes,
    countsFrom,
    now,
  }: {
    readonly changes: readonly NewStructureChange[];
    readonly countsFrom: Quarter | null;
    readonly now: Plan;
  },
): Promise<ChangedStructure> {
  const { partnershipId, reasons, changedBy, changedAt } = request;
  const { reason, minute } = reasons;
  const revision = plan.wordingRevision + 1;
  const atOnce = { revision, reason, minute, countsFrom, changedBy, changedAt };
  await structureChanges.create(tx, { partnershipId, planId: plan.id }, changes, atOnce);
  await plans.raiseWordingRevision(tx, partnershipId, plan.id);
  await storeRollUps(tx, { partnershipId, plan: now });
  return { kind: 'done', revision };
}

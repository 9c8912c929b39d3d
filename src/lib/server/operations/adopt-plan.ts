import type { Adoption } from '../../domain/adoption';
import type { Transaction } from '../db/connection';
import * as changes from '../repositories/changes';
import * as plans from '../repositories/plans';
import type { Maker } from './maker';

export interface PlanToAdopt {
  readonly partnershipId: number;
  /** The wording revision that the person looked at: what they adopt. */
  readonly base: number;
  readonly adoption: Adoption;
  readonly madeBy: Maker;
}

export type AdoptedPlan = 'adopted' | 'not drafted' | 'changed meanwhile';

/** Adopts a drafted plan as it was looked at, and writes into the partnership's history who entered that. */
export async function adoptPlan(
  tx: Transaction,
  plan: plans.LockedPlan,
  { partnershipId, base, adoption, madeBy }: PlanToAdopt,
): Promise<AdoptedPlan> {
  if (plan.state !== 'drafted') return 'not drafted';
  if (plan.wordingRevision !== base) return 'changed meanwhile';
  await plans.adopt(tx, partnershipId, plan.id, adoption);
  await plans.raiseWordingRevision(tx, partnershipId, plan.id);
  await changes.create(tx, partnershipId, {
    subject: 'plan',
    reference: String(plan.id),
    before: { state: 'drafted' },
    after: { state: 'adopted', adoptedOn: adoption.adoptedOn, minute: adoption.minute },
    madeBy,
  });
  return 'adopted';
}

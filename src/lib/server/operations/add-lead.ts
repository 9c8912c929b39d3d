import type { LeadKind } from '../../domain/lead';
import { type LeadRefusal, nameRefusal } from '../../domain/lead-change';
import type { Transaction } from '../db/connection';
import * as changes from '../repositories/changes';
import * as leads from '../repositories/leads';
import * as plans from '../repositories/plans';
import type { Maker } from './maker';

export interface LeadToAdd {
  readonly partnershipId: number;
  readonly name: string;
  readonly kind: LeadKind;
  readonly madeBy: Maker;
  readonly at: Date;
}

/** Puts a lead into the directory under its first name; a name that is another lead's is refused. */
export async function addLead(
  tx: Transaction,
  { partnershipId, name, kind, madeBy, at }: LeadToAdd,
): Promise<{ readonly id: number } | LeadRefusal> {
  await leads.lock(tx, partnershipId);
  const refusal = nameRefusal(name, null, await leads.list(tx, partnershipId));
  if (refusal) return refusal;
  const id = await leads.create(tx, partnershipId, { name, kind });
  const added = {
    subject: 'lead',
    reference: String(id),
    before: null,
    after: { lead: name, kind },
    madeBy,
    at,
  } as const;
  await changes.create(tx, partnershipId, added);
  await plans.raiseRevisions(tx, partnershipId);
  return { id };
}

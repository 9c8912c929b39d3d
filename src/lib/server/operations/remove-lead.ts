import type { Transaction } from '../db/connection';
import * as changes from '../repositories/changes';
import * as leads from '../repositories/leads';
import * as plans from '../repositories/plans';
import type { Maker } from './maker';

export interface LeadToRemove {
  readonly partnershipId: number;
  readonly leadId: number;
  /** The version of the lead that the person looked at. */
  readonly base: number;
  readonly madeBy: Maker;
  readonly at: Date;
}

/** Takes a lead out of the directory as it was looked at: its names stand for nobody again. History keeps what it was. */
export async function removeLead(
  tx: Transaction,
  { partnershipId, leadId, base, madeBy, at }: LeadToRemove,
): Promise<'removed' | 'not there' | 'changed meanwhile'> {
  await leads.lock(tx, partnershipId);
  const lead = (await leads.list(tx, partnershipId)).find(({ id }) => id === leadId);
  if (!lead) return 'not there';
  if (lead.version !== base) return 'changed meanwhile';
  await leads.remove(tx, partnershipId, leadId);
  const { name, kind, names, holders } = lead;
  await changes.create(tx, partnershipId, {
    subject: 'lead',
    reference: String(leadId),
    before: { lead: name, kind, names: names.join('; '), holders: holders.map((holder) => holder.name).join('; ') },
    after: null,
    madeBy,
    at,
  });
  await plans.raiseRevisions(tx, partnershipId);
  return 'removed';
}

import type { Lead } from '../../domain/lead';
import { type LeadChange, leadChangeRecord, type LeadRefusal, leadRefusal } from '../../domain/lead-change';
import type { Transaction } from '../db/connection';
import * as changes from '../repositories/changes';
import * as leads from '../repositories/leads';
import * as plans from '../repositories/plans';
import type { Maker } from './maker';

export interface LeadToChange {
  readonly partnershipId: number;
  readonly leadId: number;
  /** The version of the lead that the person looked at. */
  readonly base: number;
  readonly change: LeadChange;
  readonly madeBy: Maker;
  readonly at: Date;
}

export type ChangedLead = 'changed' | 'not there' | 'changed meanwhile' | LeadRefusal;

async function write(tx: Transaction, partnershipId: number, lead: Lead, change: LeadChange): Promise<void> {
  switch (change.kind) {
    case 'describe':
      if (!lead.names.includes(change.name)) await leads.createName(tx, partnershipId, lead.id, change.name);
      return leads.update(tx, partnershipId, { id: lead.id, name: change.name, kind: change.leadKind });
    case 'add name':
      return leads.createName(tx, partnershipId, lead.id, change.name);
    case 'take name away':
      return leads.removeName(tx, partnershipId, lead.id, change.name);
    case 'add holder':
      return leads.createHolder(tx, partnershipId, lead.id, change);
    case 'end holder':
      return leads.endHolder(tx, partnershipId, change.holderId, change.until);
    case 'take holder away':
      return leads.removeHolder(tx, partnershipId, change.holderId);
  }
}

/**
 * Changes one lead of the directory as it was looked at, with its history. The plans' words stay; their revisions rise, since
 * their pages count lines by lead.
 */
export async function changeLead(
  tx: Transaction,
  { partnershipId, leadId, base, change, madeBy, at }: LeadToChange,
): Promise<ChangedLead> {
  await leads.lock(tx, partnershipId);
  const directory = await leads.list(tx, partnershipId);
  const lead = directory.find(({ id }) => id === leadId);
  if (!lead) return 'not there';
  if (lead.version !== base) return 'changed meanwhile';
  const refusal = leadRefusal(lead, change, directory);
  if (refusal) return refusal;
  await write(tx, partnershipId, lead, change);
  await leads.raiseVersion(tx, partnershipId, leadId);
  const record = leadChangeRecord(lead, change);
  await changes.create(tx, partnershipId, { subject: 'lead', reference: String(leadId), ...record, madeBy, at });
  await plans.raiseRevisions(tx, partnershipId);
  return 'changed';
}

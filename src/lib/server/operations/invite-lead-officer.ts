import type { Database, Transaction } from '../db/connection';
import { writeWithin } from '../db/scope';
import * as changes from '../repositories/changes';
import * as partnerships from '../repositories/partnerships';
import { invitePerson, type InvitationMade } from './invite-person';
import { BY_COMMAND } from './maker';

export interface FirstInvitation {
  readonly partnership: partnerships.NewPartnership;
  readonly email: string;
  readonly name: string;
}

/** Invites a lead officer from outside the application, into a partnership that is made where it is missing. */
export function inviteLeadOfficer(
  database: Database,
  { partnership, email, name }: FirstInvitation,
  now: Date,
): Promise<InvitationMade & { readonly isNewPartnership: boolean }> {
  return writeWithin(database, { partnershipId: null, accountId: null }, async (tx) => {
    const existing = await partnerships.enterBySlug(tx, partnership.slug);
    const id = existing ?? (await found(tx, partnership));
    const person = { email, name, role: { role: 'lead-officer' } as const };
    const made = await invitePerson(tx, id, person, BY_COMMAND, now);
    return { ...made, isNewPartnership: existing === null };
  });
}

async function found(tx: Transaction, partnership: partnerships.NewPartnership): Promise<number> {
  const id = await partnerships.create(tx, partnership);
  if (id === null)
    throw new Error(`Somebody else made the partnership ${partnership.slug} at the same time: try again.`);
  await changes.create(tx, id, {
    subject: 'partnership',
    reference: partnership.slug,
    before: null,
    after: { ...partnership },
    madeBy: BY_COMMAND,
  });
  return id;
}

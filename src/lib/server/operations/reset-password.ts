import type { Database, Transaction } from '../db/connection';
import { enter, writeWithin } from '../db/scope';
import * as accounts from '../repositories/accounts';
import * as changes from '../repositories/changes';
import * as sessions from '../repositories/sessions';
import { inEachPartnership } from './in-each-partnership';
import { BY_COMMAND } from './maker';

export type PasswordReset =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly reason: 'no account' | 'no password' };

/**
 * Gives the account of an e-mail address another password from outside the application, and ends its sessions: whoever
 * had it before is out. Recorded in each partnership where the account has a role.
 */
export function resetPassword(database: Database, email: string, passwordHash: string): Promise<PasswordReset> {
  return writeWithin(database, { partnershipId: null, accountId: null }, async (tx) => {
    const found = await accounts.findWithPassword(tx, email);
    if (!found) return { ok: false, reason: 'no account' };
    const { id, name, isDemonstration } = found.account;
    if (isDemonstration) return { ok: false, reason: 'no password' };
    await enter(tx, { partnershipId: null, accountId: id });
    await accounts.updatePassword(tx, id, passwordHash);
    await sessions.removeOf(tx, id);
    await record(tx, id, name);
    return { ok: true, name };
  });
}

const record = (tx: Transaction, id: number, name: string): Promise<void> =>
  inEachPartnership(tx, id, (partnershipId) =>
    changes.create(tx, partnershipId, {
      subject: 'account',
      reference: String(id),
      before: null,
      after: { name, isPasswordReset: true },
      madeBy: BY_COMMAND,
    }),
  );

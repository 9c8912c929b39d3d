import type { RequestEvent } from '@sveltejs/kit';
import type { Account } from '../../domain/account';
import { writeWithin } from '../db/scope';
import * as accounts from '../repositories/accounts';
import * as sessions from '../repositories/sessions';
import { hashPassword } from './passwords';
import { startSession } from './sessions';

/** Sets a new password, signs the account out everywhere, and in again here. */
export async function changePassword(event: RequestEvent, account: Account, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  const scope = { partnershipId: null, accountId: account.id };
  await writeWithin(event.locals.database, scope, async (tx) => {
    await accounts.updatePassword(tx, account.id, passwordHash);
    await sessions.removeOf(tx, account.id);
  });
  await startSession(event, account);
}

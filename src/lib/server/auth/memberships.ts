import { roleInWords } from '../../domain/access';
import type { Account } from '../../domain/account';
import type { Partnership } from '../../domain/partnership';
import type { Database } from '../db/connection';
import { readWithin } from '../db/scope';
import * as partnerships from '../repositories/partnerships';

/** The partnerships of an account, each with what the account's owner is there, in words. */
export async function listMemberships(
  database: Database,
  account: Account,
): Promise<readonly { readonly partnership: Partnership; readonly roles: readonly string[] }[]> {
  const scope = { partnershipId: null, accountId: account.id };
  const memberships = await readWithin(database, scope, (tx) => partnerships.listOwn(tx, account.id));
  return memberships.map(({ partnership, roles }) => ({
    partnership,
    roles: [...new Set(roles.map(({ role }) => roleInWords(role)))],
  }));
}

import type { Role } from '../../src/lib/domain/access';
import type { Account } from '../../src/lib/domain/account';
import type { Database } from '../../src/lib/server/db/connection';
import { enter, writeWithin } from '../../src/lib/server/db/scope';
import { giveRole } from '../../src/lib/server/operations/give-role';
import * as accounts from '../../src/lib/server/repositories/accounts';
import * as partnerships from '../../src/lib/server/repositories/partnerships';
import * as taskGroups from '../../src/lib/server/repositories/task-groups';

export const NOBODY = { partnershipId: null, accountId: null };

const SCENARIO = { id: null, name: 'The scenario' };

/** An account whose password nobody knows, or the one with a hash. */
export function addAccount(sql: Database, name: string, passwordHash = '!'): Promise<Account> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  return writeWithin(sql, NOBODY, async (tx) => {
    const account = await accounts.create(tx, { email, name, passwordHash });
    if (!account) throw new Error(`${email} is there already.`);
    return account;
  });
}

/** One of the demonstration's people, who have no password. */
export async function addDemonstrationPerson(sql: Database, name: string): Promise<Account> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  const id = await writeWithin(sql, NOBODY, (tx) => accounts.createDemonstration(tx, email, name));
  return { id, email, name, isDemonstration: true };
}

/** A partnership with two task groups, Health and Housing. */
export function addPartnership(sql: Database, slug: string): Promise<{ id: number; health: number; housing: number }> {
  const names = { shortName: slug.toUpperCase(), fullName: `${slug} partnership`, region: '', funder: '' };
  return writeWithin(sql, NOBODY, async (tx) => {
    const id = await partnerships.create(tx, { slug, ...names, leadOrganisation: '', yearStartsMonth: 4 });
    if (id === null) throw new Error(`${slug} is there already.`);
    const groups = await taskGroups.create(tx, id, [
      { slug: 'health', name: 'Health', theme: '', startedOn: null },
      { slug: 'housing', name: 'Housing', theme: '', startedOn: null },
    ]);
    return { id, health: groups.get('health') ?? 0, housing: groups.get('housing') ?? 0 };
  });
}

export function addRole(sql: Database, partnershipId: number, account: Account, role: Role): Promise<boolean> {
  return writeWithin(sql, NOBODY, async (tx) => {
    await enter(tx, { partnershipId, accountId: null });
    return giveRole(tx, partnershipId, account, role, SCENARIO);
  });
}

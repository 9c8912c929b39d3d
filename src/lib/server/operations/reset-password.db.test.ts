import { expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { addAccount, addDemonstrationPerson, addPartnership, addRole } from '../../../../tests/support/people';
import { visit } from '../../../../tests/support/visit';
import { checkPassword } from '../auth/check-password';
import { hashPassword } from '../auth/passwords';
import { findSignedIn, startSession } from '../auth/sessions';
import { readWithin } from '../db/scope';
import * as changes from '../repositories/changes';
import { resetPassword } from './reset-password';

vi.mock('../config', () => ({ config: () => ({ isDemonstration: false }) }));

const { sql } = await testDatabase();
const ann = await addAccount(sql, 'Ann Lee', await hashPassword('what the squatter chose'));
const ben = await addAccount(sql, 'Ben Orr', await hashPassword('the password of ben'));
const east = await addPartnership(sql, 'east');
const west = await addPartnership(sql, 'west');
for (const { id } of [east, west]) await addRole(sql, id, ann, { role: 'board-member' });

const opens = async (email: string, password: string) => (await checkPassword(visit(sql).event, email, password)).ok;

async function sessionOf(account: typeof ann) {
  const { event, cookies } = visit(sql);
  await startSession(event, account);
  return () => findSignedIn(visit(sql, { cookies }).event);
}

test('a password that is reset opens the account, and whoever had it before is out', async () => {
  const [squatter, other] = [await sessionOf(ann), await sessionOf(ben)];
  const reset = await resetPassword(sql, 'Ann.Lee@example.org', await hashPassword('what the command printed'));
  expect(reset).toEqual({ ok: true, name: 'Ann Lee' });
  expect(await opens(ann.email, 'what the command printed')).toBe(true);
  expect(await opens(ann.email, 'what the squatter chose')).toBe(false);
  expect(await squatter()).toBeNull();
  expect(await other()).toEqual(ben);
  expect(await opens(ben.email, 'the password of ben')).toBe(true);
});

test('it is recorded in each partnership where the account has a role', async () => {
  for (const { id } of [east, west]) {
    const scope = { partnershipId: id, accountId: null };
    const recorded = await readWithin(sql, scope, (tx) => changes.list(tx, id, ['account']));
    expect(recorded).toMatchObject([
      { after: { name: 'Ann Lee', isPasswordReset: true }, madeBy: { id: null, name: 'Whoever runs the server' } },
    ]);
  }
});

test('without an account, or with one that has no password, nothing is reset', async () => {
  const invented = await addDemonstrationPerson(sql, 'Invented Person');
  expect(await resetPassword(sql, 'nobody@example.org', '!')).toEqual({ ok: false, reason: 'no account' });
  expect(await resetPassword(sql, invented.email, '!')).toEqual({ ok: false, reason: 'no password' });
});

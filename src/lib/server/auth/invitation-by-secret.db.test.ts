import { afterEach, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { addAccount, addPartnership, addRole, NOBODY } from '../../../../tests/support/people';
import { thrownBy, visit } from '../../../../tests/support/visit';
import type { Role } from '../../domain/access';
import { INVITATION_DAYS } from '../../domain/invitation';
import { readWithin, writeWithin } from '../db/scope';
import { invitePerson } from '../operations/invite-person';
import { withdrawInvitation } from '../operations/withdraw-invitation';
import * as changes from '../repositories/changes';
import * as invitations from '../repositories/invitations';
import { acceptBySecret, readInvitation, requireInvitation } from './invitation-by-secret';
import { requireMember } from './guards';
import { load as loadInvitation } from '../../../routes/invitations/[token]/+page.server';

const NOW = new Date();

const { sql, owner } = await testDatabase();
const officer = await addAccount(sql, 'Ruth Ashdown');
const east = await addPartnership(sql, 'east');
const west = await addPartnership(sql, 'west');
await addRole(sql, east.id, officer, { role: 'lead-officer' });
const inEast = { partnershipId: east.id, accountId: officer.id };

const invite = (email: string, role: Role = { role: 'board-member' }) =>
  writeWithin(sql, inEast, (tx) => invitePerson(tx, east.id, { email, name: 'New Person', role }, officer, NOW));

async function secretFor(email: string, role?: Role): Promise<string> {
  const made = await invite(email, role);
  if (!made.ok) throw new Error(made.reason);
  return made.secret;
}

const holding = (token: string) => visit(sql, { path: `/invitations/${token}`, params: { token } }).event;
const newAccount = { name: 'New Person', passwordHash: '$argon2id$x' };

const accept = async (secret: string, acceptor: Parameters<typeof acceptBySecret>[2] = newAccount) => {
  const event = holding(secret);
  return acceptBySecret(event, await requireInvitation(event), acceptor);
};

afterEach(() => {
  vi.useRealTimers();
});

describe('an invitation', () => {
  test('says to what, to whoever holds its link', async () => {
    const event = holding(await secretFor('one@example.org', { role: 'reporter', taskGroupId: east.health }));
    const invitation = await requireInvitation(event);
    expect(await readInvitation(event, invitation)).toMatchObject({
      partnership: { slug: 'east' },
      role: 'Reporter, Health task group',
    });
  });

  test('says the same whether or not its e-mail address has an account: who invites knows the link as well', async () => {
    const told = async (email: string) => {
      const event = holding(await secretFor(email));
      const page = await loadInvitation(event as never);
      return JSON.stringify(page)
        .replaceAll(email, '')
        .replaceAll(event.params['token'] ?? '', '');
    };
    expect(await told((await addAccount(sql, 'Zero')).email)).toBe(await told('nobody-yet@example.org'));
  });

  test('makes an account with its role, once', async () => {
    const secret = await secretFor('two@example.org', { role: 'reporter', taskGroupId: east.health });
    const acceptance = await accept(secret);
    if (!acceptance.ok) throw new Error(acceptance.reason);
    expect(acceptance.account).toMatchObject({ email: 'two@example.org', name: 'New Person' });
    const { event } = visit(sql, { params: { partnership: 'east' }, account: acceptance.account });
    expect((await requireMember(event)).roles).toEqual([{ role: 'reporter', taskGroupId: east.health }]);
    expect(await thrownBy(() => requireInvitation(holding(secret)))).toMatchObject({ status: 404 });
  });

  test('accepted twice at once gives one account', async () => {
    const secret = await secretFor('three@example.org');
    const event = holding(secret);
    const invitation = await requireInvitation(event);
    const both = await Promise.all([1, 2].map(() => acceptBySecret(event, invitation, newAccount)));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('is accepted by the account with its address, and by no other', async () => {
    const four = await addAccount(sql, 'Four');
    const secret = await secretFor(four.email);
    expect(await accept(secret, newAccount)).toEqual({ ok: false, reason: 'has an account' });
    expect(await accept(secret, { account: officer })).toEqual({ ok: false, reason: 'for somebody else' });
    expect(await accept(secret, { account: four })).toEqual({ ok: true, account: four });
  });

  test('that is withdrawn, run out, or unknown is the same as none', async () => {
    const secret = await secretFor('five@example.org');
    const { id } = await requireInvitation(holding(secret));
    await writeWithin(sql, inEast, (tx) => withdrawInvitation(tx, east.id, id, officer));
    const withdrawn = await thrownBy(() => requireInvitation(holding(secret)));
    expect(withdrawn).toMatchObject({ status: 404 });

    const late = await secretFor('six@example.org');
    const event = holding(late);
    const invitation = await requireInvitation(event);
    vi.setSystemTime(new Date(NOW.getTime() + (INVITATION_DAYS * 24 + 1) * 3_600_000));
    expect(await thrownBy(() => requireInvitation(holding(late)))).toEqual(withdrawn);
    expect(await acceptBySecret(event, invitation, newAccount)).toEqual({ ok: false, reason: 'not open' });
    expect(await thrownBy(() => requireInvitation(holding('guessed')))).toEqual(withdrawn);
    expect(await thrownBy(() => requireInvitation(holding('')))).toEqual(withdrawn);
  });

  test('is not made twice, nor for a role that the person has', async () => {
    await secretFor('seven@example.org');
    expect(await invite('seven@example.org')).toEqual({ ok: false, reason: 'is invited' });
    expect(await invite('seven@example.org', { role: 'lead-officer' })).toMatchObject({ ok: true });
    expect(await invite(officer.email, { role: 'lead-officer' })).toEqual({ ok: false, reason: 'has the role' });
  });

  test('cannot be withdrawn from another partnership, nor twice', async () => {
    const { id } = await requireInvitation(holding(await secretFor('eight@example.org')));
    const withdraw = (partnershipId: number) =>
      writeWithin(sql, { partnershipId, accountId: null }, (tx) => withdrawInvitation(tx, partnershipId, id, officer));
    expect(await withdraw(west.id)).toBe(false);
    expect(await withdraw(east.id)).toBe(true);
    expect(await withdraw(east.id)).toBe(false);
  });
});

test('the secret stands nowhere in the database, and without it nobody outside sees an invitation', async () => {
  const secret = await secretFor('nine@example.org');
  const rows = await readWithin(sql, inEast, (tx) => tx`select * from invitations`);
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(await readWithin(sql, NOBODY, (tx) => tx`select * from invitations`)).toHaveLength(0);
  const found = readWithin(sql, NOBODY, (tx) => invitations.findBySecret(tx, secret));
  expect(await found).toBeNull();
});

test('what was done is recorded with who did it, and cannot be changed', async () => {
  const secret = await secretFor('ten@example.org');
  const { id } = await requireInvitation(holding(secret));
  await accept(secret);
  const recorded = await readWithin(sql, inEast, (tx) => changes.list(tx, east.id, ['role', 'invitation'], 3));
  expect(recorded.map(({ subject, after, madeBy }) => [subject, after, madeBy.name])).toEqual([
    ['role', expect.objectContaining({ role: 'Board member' }), 'New Person'],
    ['invitation', expect.objectContaining({ isAccepted: true }), 'New Person'],
    ['invitation', { name: 'New Person', email: 'ten@example.org', role: 'Board member' }, 'Ruth Ashdown'],
  ]);
  expect(recorded[1]?.reference).toBe(String(id));
  const falsify = writeWithin(sql, inEast, (tx) => tx`update changes set made_by_name = 'Nobody'`);
  await expect(falsify).rejects.toThrow(/permission denied|append-only/);
  await expect(owner`truncate changes`).rejects.toThrow(/permission denied|append-only/);
});

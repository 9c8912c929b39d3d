import { describe, expect, test } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import { testDatabase } from '../../../../tests/support/database';
import { addAccount, addPartnership, addRole, NOBODY } from '../../../../tests/support/people';
import { visit } from '../../../../tests/support/visit';
import { load as loadRemoval } from '../../../routes/[partnership]/people/roles/[role]/removal/+page.server';
import { readWithin, writeWithin } from '../db/scope';
import * as accountRoles from '../repositories/account-roles';
import * as changes from '../repositories/changes';
import * as invitations from '../repositories/invitations';
import * as partnerships from '../repositories/partnerships';
import { inviteLeadOfficer } from './invite-lead-officer';
import { invitePerson } from './invite-person';
import { removeRole } from './remove-role';

const { sql } = await testDatabase();
const ruth = await addAccount(sql, 'Ruth Ashdown');
const dan = await addAccount(sql, 'Daniel Okafor');
const east = await addPartnership(sql, 'east');
const west = await addPartnership(sql, 'west');
const south = await addPartnership(sql, 'south');

const scopeOf = (partnershipId: number) => ({ partnershipId, accountId: null });
const held = (partnershipId: number) =>
  readWithin(sql, scopeOf(partnershipId), (tx) => accountRoles.list(tx, partnershipId));
const remove = (partnershipId: number, id: number) =>
  writeWithin(sql, scopeOf(partnershipId), (tx) => removeRole(tx, partnershipId, id, ruth, new Date()));

describe('roles', () => {
  test('are given once, and listed with their person and task group', async () => {
    expect(await addRole(sql, east.id, ruth, { role: 'lead-officer' })).toBe(true);
    expect(await addRole(sql, east.id, ruth, { role: 'lead-officer' })).toBe(false);
    expect(await addRole(sql, east.id, dan, { role: 'reporter', taskGroupId: east.health })).toBe(true);
    expect(await addRole(sql, east.id, dan, { role: 'reporter', taskGroupId: east.housing })).toBe(true);
    expect((await held(east.id)).map(({ name, role, taskGroupName }) => [name, role, taskGroupName])).toEqual([
      ['Daniel Okafor', 'reporter', 'Health'],
      ['Daniel Okafor', 'reporter', 'Housing'],
      ['Ruth Ashdown', 'lead-officer', null],
    ]);
  });

  test('cannot be of another partnership’s task group', async () => {
    await expect(addRole(sql, east.id, dan, { role: 'reporter', taskGroupId: west.health })).rejects.toThrow(
      /account_roles_task_group_fkey/,
    );
  });

  test('are taken away and recorded, and not from another partnership', async () => {
    const [health] = await held(east.id);
    if (!health) throw new Error('Daniel has no role.');
    expect(await remove(west.id, health.id)).toEqual({ ok: false, reason: 'not found' });
    expect(await remove(east.id, health.id)).toMatchObject({ ok: true, removed: { name: 'Daniel Okafor' } });
    expect(await held(east.id)).toHaveLength(2);
    const [latest] = await readWithin(sql, scopeOf(east.id), (tx) => changes.list(tx, east.id, ['role'], 1));
    expect(latest).toMatchObject({
      before: { name: 'Daniel Okafor', role: 'Reporter, Health task group' },
      after: null,
      madeBy: { id: ruth.id, name: 'Ruth Ashdown' },
    });
  });

  test('never leave a partnership without a lead officer, two at once neither', async () => {
    const officerOf = async (name: string) =>
      (await held(east.id)).find((one) => one.name === name && one.role === 'lead-officer');
    const ruths = await officerOf('Ruth Ashdown');
    expect(await remove(east.id, ruths?.id ?? 0)).toEqual({ ok: false, reason: 'last lead officer' });
    await addRole(sql, east.id, dan, { role: 'lead-officer' });
    const dans = await officerOf('Daniel Okafor');
    const both = await Promise.all([remove(east.id, ruths?.id ?? 0), remove(east.id, dans?.id ?? 0)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await held(east.id)).filter(({ role }) => role === 'lead-officer')).toHaveLength(1);
  });
});

describe('a lead officer who loses that role', () => {
  const invite = (by: { id: number; name: string }, email: string, now = new Date()) =>
    writeWithin(sql, scopeOf(south.id), (tx) =>
      invitePerson(tx, south.id, { email, name: 'New Person', role: { role: 'lead-officer' } }, by, now),
    );
  const waiting = () =>
    readWithin(sql, scopeOf(south.id), (tx) => invitations.listWaiting(tx, south.id)).then((open) =>
      open.map(({ email }) => email).sort(),
    );
  const roleOf = async (account: { id: number }, name: string) =>
    (await held(south.id)).find((one) => one.accountId === account.id && one.role === name)?.id ?? 0;
  const linksOn = async (role: number) => {
    const params = { partnership: 'south', role: String(role) };
    const page = await (loadRemoval as (event: RequestEvent) => unknown)(visit(sql, { account: ruth, params }).event);
    return (page as { links: number }).links;
  };

  test('cannot come back by an invitation they made before', async () => {
    for (const account of [ruth, dan]) await addRole(sql, south.id, account, { role: 'lead-officer' });
    await addRole(sql, south.id, dan, { role: 'board-member' });
    await invite(dan, 'dan.himself@example.org');
    await invite(dan, 'his.friend@example.org');
    await invite(dan, 'long.ago@example.org', new Date('2009-01-01'));
    await invite(ruth, 'another@example.org');

    const boardMember = await roleOf(dan, 'board-member');
    expect(await linksOn(boardMember)).toBe(0);
    await remove(south.id, boardMember);
    expect(await waiting()).toHaveLength(4);

    const officer = await roleOf(dan, 'lead-officer');
    expect(await linksOn(officer)).toBe(2);
    expect(await remove(south.id, officer)).toMatchObject({ ok: true });
    expect(await waiting()).toEqual(['another@example.org', 'long.ago@example.org']);
    const recorded = await readWithin(sql, scopeOf(south.id), (tx) => changes.list(tx, south.id, ['invitation'], 2));
    expect(recorded.map(({ before, after, madeBy }) => [before?.['email'], after, madeBy.name]).sort()).toEqual([
      ['dan.himself@example.org', { isWithdrawn: true }, 'Ruth Ashdown'],
      ['his.friend@example.org', { isWithdrawn: true }, 'Ruth Ashdown'],
    ]);
    // Sent before the role was lost, and carried out after it.
    expect(await invite(dan, 'too.late@example.org')).toEqual({ ok: false, reason: 'no longer lead officer' });
  });
});

test('a person sees their own partnerships and no others', async () => {
  const own = (account: { id: number }) =>
    readWithin(sql, { partnershipId: null, accountId: account.id }, (tx) => partnerships.listOwn(tx, account.id));
  await addRole(sql, west.id, dan, { role: 'board-member' });
  expect((await own(dan)).map(({ partnership }) => partnership.slug)).toContain('west');
  expect((await own(ruth)).map(({ partnership }) => partnership.slug)).not.toContain('west');
  const spied = readWithin(sql, { partnershipId: null, accountId: ruth.id }, (tx) => partnerships.listOwn(tx, dan.id));
  expect(await spied).toEqual([]);
});

describe('the first invitation', () => {
  const partnership = {
    slug: 'north',
    shortName: 'NSMP',
    fullName: 'North Strategic Migration Partnership',
    region: 'North',
    leadOrganisation: 'North Councils',
    funder: 'UKBA',
    yearStartsMonth: 4,
  };
  const invite = (email: string) => inviteLeadOfficer(sql, { partnership, email, name: 'First Person' }, new Date());

  test('makes the partnership, the second finds it', async () => {
    expect(await invite('first@example.org')).toMatchObject({ ok: true, isNewPartnership: true });
    expect(await invite('second@example.org')).toMatchObject({ ok: true, isNewPartnership: false });
    expect(await invite('second@example.org')).toEqual({ ok: false, reason: 'is invited', isNewPartnership: false });
    const waiting = await writeWithin(sql, NOBODY, async (tx) => {
      const id = await partnerships.enterBySlug(tx, 'north');
      expect(await partnerships.find(tx, id ?? 0)).toMatchObject(partnership);
      return invitations.listWaiting(tx, id ?? 0);
    });
    expect(waiting.map(({ email, role }) => [email, role])).toEqual([
      ['second@example.org', { role: 'lead-officer' }],
      ['first@example.org', { role: 'lead-officer' }],
    ]);
  });

  test('a slug that is taken is not made again', async () => {
    expect(await writeWithin(sql, NOBODY, (tx) => partnerships.create(tx, partnership))).toBeNull();
    expect(await writeWithin(sql, NOBODY, (tx) => partnerships.enterBySlug(tx, 'none'))).toBeNull();
  });
});

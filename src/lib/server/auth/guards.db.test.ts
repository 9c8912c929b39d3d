import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { addAccount, addPartnership, addRole } from '../../../../tests/support/people';
import { thrownBy, visit } from '../../../../tests/support/visit';
import * as taskGroups from '../repositories/task-groups';
import { NOT_FOUND, requireAbility, requireAccount, requireMember, requireRole } from './guards';

const { sql } = await testDatabase();
const ann = await addAccount(sql, 'Ann Lee');
const ben = await addAccount(sql, 'Ben Orr');
const east = await addPartnership(sql, 'east');
const west = await addPartnership(sql, 'west');
await addRole(sql, east.id, ann, { role: 'reporter', taskGroupId: east.health });
await addRole(sql, east.id, ann, { role: 'board-member' });
await addRole(sql, west.id, ben, { role: 'lead-officer' });

const inPartnership = (partnership: string, account = ann) =>
  visit(sql, { path: `/${partnership}/people`, params: { partnership }, account }).event;

describe('without a session', () => {
  test('a page leads to sign-in, and back with its query', async () => {
    const { event } = visit(sql, { path: '/east/plans?lead=LGEM&x=1' });
    expect(await thrownBy(() => requireAccount(event))).toMatchObject({
      status: 303,
      location: '/sign-in?next=%2Feast%2Fplans%3Flead%3DLGEM%26x%3D1',
    });
  });

  test('a form brings what was typed, without passwords, and where it was going without the action', async () => {
    const form = { 'line-1-comment': 'Two\r\nlines', newPassword: 'secret' };
    const { event } = visit(sql, { path: '/east/updates?group=health&/save', form, address: '192.0.2.1' });
    expect(await thrownBy(() => requireMember(event))).toMatchObject({
      status: 401,
      body: { signIn: { next: '/east/updates?group=health', kept: [['line-1-comment', 'Two\r\nlines']], people: [] } },
    });
  });

  test('the layouts around a page say the same as its action, though the body can be read once only', async () => {
    const { event } = visit(sql, { path: '/east/updates?/save', form: { a: '1' } });
    const first = await thrownBy(() => requireMember(event));
    expect(await thrownBy(() => requireMember(event))).toEqual(first);
  });
});

describe('a member', () => {
  test('gets the partnership and their own roles', async () => {
    const here = await requireMember(inPartnership('east'));
    expect(here.partnership).toMatchObject({ id: east.id, slug: 'east', shortName: 'EAST' });
    expect(here.roles).toEqual([{ role: 'board-member' }, { role: 'reporter', taskGroupId: east.health }]);
    expect(here.account).toEqual(ann);
  });

  test('reads and writes within the partnership alone', async () => {
    const here = await requireMember(inPartnership('east'));
    expect(await here.read((tx) => taskGroups.list(tx, east.id))).toHaveLength(2);
    expect(await here.read((tx) => taskGroups.list(tx, west.id))).toEqual([]);
    const group = { slug: 'planted', name: 'Planted', theme: '', startedOn: null };
    const planted = here.write((tx) => taskGroups.create(tx, west.id, [group]));
    await expect(planted).rejects.toThrow(/row-level security/);
  });

  test('leaves no scope behind on the connection that found it', async () => {
    await requireMember(inPartnership('east'));
    const [left] = await sql<{ left: boolean }[]>`
      select current_partnership() is not null or current_account() is not null as left`;
    expect(left).toEqual({ left: false });
    expect(await sql`select id from partnerships`).toEqual([]);
  });

  test('is found with one look for a page and its layouts', async () => {
    const event = inPartnership('east');
    const [one, other] = await Promise.all([requireMember(event), requireMember(event)]);
    expect(one).toBe(other);
  });
});

test('a save that others stand in the way of is refused in a sentence, with nothing written', async () => {
  const here = await requireMember(inPartnership('east'));
  const refused = await thrownBy(() =>
    here.write(async (tx) => {
      await taskGroups.create(tx, east.id, [{ slug: 'lost', name: 'Lost', theme: '', startedOn: null }]);
      await tx`set local statement_timeout = 50`;
      await tx`select pg_sleep(5)`;
    }),
  );
  expect(refused).toMatchObject({
    status: 503,
    body: { message: expect.stringContaining('nothing was saved') as string },
  });
  expect(await here.read((tx) => taskGroups.list(tx, east.id))).toHaveLength(2);
});

test('a partnership that is not yours and one that is not there are the same', async () => {
  const notMine = await thrownBy(() => requireMember(inPartnership('west')));
  const notThere = await thrownBy(() => requireMember(inPartnership('nowhere')));
  const strange = await thrownBy(() => requireMember(inPartnership("'; drop table accounts; --")));
  expect(notMine).toMatchObject({ status: 404, body: { message: NOT_FOUND } });
  expect(notThere).toEqual(notMine);
  expect(strange).toEqual(notMine);
});

test('what a role may not see is not there', async () => {
  const here = await requireMember(inPartnership('east'));
  expect(await thrownBy(() => requireRole(here, 'administer-people'))).toMatchObject({
    status: 404,
    body: { message: NOT_FOUND },
  });
  const refused = await thrownBy(() => requireAbility(inPartnership('east'), 'administer-people'));
  expect(refused).toMatchObject({ status: 404, body: { message: NOT_FOUND } });
  expect((await requireAbility(inPartnership('west', ben), 'administer-people')).account).toEqual(ben);
  expect(() => requireRole(here, 'answer', { taskGroupId: east.health })).not.toThrow();
  expect(await thrownBy(() => requireRole(here, 'answer', { taskGroupId: east.housing }))).toMatchObject({
    status: 404,
  });
});

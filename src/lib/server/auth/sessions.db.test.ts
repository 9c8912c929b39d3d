import { describe, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { addAccount } from '../../../../tests/support/people';
import { visit } from '../../../../tests/support/visit';
import { changePassword } from './change-password';
import { endSession, findSignedIn, LONGEST_HOURS, SESSION_COOKIE, startSession } from './sessions';

const settings = vi.hoisted(() => ({ isDemonstration: true }));
vi.mock('../config', () => ({ config: () => settings }));

const { sql, owner } = await testDatabase();
const ann = await addAccount(sql, 'Ann Lee');
const ben = await addAccount(sql, 'Ben Orr');

async function signedIn(account = ann) {
  const { event, cookies, cookieOptions } = visit(sql);
  await startSession(event, account);
  return { event, cookies, options: cookieOptions[SESSION_COOKIE] };
}

const whoIs = (cookies: Map<string, string>) => findSignedIn(visit(sql, { cookies }).event);
const setHours = (part: 'created_at' | 'expires_at', hours: number) =>
  owner`update sessions set ${owner(part)} = now() + ${hours} * interval '1 hour'`;

describe('a session', () => {
  test('is found again by its cookie, and by no other', async () => {
    const { cookies } = await signedIn();
    expect(await whoIs(cookies)).toEqual(ann);
    expect(await whoIs(new Map([[SESSION_COOKIE, 'guessed']]))).toBeNull();
    expect(await whoIs(new Map())).toBeNull();
  });

  test('is kept as a hash: what stands in the database opens nothing', async () => {
    const { cookies } = await signedIn();
    const rows = await sql<{ id: string }[]>`select id_hash as id from sessions`;
    expect(rows.map(({ id }) => id)).not.toContain(cookies.get(SESSION_COOKIE));
    for (const { id } of rows) expect(await whoIs(new Map([[SESSION_COOKIE, id]]))).toBeNull();
  });

  test('has a cookie that scripts and other sites cannot use', async () => {
    const { options } = await signedIn();
    expect(options).toMatchObject({ path: '/', httpOnly: true, sameSite: 'lax', secure: false });
    const { event, cookieOptions } = visit(sql, { origin: 'https://plans.example.org' });
    await startSession(event, ann);
    expect(cookieOptions[SESSION_COOKIE]).toMatchObject({ secure: true });
  });

  test('gets a new id at sign-in, and the one before is ended', async () => {
    const { cookies } = await signedIn();
    const before = new Map(cookies);
    const { event } = visit(sql, { cookies });
    await startSession(event, ben);
    expect(cookies.get(SESSION_COOKIE)).not.toBe(before.get(SESSION_COOKIE));
    expect(await whoIs(cookies)).toEqual(ben);
    expect(await whoIs(before)).toBeNull();
  });

  test('a planted id is not taken over', async () => {
    const cookies = new Map([[SESSION_COOKIE, 'planted']]);
    await startSession(visit(sql, { cookies }).event, ann);
    expect(cookies.get(SESSION_COOKIE)).not.toBe('planted');
    expect(await whoIs(new Map([[SESSION_COOKIE, 'planted']]))).toBeNull();
  });

  test('ends at sign-out, on the server too', async () => {
    const { event, cookies } = await signedIn();
    const stolen = new Map(cookies);
    await endSession(event);
    expect(cookies.has(SESSION_COOKIE)).toBe(false);
    expect(await whoIs(stolen)).toBeNull();
  });

  test('ends everywhere else at a password change, and here it has a new id', async () => {
    const here = await signedIn();
    const elsewhere = await signedIn();
    const bens = await signedIn(ben);
    const before = new Map(here.cookies);
    await changePassword(here.event, ann, 'herring ladder seven');
    expect(await whoIs(here.cookies)).toEqual(ann);
    expect(await whoIs(before)).toBeNull();
    expect(await whoIs(elsewhere.cookies)).toBeNull();
    expect(await whoIs(bens.cookies)).toEqual(ben);
  });
});

describe('time', () => {
  test('ends a session that was not used', async () => {
    const { cookies } = await signedIn();
    await setHours('expires_at', -1);
    expect(await whoIs(cookies)).toBeNull();
  });

  test('is put off by use, but only once half of it is over', async () => {
    const { cookies } = await signedIn();
    const expiry = async () => {
      const [row] = await sql<{ hours: number }[]>`
        select extract(epoch from max(expires_at) - now()) / 3600 as hours from sessions`;
      return row?.hours ?? 0;
    };
    await setHours('expires_at', 1.5);
    await whoIs(cookies);
    expect(await expiry()).toBeLessThan(1.6);
    await owner`update sessions set expires_at = now() + interval '30 minutes'`;
    expect(await whoIs(cookies)).toEqual(ann);
    expect(await expiry()).toBeGreaterThan(1.9);
  });

  test('is never put off beyond the longest', async () => {
    const { cookies } = await signedIn();
    await setHours('created_at', 1 - LONGEST_HOURS);
    await owner`update sessions set expires_at = now() + interval '10 minutes'`;
    expect(await whoIs(cookies)).toEqual(ann);
    const [row] = await sql<{ isWithin: boolean }[]>`
      select bool_and(expires_at <= created_at + make_interval(hours => ${LONGEST_HOURS})) as "isWithin" from sessions`;
    expect(row?.isWithin).toBe(true);
  });

  test('what has run out is deleted at the next sign-in', async () => {
    await signedIn();
    await setHours('expires_at', -1);
    await signedIn();
    const rows = await sql`select from sessions`;
    expect(rows).toHaveLength(1);
  });
});

test('a demonstration account has no session in a real installation', async () => {
  const invented = { ...ann, isDemonstration: true };
  await owner`update accounts set is_demonstration = true where id = ${ann.id}`;
  const { cookies } = await signedIn(invented);
  expect(await whoIs(cookies)).toEqual(invented);
  settings.isDemonstration = false;
  expect(await whoIs(cookies)).toBeNull();
});

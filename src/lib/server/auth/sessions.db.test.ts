import { describe, expect, test, vi } from 'vitest';
import { pastRowSecurity, testDatabase } from '../../../../tests/support/database';
import { addAccount, addDemonstrationPerson, NOBODY } from '../../../../tests/support/people';
import { visit } from '../../../../tests/support/visit';
import { connect, type Transaction } from '../db/connection';
import { readWithin, writeWithin } from '../db/scope';
import { silentLog } from '../log';
import { changePassword } from './change-password';
import { endSession, findSignedIn, LONGEST_HOURS, sessionCookie, startSession } from './sessions';

const settings = vi.hoisted(() => ({ isDemonstration: true }));
vi.mock('../config', () => ({ config: () => settings }));

const SESSION_COOKIE = sessionCookie(new URL('http://localhost'));
const SECURE_COOKIE = sessionCookie(new URL('https://plans.example.org'));

const { sql, owner, target } = await testDatabase();
const ann = await addAccount(sql, 'Ann Lee');
const ben = await addAccount(sql, 'Ben Orr');

async function signedIn(account = ann) {
  const { event, cookies, cookieOptions } = visit(sql);
  await startSession(event, account);
  return { event, cookies, options: cookieOptions[SESSION_COOKIE] };
}

const whoIs = (cookies: Map<string, string>) => findSignedIn(visit(sql, { cookies }).event);
const onAll = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => pastRowSecurity(owner, 'sessions', work);
const setHours = (part: 'created_at' | 'expires_at', hours: number) =>
  onAll((tx) => tx`update sessions set ${tx(part)} = now() + ${hours} * interval '1 hour'`);

describe('a session', () => {
  test('is found again by its cookie, and by no other', async () => {
    const { cookies } = await signedIn();
    expect(await whoIs(cookies)).toEqual(ann);
    expect(await whoIs(new Map([[SESSION_COOKIE, 'guessed']]))).toBeNull();
    expect(await whoIs(new Map())).toBeNull();
  });

  test('is kept as a hash: what stands in the database opens nothing', async () => {
    const { cookies } = await signedIn();
    const rows = await onAll((tx) => tx<{ id: string }[]>`select id_hash as id from sessions`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ id }) => id)).not.toContain(cookies.get(SESSION_COOKIE));
    for (const { id } of rows) expect(await whoIs(new Map([[SESSION_COOKIE, id]]))).toBeNull();
  });

  test('has a cookie that scripts and other sites cannot use', async () => {
    const { options } = await signedIn();
    expect(options).toMatchObject({ path: '/', httpOnly: true, sameSite: 'lax', secure: false });
    const { event, cookieOptions } = visit(sql, { origin: 'https://plans.example.org' });
    await startSession(event, ann);
    // The name makes browsers refuse it from another host, without TLS, or with a domain.
    expect(SECURE_COOKIE).toMatch(/^__Host-/);
    expect(Object.keys(cookieOptions)).toEqual([SECURE_COOKIE]);
    expect(cookieOptions[SECURE_COOKIE]).toMatchObject({ secure: true, path: '/', httpOnly: true });
    expect(cookieOptions[SECURE_COOKIE]).not.toHaveProperty('domain');
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
      const [row] = await onAll(
        (tx) => tx<{ hours: number }[]>`
        select extract(epoch from max(expires_at) - now()) / 3600 as hours from sessions`,
      );
      return row?.hours ?? 0;
    };
    await setHours('expires_at', 1.5);
    await whoIs(cookies);
    expect(await expiry()).toBeLessThan(1.6);
    await setHours('expires_at', 0.5);
    expect(await whoIs(cookies)).toEqual(ann);
    expect(await expiry()).toBeGreaterThan(1.9);
  });

  test('is never put off beyond the longest', async () => {
    const { cookies } = await signedIn();
    await setHours('created_at', 1 - LONGEST_HOURS);
    await setHours('expires_at', 1 / 6);
    expect(await whoIs(cookies)).toEqual(ann);
    const [row] = await onAll(
      (tx) => tx<{ isWithin: boolean }[]>`
      select bool_and(expires_at <= created_at + make_interval(hours => ${LONGEST_HOURS})) as "isWithin" from sessions`,
    );
    expect(row?.isWithin).toBe(true);
  });

  test('what has run out is deleted at the next sign-in', async () => {
    await signedIn();
    await setHours('expires_at', -1);
    await signedIn();
    expect(await onAll((tx) => tx`select from sessions`)).toHaveLength(1);
  });
});

test('a demonstration account has no session in a real installation', async () => {
  const invented = await addDemonstrationPerson(sql, 'Ruth Ashdown');
  const { cookies } = await signedIn(invented);
  expect(await whoIs(cookies)).toEqual(invented);
  settings.isDemonstration = false;
  expect(await whoIs(cookies)).toBeNull();
});

describe('row security', () => {
  const asAnn = { partnershipId: null, accountId: ann.id };
  const sessionsSeen = (scope: typeof NOBODY | typeof asAnn) =>
    readWithin(sql, scope, (tx) => tx<{ account_id: number }[]>`select account_id from sessions`);

  test('shows sessions to their account, and to nobody else', async () => {
    await signedIn(ann);
    await signedIn(ben);
    expect(await sessionsSeen(NOBODY)).toEqual([]);
    expect(new Set((await sessionsSeen(asAnn)).map((row) => row.account_id))).toEqual(new Set([ann.id]));
  });

  test('lets nobody start a session for another account, or end one', async () => {
    await signedIn(ben);
    const started = writeWithin(
      sql,
      asAnn,
      (tx) => tx`insert into sessions (id_hash, account_id, expires_at) values ('made up', ${ben.id}, now())`,
    );
    await expect(started).rejects.toThrow(/row-level security/);
    const ended = await writeWithin(sql, asAnn, (tx) => tx`delete from sessions where account_id = ${ben.id}`);
    expect(ended.count).toBe(0);
  });

  test('leaves nothing behind on the connection: the next query sees no session', async () => {
    const { cookies } = await signedIn(ann);
    const one = connect(target, silentLog, 1);
    expect(await findSignedIn(visit(one, { cookies }).event)).toEqual(ann);
    expect(await one`select from sessions`).toHaveLength(0);
    expect(await one`select from accounts`).toHaveLength(0);
    await one.end();
  });
});

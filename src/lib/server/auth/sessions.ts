import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { RequestEvent } from '@sveltejs/kit';
import type { Account } from '../../domain/account';
import { config } from '../config';
import type { Database } from '../db/connection';
import { readWithin, writeWithin } from '../db/scope';
import * as sessions from '../repositories/sessions';
import { hashOf } from '../secret';

declare module 'lucia' {
  interface Register {
    UserId: number;
    Lucia: ReturnType<typeof lucia>;
    DatabaseUserAttributes: Account;
  }
}

const SESSION_COOKIE = 'quarterday_session';

/** On https the name itself keeps the cookie to this host: a browser takes `__Host-` from nobody else, and never by http. */
export const sessionCookie = (url: URL): string =>
  url.protocol === 'https:' ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE;

/** A session ends when it was not used for so long, and at the latest so long after it began. */
export const IDLE_HOURS = 2;
export const LONGEST_HOURS = 12;

/** What a request must have for its session to be found or changed. */
type Visit = Pick<RequestEvent, 'cookies' | 'url' | 'locals'>;

/** The account whose session the request's cookie names, if that session has not run out. */
export async function findSignedIn({ cookies, url, locals }: Visit): Promise<Account | null> {
  const id = cookies.get(sessionCookie(url));
  if (id === undefined) return null;
  const { user } = await lucia(locals.database).validateSession(id);
  if (!user) return null;
  // A database that once held the demonstration may serve a real installation afterwards.
  return user.account.isDemonstration && !config().isDemonstration ? null : user.account;
}

/** Signs an account in, under a new id: whatever session the browser had is ended. */
export async function startSession(visit: Visit, account: Account): Promise<void> {
  await endSession(visit);
  await lucia(visit.locals.database).deleteExpiredSessions();
  const { id } = await lucia(visit.locals.database).createSession(account.id, {});
  visit.locals.account = account;
  visit.cookies.set(sessionCookie(visit.url), id, cookieOptions(visit.url));
}

/** Signs out: here, and on the server, where the id is worth nothing any more. */
export async function endSession({ cookies, url, locals }: Visit): Promise<void> {
  const id = cookies.get(sessionCookie(url));
  locals.account = null;
  if (id === undefined) return;
  await lucia(locals.database).invalidateSession(id);
  cookies.delete(sessionCookie(url), cookieOptions(url));
}

// Lax and not strict: who follows a link from an e-mail must arrive signed in. What changes anything is posted, and a
// lax cookie does not go with another site's post.
const cookieOptions = (url: URL) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: LONGEST_HOURS * 3600,
  }) as const;

const lucia = (database: Database) =>
  new Lucia(adapter(database), {
    sessionExpiresIn: new TimeSpan(IDLE_HOURS, 'h'),
    getUserAttributes: (account) => ({ account }),
  });

const nobody = { partnershipId: null, accountId: null };
const asAccount = (accountId: number) => ({ partnershipId: null, accountId });

// Row security shows a session to whoever has its id, and to its account.
function adapter(database: Database): Adapter {
  return {
    async getSessionAndUser(id) {
      const found = await sessions.find(database, hashOf(id));
      if (!found) return [null, null];
      return [sessionOf(id, found.session), { id: found.account.id, attributes: found.account }];
    },
    async getUserSessions(accountId) {
      const rows = await readWithin(database, asAccount(accountId), (tx) => sessions.list(tx, accountId));
      return rows.map((row) => sessionOf(row.idHash, row));
    },
    setSession({ id, userId: accountId, expiresAt }) {
      const session = { idHash: hashOf(id), accountId, expiresAt: expiresAt.toISOString() };
      return writeWithin(database, asAccount(accountId), (tx) => sessions.create(tx, session));
    },
    updateSessionExpiration: (id, until) =>
      writeWithin(database, nobody, (tx) => sessions.extend(tx, hashOf(id), until.toISOString(), LONGEST_HOURS)),
    deleteSession: (id) => writeWithin(database, nobody, (tx) => sessions.remove(tx, hashOf(id))),
    deleteUserSessions: (accountId) =>
      writeWithin(database, asAccount(accountId), (tx) => sessions.removeOf(tx, accountId)),
    deleteExpiredSessions: () => sessions.removeExpired(database),
  };
}

const sessionOf = (id: string, { accountId, expiresAt }: sessions.SessionRow): DatabaseSession => ({
  id,
  userId: accountId,
  expiresAt: new Date(expiresAt),
  attributes: {},
});

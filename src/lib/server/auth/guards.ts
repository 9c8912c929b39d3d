import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { may, type Ability, type AnswerableLine, type Role } from '../../domain/access';
import type { Account } from '../../domain/account';
import type { Partnership } from '../../domain/partnership';
import type { Database, Transaction } from '../db/connection';
import { readWithin, writeWithin } from '../db/scope';
import * as partnerships from '../repositories/partnerships';
import type { PlanRevision } from '../../domain/plan-revision';
import { listDemonstrationPeople } from './demonstration';
import { readTypedFields } from './kept-fields';
import { pathOf } from './next';
import { unlessTooBusy } from './too-busy';
import type { SignInOffer } from '../../forms/sign-in-offer';

/** The same words whether a page is not there or not yours. */
export const NOT_FOUND = 'There is no such page.';

const SIGN_IN_AGAIN = 'You are not signed in any more: sign in, and what you typed comes back.';

type Work<T> = (tx: Transaction) => Promise<T>;

/** A member in their partnership. What is read or written here, PostgreSQL holds to this partnership. */
export interface Here {
  readonly account: Account;
  readonly partnership: Partnership;
  readonly roles: readonly Role[];
  /** Which plans there are, the newest first, as the request began. */
  readonly plans: readonly PlanRevision[];
  /** Reads in one snapshot. */
  read<T>(work: Work<T>): Promise<T>;
  /** Writes all or nothing. */
  write<T>(work: Work<T>): Promise<T>;
}

/** Whoever is signed in. Others are led to sign in; a form they sent comes with them. */
export async function requireAccount(event: RequestEvent): Promise<Account> {
  if (event.locals.account) return event.locals.account;
  if (event.request.method === 'GET' || event.request.method === 'HEAD') {
    const next = pathOf(event.url);
    redirect(303, next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`);
  }
  event.locals.signInOffer ??= offerSignIn(event);
  error(401, { message: SIGN_IN_AGAIN, signIn: await event.locals.signInOffer });
}

async function offerSignIn(event: RequestEvent): Promise<SignInOffer> {
  return {
    next: pathOf(event.url),
    kept: await readTypedFields(event.request),
    people: await listDemonstrationPeople(event),
  };
}

/** A member of the partnership in the address; to everybody else there is no such page. */
export async function requireMember(event: RequestEvent): Promise<Here> {
  const account = await requireAccount(event);
  // A page and the layouts around it ask at the same time: one query answers them all.
  event.locals.here ??= findHere(event.locals.database, account, event.params['partnership'] ?? '');
  const here = await event.locals.here;
  if (!here) error(404, NOT_FOUND);
  return here;
}

/**
 * The partnership among whose pages an address lies that leads nowhere, for a member of it. To everybody else it is as if there
 * were none, as `requireMember` says it too.
 */
export async function findMembership({ locals, url }: RequestEvent): Promise<Here | null> {
  return locals.account && findHere(locals.database, locals.account, url.pathname.split('/')[1] ?? '');
}

/** What can be a partnership's place in an address; anything else is not looked for. */
const SLUG = /^[a-z][a-z0-9-]{1,39}$/;

async function findHere(database: Database, account: Account, slug: string): Promise<Here | null> {
  if (!SLUG.test(slug)) return null;
  const found = await partnerships.findHere(database, account.id, slug).catch(unlessTooBusy);
  if (!found) return null;
  const scope = { partnershipId: found.partnership.id, accountId: account.id };
  return {
    account,
    ...found,
    read: (work) => readWithin(database, scope, work).catch(unlessTooBusy),
    write: (work) => writeWithin(database, scope, work).catch(unlessTooBusy),
  };
}

/** Goes on only with an ability, for one line where it is given; without, there is no such page. */
export function requireRole(here: Pick<Here, 'roles'>, ability: Ability, line?: AnswerableLine): void {
  if (!may(here.roles, ability, line)) error(404, NOT_FOUND);
}

/** A member of the partnership in the address who has an ability; to everybody else there is no such page. */
export async function requireAbility(event: RequestEvent, ability: Ability): Promise<Here> {
  const here = await requireMember(event);
  requireRole(here, ability);
  return here;
}

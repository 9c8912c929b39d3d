import { error, type RequestEvent } from '@sveltejs/kit';
import type { Account } from '../../domain/account';
import type { DemonstrationChoice } from '../../forms/sign-in-offer';
import { type Config, config } from '../config';
import type { Database } from '../db/connection';
import { readWithin } from '../db/scope';
import { demonstrationPeople } from '../demonstration/people';
import * as accounts from '../repositories/accounts';

const NOBODY = { partnershipId: null, accountId: null };

const LOOPBACK_ADDRESS = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Whoever sends one of these sits behind a proxy on this machine, and not at it. */
const PROXY_HEADER =
  /^(forwarded|via|cdn-loop|front-end-https|x-forwarded.*|x-(real-ip|scheme|url-scheme|host|request-id)|x-original-.*|x-(envoy|cluster|arr|azure|amzn)-.*|(cf|fly|fastly)-.*|.*client-ip|.*connecting-ip)$/;

type Asked = Pick<RequestEvent, 'getClientAddress' | 'request' | 'platform'>;

/** Whether a request was made at the machine itself, to a name that no other site can make lead here. */
export function isFromThisMachine(event: Asked): boolean {
  const { headers } = event.request;
  return (
    isFromBrowser(event) &&
    ![...headers.keys()].some((name) => PROXY_HEADER.test(name)) &&
    LOOPBACK_HOST.test(headers.get('host') ?? '') &&
    LOOPBACK_ADDRESS.test(event.getClientAddress())
  );
}

// Browsers speak HTTP/1.1 at least; nginx, by default, asks what is behind it by 1.0, as 127.0.0.1 and with no header of its own.
const isFromBrowser = ({ platform }: Asked): boolean => platform?.req.httpVersion !== '1.0';

/** Settings by which the one who runs it says that a proxy stands in front. */
const isBehindProxy = (): boolean =>
  ['ADDRESS_HEADER', 'HOST_HEADER', 'PORT_HEADER'].some((name) => Boolean(process.env[name]?.trim()));

/** Whether the settings keep this process to the machine itself: a host or an origin of its own means that others come. */
const isOnLoopback = ({ host, origin }: Config): boolean =>
  LOOPBACK_HOST.test(host) && (origin === null || LOOPBACK_HOST.test(new URL(origin).host));

const isOffered = (event: Asked) =>
  config().isDemonstration && isOnLoopback(config()) && !isBehindProxy() && isFromThisMachine(event);

/** The people whom one button each signs in: none in a real installation, or from another machine. */
export async function listDemonstrationPeople(event: RequestEvent): Promise<readonly DemonstrationChoice[]> {
  return isOffered(event) ? listPeople(event.locals.database) : [];
}

async function listPeople(database: Database): Promise<readonly DemonstrationChoice[]> {
  const people = await readWithin(database, NOBODY, (tx) => accounts.listDemonstration(tx));
  const posts = new Map(demonstrationPeople.map(({ email, post }) => [email, post]));
  return people.map(({ id, name, email }) => ({ id, name, roles: posts.get(email) ?? '' }));
}

/** The demonstration's person that a button names; there is no such page where the buttons are not to be had. */
export async function requireDemonstrationPerson(event: RequestEvent, id: number): Promise<Account> {
  const person = isOffered(event) && (await findPerson(event.locals.database, id));
  return person || error(404, 'There is no such page.');
}

const findPerson = (database: Database, id: number) =>
  readWithin(database, NOBODY, (tx) => accounts.findDemonstration(tx, id));

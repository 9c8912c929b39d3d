import type { RateLimiterRes } from 'rate-limiter-flexible';
// Not by the package's name, which brings a store for each of twenty databases and is slow to start.
import RateLimiterPostgres from 'rate-limiter-flexible/lib/RateLimiterPostgres.js';
import { now } from '../clock';
import type { Database } from '../db/connection';
import { log } from '../log';
import * as throttles from '../repositories/throttles';
import { hashOf } from '../secret';

const MINUTES = 15;
const KNOWN_DAYS = 90;

/**
 * Wrong passwords within a quarter of an hour: for one account from one network, from one network, where an office may
 * sit, and for one account from everywhere. Beyond the last only the networks go on from which its owner signed in
 * before, so that nobody locks an owner out by guessing from elsewhere.
 */
export const TRIES_OF_ACCOUNT_HERE = 10;
export const TRIES_FROM_NETWORK = 60;
export const TRIES_OF_ACCOUNT = 100;

/** Who tries: the e-mail address as typed, and where the request comes from. */
export interface Attempt {
  readonly email: string;
  readonly address: string;
}

export type Admission =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'too many'; readonly minutes: number }
  | { readonly ok: false; readonly reason: 'unavailable' };

/** Counts a try before it is looked at, so that many at once gain nothing. Where it cannot count, nobody goes on. */
export async function admit(database: Database, attempt: Attempt): Promise<Admission> {
  const { network, account, accountHere } = keysOf(attempt);
  try {
    await limiter(database, 'network', TRIES_FROM_NETWORK).consume(network);
    await limiter(database, 'account-here', TRIES_OF_ACCOUNT_HERE).consume(accountHere);
    const isKnown = (await knownNetworks(database).get(accountHere)) !== null;
    if (!isKnown) await limiter(database, 'account', TRIES_OF_ACCOUNT).consume(account);
    return { ok: true };
  } catch (refusal) {
    // The limiter throws what is left to wait, and an error only where something is wrong.
    if (!(refusal instanceof Error)) return tooMany(refusal as RateLimiterRes);
    log.error('sign-in tries cannot be counted', { error: refusal });
    return { ok: false, reason: 'unavailable' };
  }
}

// Hashes, since neither who signs in nor from where is a matter for a backup.
function keysOf({ email, address }: Attempt) {
  const network = networkOf(address);
  return { network: hashOf(network), account: hashOf(email), accountHere: hashOf(`${email} ${network}`) };
}

const tooMany = ({ msBeforeNext }: RateLimiterRes): Admission => ({
  ok: false,
  reason: 'too many',
  minutes: Math.max(1, Math.ceil(msBeforeNext / 60_000)),
});

/** Takes a try back that turned out right: the account's count from here starts again, the network gets its one back. */
export async function forgive(database: Database, attempt: Attempt): Promise<void> {
  const { network, accountHere } = keysOf(attempt);
  await limiter(database, 'network', TRIES_FROM_NETWORK).reward(network);
  await limiter(database, 'account-here', TRIES_OF_ACCOUNT_HERE).delete(accountHere);
  await knownNetworks(database).set(accountHere, 1, KNOWN_DAYS * 86_400);
  await throttles.removeExpired(database, now().getTime());
}

const knownNetworks = (database: Database) => limiter(database, 'known', 1);

const limiter = (database: Database, keyPrefix: string, points: number) =>
  new RateLimiterPostgres({
    storeClient: clientOf(database),
    storeType: 'client',
    keyPrefix,
    points,
    duration: MINUTES * 60,
    tableName: 'throttles',
    tableCreated: true,
    clearExpiredByTimeout: false,
  });

interface Query {
  readonly text: string;
  readonly values: (string | number | null)[];
}

/** What the library asks of a client, answered by ours. */
const clientOf = (database: Database) => ({
  async query({ text, values }: Query) {
    const rows = await database.unsafe(text, values, { prepare: true });
    return { rows, rowCount: rows.count };
  },
});

/** An IPv4 address, or the network of an IPv6 one: whoever has one of its addresses has all of them. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = Array<string>(tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}

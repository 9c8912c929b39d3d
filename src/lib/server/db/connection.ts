import postgres from 'postgres';
import type { Log } from '../log';

/** A pool of connections. Days are ISO strings, instants ISO strings in UTC, and bigint and numeric are numbers. */
export type Database = postgres.Sql;

/** One connection within a transaction. */
export type Transaction = postgres.TransactionSql;

/** Where a query may run that stands alone. */
export type Queries = Database | Transaction;

/** Where a database is and as whom to use it: an address, or the embedded server's socket. */
export type ConnectionTarget =
  { readonly url: string } | { readonly socket: string; readonly user: string; readonly database: string };

const OID = { bigint: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 };

const types = {
  bigint: { to: OID.bigint, from: [OID.bigint], serialize: String, parse: wholeNumber },
  numeric: { to: OID.numeric, from: [OID.numeric], serialize: String, parse: Number },
  date: { to: OID.date, from: [OID.date], serialize: String, parse: String },
  instant: { to: OID.timestamptz, from: [OID.timestamp, OID.timestamptz], serialize: isoInstant, parse: isoInstant },
};

/** How long the server waits, in milliseconds, before it gives a query up. */
export interface Limits {
  readonly statement_timeout?: number;
  readonly lock_timeout?: number;
  readonly idle_in_transaction_session_timeout?: number;
}

/** For a request, that somebody waits for. Migrations, commands and the bench take the time they need. */
export const REQUEST_LIMITS: Limits = {
  statement_timeout: 20_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
};

/** Seconds until a lost connection is opened anew. The driver's own way would have requests wait for up to twenty. */
const untilNextTry = (tries: number): number => Math.min(2 ** tries / 20, 1);

/** Opens a pool; nothing is sent before the first query. Server notices go to the log. */
export function connect(target: ConnectionTarget, log: Log, connections = 10, limits: Limits = {}): Database {
  const options = {
    max: connections,
    connect_timeout: 15,
    backoff: untilNextTry,
    types,
    onnotice: (notice: postgres.Notice) => log.info('database notice', { ...notice }),
    connection: { application_name: 'quarterday', TimeZone: 'UTC', ...limits },
  };
  return 'url' in target
    ? postgres(withoutHostParameter(target.url), { ...options, ...socketOf(target.url) })
    : postgres({ ...options, ...pathOf(target) });
}

const pathOf = ({ socket, user, database }: { socket: string; user: string; database: string }) => ({
  path: socket,
  user,
  database,
});

// The driver reads a socket's folder from its options only, and would send `?host=` to the server as a setting.
function socketOf(url: string): { host?: string } {
  const host = new URL(url).searchParams.get('host');
  return host === null ? {} : { host };
}

function withoutHostParameter(url: string): string {
  const parsed = new URL(url);
  if (parsed.searchParams.has('host')) parsed.searchParams.delete('host');
  return parsed.href;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The database holds ${text}, too large to be an exact number.`);
  return value;
}

function isoInstant(value: Date | string): string {
  return (value instanceof Date ? value : new Date(value)).toISOString();
}

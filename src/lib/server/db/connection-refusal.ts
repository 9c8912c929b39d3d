import { isStartRefusal, startRefusal } from '../refusal';

const UNREACHABLE = 'cannot be reached: check its address and that it runs';
const WRONG_SIGN_IN = 'does not accept that user and password: correct them';
const NOT_WANTED = 'does not accept this connection: check its pg_hba.conf and whether it wants ?sslmode=require';

// Codes of Node's network calls, of the driver, and of PostgreSQL (class 08, 28, 3D, 53, 57).
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOENT: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  CONNECT_TIMEOUT: UNREACHABLE,
  CONNECTION_CLOSED: UNREACHABLE,
  NO_TLS: 'does not speak TLS: take sslmode out of the address, or switch ssl on at the server',
  ENOTFOUND: 'has an unknown host name: correct it',
  EAI_AGAIN: 'has a host name that cannot be looked up now: check the network',
  EACCES: 'has a socket that this user may not open: check its permissions',
  '28P01': WRONG_SIGN_IN,
  '28000': NOT_WANTED,
  '3D000': 'has no such database: create it first',
  '42501': 'does not let that role work in this database: grant it what it needs',
  '53300': 'has no connection to spare: raise its max_connections or stop what uses them',
  '57P03': 'is starting or stopping: try again in a moment',
  SELF_SIGNED_CERT_IN_CHAIN: 'shows a certificate that is not trusted: add its authority, or correct sslmode',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'shows a certificate that is not trusted: add its authority, or correct sslmode',
  SASL_SIGNATURE_MISMATCH: WRONG_SIGN_IN,
};

/** Turns a failed connection into a sentence that names the setting. No part of the address is quoted: it holds a password. */
export function connectionRefusal(variable: string, error: unknown): unknown {
  if (isStartRefusal(error)) return error;
  const reason = REASONS[codeOf(error)];
  return reason === undefined ? error : startRefusal(`The database server of ${variable} ${reason}.`, error);
}

function codeOf(error: unknown): string {
  // Node has no code of its own for a server that hangs up when asked for TLS.
  if (error instanceof Error && error.message.includes('before secure TLS connection')) return 'NO_TLS';
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { Account } from '../../src/lib/domain/account';
import type { Database } from '../../src/lib/server/db/connection';

/** What a test says of a request; the rest is as a browser on this machine sends it. */
export interface Visit {
  readonly path?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly account?: Account | null;
  /** A form that is posted. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
  readonly cookies?: Map<string, string>;
  readonly origin?: string;
}

/** Cookies as a browser keeps them, with the options each was set with. */
function cookiesIn(jar: Map<string, string>, options: Record<string, unknown>): Cookies {
  return {
    get: (name) => jar.get(name),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    set: (name, value, given) => {
      jar.set(name, value);
      options[name] = given;
    },
    delete: (name) => void jar.delete(name),
    serialize: () => '',
  };
}

/** The event of a request, as far as guards and actions look at it, and what it left in the browser. */
export function visit(database: Database, given: Visit = {}) {
  const cookies = given.cookies ?? new Map<string, string>();
  const cookieOptions: Record<string, unknown> = {};
  const url = new URL(given.path ?? '/', given.origin ?? 'http://localhost:3000');
  const form = given.form && new URLSearchParams(given.form);
  const headers = { host: url.host, ...given.headers };
  const request = new Request(url, form ? { method: 'POST', body: form, headers } : { headers });
  const responseHeaders: Record<string, string> = {};
  const event = {
    url,
    request,
    params: given.params ?? {},
    cookies: cookiesIn(cookies, cookieOptions),
    locals: { database, account: given.account ?? null },
    getClientAddress: () => given.address ?? '127.0.0.1',
    setHeaders: (added: Record<string, string>) => Object.assign(responseHeaders, added),
  } as unknown as RequestEvent;
  return { event, cookies, cookieOptions, responseHeaders };
}

/** What a guard threw instead of going on: a redirect or an error page. */
export async function thrownBy(work: () => unknown): Promise<{ status: number; location?: string; body?: App.Error }> {
  try {
    await work();
  } catch (thrown) {
    if (thrown && typeof thrown === 'object' && 'status' in thrown) {
      return thrown as { status: number; location?: string; body?: App.Error };
    }
    throw thrown;
  }
  throw new Error('It went on where it should have stopped.');
}

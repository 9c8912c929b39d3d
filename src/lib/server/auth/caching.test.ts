import { expect, test } from 'vitest';
import { keepPrivate } from './caching';

const account = { id: 1, email: 'a@example.org', name: 'A', isDemonstration: false };

function cachingFor(signedIn: boolean, given: Record<string, string> = {}) {
  const headers = new Headers(given);
  keepPrivate({ headers }, { locals: { account: signedIn ? account : null } as App.Locals });
  return headers.get('cache-control');
}

test('what the signed-in see is kept for them alone, and asked about each time', () => {
  expect(cachingFor(true)).toBe('private, no-cache');
  expect(cachingFor(true, { 'cache-control': 'no-store' })).toBe('no-store');
  expect(cachingFor(false)).toBeNull();
});

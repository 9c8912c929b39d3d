import { expect, test } from 'vitest';
import { addSecurityHeaders } from './security-headers';

const account = { id: 1, email: 'a@example.org', name: 'A', isDemonstration: false };

function headersFor(url: string, signedIn: boolean, given: Record<string, string> = {}, status = 200) {
  const headers = new Headers(given);
  const locals = { account: signedIn ? account : null } as App.Locals;
  addSecurityHeaders({ headers, status }, { url: new URL(url), locals });
  return headers;
}

test('every answer says what it may not be used for', () => {
  const headers = headersFor('http://localhost/', false);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get('cache-control')).toBeNull();
});

test('the policy of a page stays as it is', () => {
  const policy = { 'content-security-policy': "script-src 'nonce-x'" };
  expect(headersFor('http://localhost/', false, policy).get('content-security-policy')).toBe("script-src 'nonce-x'");
});

test('an unchanged page keeps the policy that it came with', () => {
  expect(headersFor('http://localhost/', true, {}, 304).has('content-security-policy')).toBe(false);
});

test('https is insisted on where there is https', () => {
  expect(headersFor('https://plans.example.org/', false).get('strict-transport-security')).toMatch(/^max-age=\d{8}$/);
  expect(headersFor('http://localhost/', false).get('strict-transport-security')).toBeNull();
});

test('what the signed-in see is kept for them alone, and asked about each time', () => {
  expect(headersFor('http://localhost/', true).get('cache-control')).toBe('private, no-cache');
  expect(headersFor('http://localhost/', true, { 'cache-control': 'no-store' }).get('cache-control')).toBe('no-store');
});

import { expect, test } from 'vitest';
import { isFromElsewhere } from './same-origin';

const HERE = new URL('https://plans.example.org/sign-out');

const sent = (method: string, headers: Record<string, string> = {}) =>
  isFromElsewhere({ method, headers: new Headers(headers) }, HERE);

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is taken from a page of this site alone', (method) => {
  expect(sent(method, { origin: 'https://plans.example.org' })).toBe(false);
  for (const origin of [
    'https://elsewhere.example',
    'http://plans.example.org',
    'https://x.plans.example.org',
    'null',
  ]) {
    expect(sent(method, { origin }), origin).toBe(true);
  }
  expect(sent(method)).toBe(true);
});

test.each(['text/plain', 'application/json', ''])('a body of type "%s" makes no difference', (type) => {
  expect(sent('POST', { origin: 'https://elsewhere.example', 'content-type': type })).toBe(true);
});

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing, and is taken from everywhere', (method) => {
  expect(sent(method, { origin: 'https://elsewhere.example' })).toBe(false);
});

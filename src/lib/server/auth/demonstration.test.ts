import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { isFromThisMachine } from './demonstration';

const at = (host: string | null, address: string, headers: Record<string, string> = {}, httpVersion = '1.1') => ({
  platform: { req: Object.assign(new IncomingMessage(new Socket()), { httpVersion }) },
  request: new Request('http://localhost:3000/sign-in', { headers: host === null ? headers : { host, ...headers } }),
  getClientAddress: () => address,
});

describe('a request from this machine', () => {
  test.each([
    ['localhost:3000', '127.0.0.1'],
    ['127.0.0.1:3000', '127.0.0.1'],
    ['[::1]:3000', '::1'],
    ['LOCALHOST', '::ffff:127.0.0.1'],
    ['localhost', '127.8.8.8'],
  ])('asks %s from %s', (host, address) => {
    expect(isFromThisMachine(at(host, address))).toBe(true);
  });
});

describe('a request from elsewhere', () => {
  test.each([
    ['localhost:3000', '192.0.2.7'],
    ['localhost:3000', '127.0.0.1.example.org'],
    ['quarterday.example.org', '127.0.0.1'],
    ['localhost.example.org', '127.0.0.1'],
    ['127.0.0.1.example.org:3000', '127.0.0.1'],
    ['localhost:3000@example.org', '127.0.0.1'],
    [null, '127.0.0.1'],
  ])('asks %s from %s', (host, address) => {
    expect(isFromThisMachine(at(host, address))).toBe(false);
  });

  test.each([
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-anything',
    'forwarded',
    'via',
    'x-real-ip',
    'x-scheme',
    'cf-ray',
    'true-client-ip',
  ])('comes with %s', (name) => {
    expect(isFromThisMachine(at('localhost:3000', '127.0.0.1', { [name]: '127.0.0.1' }))).toBe(false);
  });

  test('comes by HTTP/1.0, which only a proxy speaks', () => {
    expect(isFromThisMachine(at('127.0.0.1:3000', '127.0.0.1', {}, '1.0'))).toBe(false);
  });
});

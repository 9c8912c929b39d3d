import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { openFrontDoor, PROTOCOL_HEADER } from './front-door.js';

it('says that the application is starting until it is there', async () => {
  const door = await openFrontDoor('127.0.0.1', 0);
  const address = `http://127.0.0.1:${String(door.port)}`;
  const early = await fetch(address);
  expect(early.status).toBe(503);
  expect(early.headers.get('retry-after')).toBe('2');
  expect(await early.text()).toContain('<h1>Quarterday is starting</h1>');
  door.open((_request, response) => response.end('ready'));
  expect(await (await fetch(address)).text()).toBe('ready');
  await door.close();
});

it('tells the application which protocol it was asked by, whatever the asker says', async () => {
  const door = await openFrontDoor('127.0.0.1', 0);
  door.open((request, response) => response.end(request.headers[PROTOCOL_HEADER]));
  const headers = { [PROTOCOL_HEADER]: 'https' };
  const answer = await fetch(`http://127.0.0.1:${String(door.port)}`, { headers });
  expect(await answer.text()).toBe('http');
  await door.close();
});

it('finishes what is under way when it closes, takes nothing new, and does not wait for idle browsers', async () => {
  const door = await openFrontDoor('127.0.0.1', 0);
  const address = `http://127.0.0.1:${String(door.port)}`;
  door.open((_request, response) => void setTimeout(() => response.end('done'), 300));
  const idle = connect(door.port, '127.0.0.1');
  await once(idle, 'connect');
  const answer = fetch(address);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = door.close();
  await expect(fetch(address)).rejects.toThrow();
  expect(await (await answer).text()).toBe('done');
  await closed;
});

it.each([
  ['127.0.0.1', 'Port \\d+ is in use by another program'],
  ['192.0.2.1', 'HOST is not an address of this machine'],
])('refuses in a sentence to listen at %s where it cannot', async (host, sentence) => {
  const door = await openFrontDoor('127.0.0.1', 0);
  await expect(openFrontDoor(host, door.port)).rejects.toMatchObject({
    name: 'StartRefusal',
    message: expect.stringMatching(sentence) as string,
  });
  await door.close();
});

const NAMES = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
];

it('says of every answer what it may not be used for, whoever makes it', async () => {
  const door = await openFrontDoor('127.0.0.1', 0);
  const ask = (path: string) => fetch(`http://127.0.0.1:${String(door.port)}${path}`, { redirect: 'manual' });
  const missing = (answer: Response) => NAMES.filter((name) => !answer.headers.has(name));
  expect(missing(await ask('/starting'))).toEqual([]);
  const statuses: Record<string, number> = { '/page': 200, '/slash/': 308, '/refused': 403, '/wrong': 500 };
  door.open((request, response) => {
    if (request.url === '/page') response.setHeader('content-security-policy', "script-src 'nonce-1'");
    response.writeHead(statuses[request.url ?? ''] ?? 304, { location: '/' }).end();
  });
  for (const path of Object.keys(statuses)) {
    const answer = await ask(path);
    expect([answer.status, missing(answer)]).toEqual([statuses[path], []]);
  }
  expect((await ask('/page')).headers.get('content-security-policy')).toBe("script-src 'nonce-1'");
  // A policy here would replace the one of the page that the browser kept.
  expect(missing(await ask('/unchanged'))).toEqual(['content-security-policy']);
  await door.close();
});

it.each([
  [null, null],
  ['http://plans.example.org', null],
  ['https://plans.example.org', 'max-age=63072000'],
])('insists on https where people come by https, as %s', async (origin, expected) => {
  const door = await openFrontDoor('127.0.0.1', 0, origin);
  const answer = await fetch(`http://127.0.0.1:${String(door.port)}`);
  expect(answer.headers.get('strict-transport-security')).toBe(expected);
  await door.close();
});

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

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { isHttpError } from '@sveltejs/kit';
import { getRequest, setResponse } from '@sveltejs/kit/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { thrownBy } from '../../../../tests/support/visit';
import { type FrontDoor, openFrontDoor } from '../../../launch/front-door.js';
import { formIn, MOST_BYTES } from './form-body';

const TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const CHUNK = 64 * 1024;

/** A body that comes in pieces and never ends, and how many of them were asked for. */
function endless() {
  const asked = { pieces: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        asked.pieces += 1;
        controller.enqueue(new Uint8Array(CHUNK).fill(97));
      },
    },
    { highWaterMark: 0 },
  );
  return { asked, body };
}

/** As a request must say whose body comes in pieces; the types of a browser's do not know it. */
const STREAMED = { duplex: 'half' };

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost', { method: 'POST', body, headers: { ...TYPE, ...headers }, ...STREAMED });

const TOO_LONG = { status: 413, body: { message: 'There is too much in one form.' } };

describe('a form that is too long', () => {
  test('is refused by its declared length, before any of it is read', async () => {
    const { asked, body } = endless();
    const declared = post(body, { 'content-length': String(MOST_BYTES + 1) });
    expect(await thrownBy(() => formIn(declared))).toMatchObject(TOO_LONG);
    expect(asked.pieces).toBe(0);
  });

  test('is refused as soon as it is, where it declares no length or too small a one', async () => {
    const said: Record<string, string>[] = [{ 'transfer-encoding': 'chunked' }, {}, { 'content-length': '10' }];
    for (const headers of said) {
      const { asked, body } = endless();
      expect(await thrownBy(() => formIn(post(body, headers)))).toMatchObject(TOO_LONG);
      expect(asked.pieces).toBe(MOST_BYTES / CHUNK + 1);
    }
  });

  test('is not one byte shorter', async () => {
    const comment = 'x'.repeat(MOST_BYTES - 'comment='.length);
    const length = { 'content-length': String(MOST_BYTES) };
    expect((await formIn(post(`comment=${comment}`, length))).get('comment')).toBe(comment);
    expect(await thrownBy(() => formIn(post(`comment=${comment}x`)))).toMatchObject(TOO_LONG);
  });

  test('unless it may bring a file', async () => {
    const form = new FormData();
    form.append('file', new File(['x'.repeat(2 * MOST_BYTES)], 'plan.csv'));
    const request = new Request('http://localhost', { method: 'POST', body: form });
    expect((await formIn(request, true)).get('file')).toMatchObject({ name: 'plan.csv', size: 2 * MOST_BYTES });
  });
});

describe('over a connection', () => {
  let door: FrontDoor;

  beforeAll(async () => {
    door = await openFrontDoor('127.0.0.1', 0);
    door.open((incoming, outgoing) => {
      void getRequest({ request: incoming, base: 'http://localhost', bodySizeLimit: 64 * MOST_BYTES })
        .then(formIn)
        .then(
          (form) => new Response(`${String([...form].length)} fields`),
          (problem: unknown) => new Response('refused', { status: isHttpError(problem) ? problem.status : 500 }),
        )
        .then((answer) => setResponse(outgoing, answer));
    });
  });

  afterAll(() => door.close());

  async function begin(framing: string): Promise<Socket> {
    const socket = connect(door.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${TYPE['content-type']}\r\n${framing}\r\n\r\n`);
    return socket;
  }

  const answer = async (socket: Socket) => String((await once(socket, 'data'))[0]).split('\r\n')[0];

  test('one that is too long is refused though its sender never sends all of it', async () => {
    const declared = await begin(`content-length: ${String(MOST_BYTES + 1)}`);
    declared.write('a=1');
    expect(await answer(declared)).toContain('413');
    declared.destroy();
    const chunked = await begin('transfer-encoding: chunked');
    chunked.write(`${(MOST_BYTES + 1).toString(16)}\r\n${'a'.repeat(MOST_BYTES + 1)}\r\n`);
    expect(await answer(chunked)).toContain('413');
    chunked.destroy();
  });

  test.each([
    ['declared', `content-length: ${String(32 * MOST_BYTES)}`, 'a'.repeat(32 * MOST_BYTES)],
    [
      'chunked',
      'transfer-encoding: chunked',
      `${(32 * MOST_BYTES).toString(16)}\r\n${'a'.repeat(32 * MOST_BYTES)}\r\n0\r\n\r\n`,
    ],
  ])('a sender of a %s one who reads nothing before all is sent gets the answer too', async (_, framing, body) => {
    const socket = await begin(framing);
    await new Promise((resolve) => socket.write(body, resolve));
    expect(await answer(socket)).toContain('413');
    const next = answer(socket);
    socket.write(`POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${TYPE['content-type']}\r\n`);
    socket.write('content-length: 3\r\n\r\na=1');
    expect(await next).toContain('200');
    socket.destroy();
  });
});

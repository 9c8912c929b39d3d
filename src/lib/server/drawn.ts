import type { Handle } from '@sveltejs/kit';

/** As DrawnBefore.svelte writes it. */
const PLACE = '<qd-drawn></qd-drawn>';

const isPage = ({ headers }: Response): boolean => headers.get('content-type')?.startsWith('text/html') === true;

/**
 * Puts what a page's load has at hand as HTML, drawn before for somebody else, where the page keeps a place for it. The large
 * part of a page goes to its reader as bytes so, without passing through the framework, which makes, checks and encodes it anew.
 */
export const filledIn: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  const { drawn } = event.locals;
  // Besides the page, its data alone may be asked for, in which nothing is drawn.
  if (!drawn || response.status !== 200 || !isPage(response)) return response;
  const [before = '', after] = (await response.text()).split(PLACE);
  if (after === undefined) throw new Error('The page keeps no place for what was drawn.');
  const parts = [Buffer.from(before), drawn, Buffer.from(after)];
  const headers = new Headers(response.headers);
  headers.set('content-length', String(parts.reduce((sum, { byteLength }) => sum + byteLength, 0)));
  return new Response(inTurn(parts), { status: response.status, headers });
};

/** A body of several parts, none of which is copied. */
const inTurn = (parts: readonly Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      parts.forEach((part) => controller.enqueue(part));
      controller.close();
    },
  });

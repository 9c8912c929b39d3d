import type { RequestEvent } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { filledIn } from './drawn';

const TABLE = '<table></table>';

/** What a reader gets of an answer, in whose load a table was drawn. */
async function readerGets(body: string, type: string): Promise<string> {
  const event = { locals: { drawn: Buffer.from(TABLE) } } as unknown as RequestEvent;
  const resolve = () => new Response(body, { headers: { 'content-type': type } });
  return (await filledIn({ event, resolve })).text();
}

it('puts what was drawn into the place that the page keeps for it', async () => {
  const page = await readerGets('<main><qd-drawn></qd-drawn></main>', 'text/html');
  expect(page).toBe(`<main>${TABLE}</main>`);
});

it('leaves the data of a page as it is, in which nothing is drawn', async () => {
  expect(await readerGets('{"type":"data"}', 'application/json')).toBe('{"type":"data"}');
});

it('fails where a page keeps no place, since its reader would miss the table', async () => {
  await expect(readerGets('<main></main>', 'text/html')).rejects.toThrow('The page keeps no place');
});

import type { RequestEvent } from '@sveltejs/kit';

/** Tells the browser that what the signed-in see is theirs alone. */
export function keepPrivate({ headers }: Pick<Response, 'headers'>, { locals }: Pick<RequestEvent, 'locals'>): void {
  // Kept but asked about each time, so that an unchanged plan costs a 304.
  if (locals.account && !headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
}

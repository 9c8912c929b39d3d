const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether something that may change anything was sent by another site's page, or by no page at all. SvelteKit asks this
 * of forms alone; here the method decides, whatever the body is said to be. Every browser tells the origin of a post.
 */
export function isFromElsewhere({ method, headers }: Pick<Request, 'method' | 'headers'>, url: URL): boolean {
  return !READING.has(method) && headers.get('origin') !== url.origin;
}

/** Says so, in a sentence. */
export function refuseFromElsewhere(): Response {
  return new Response('This was not sent from a page of Quarterday: open the page again, and send it from there.', {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

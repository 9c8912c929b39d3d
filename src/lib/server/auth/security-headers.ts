import type { RequestEvent } from '@sveltejs/kit';

const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Pages get their own policy from SvelteKit, with a nonce; what is not a page may load nothing at all. */
const NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";

const TWO_YEARS_IN_SECONDS = 63_072_000;

/** Tells the browser what an answer may not be used for, and that what the signed-in see is theirs alone. */
export function addSecurityHeaders(
  { headers, status }: Pick<Response, 'headers' | 'status'>,
  { url, locals }: Pick<RequestEvent, 'url' | 'locals'>,
): void {
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  // The browser puts the headers of a 304 on the page that it kept: that page has its policy already.
  if (status !== 304 && !headers.has('content-security-policy')) headers.set('content-security-policy', NO_CONTENT);
  if (url.protocol === 'https:') headers.set('strict-transport-security', `max-age=${TWO_YEARS_IN_SECONDS}`);
  // Kept but asked about each time, so that an unchanged plan costs a 304.
  if (locals.account && !headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
}

/** Pages bring a policy of their own, with a nonce; what is not a page may load nothing at all. */
const NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";

const TWO_YEARS_IN_SECONDS = 63_072_000;

/** @type {Readonly<Record<string, string>>} */
const HEADERS = {
  'content-security-policy': NO_CONTENT,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * Tells the browser what an answer may not be used for, whoever makes it: the application, its files, or the adapter that
 * refuses a request before the application sees it. What the application says itself wins.
 * @param {import('node:http').ServerResponse} response
 * @param {boolean} isHttps
 */
export function addSecurityHeaders(response, isHttps) {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (isHttps) response.setHeader('strict-transport-security', `max-age=${String(TWO_YEARS_IN_SECONDS)}`);
  const writeHead = /** @type {(...told: unknown[]) => typeof response} */ (response.writeHead.bind(response));
  // The browser puts the headers of a 304 on the page that it kept: that page has its policy already.
  response.writeHead = (/** @type {unknown[]} */ ...told) => {
    if (told[0] === 304) response.removeHeader('content-security-policy');
    return writeHead(...told);
  };
}

import { error } from '@sveltejs/kit';

/** Ten for each of a thousand lines. A post of half a megabyte may hold a quarter of a million, and taking them apart keeps everybody waiting. */
export const MOST_FIELDS = 10_000;

// What to do about it stands with the other 413, of a post that is too long: routes/error-words.ts.
const TOO_MANY = 'There are too many fields.';

const TOO_LONG = 'There is too much in one form.';

/** Of a form without a file: what a person can type, and more. */
const MOST_BYTES = 512 * 1024;

/**
 * The form that a request brings, refused with 413 where it has too many fields or is too long; a broken one is a TypeError.
 * One that may bring a file is only held to the length that the server takes at all.
 */
export async function formIn(request: Request, mayBringFile = false): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  const bytes = await request.arrayBuffer();
  if (!mayBringFile && bytes.byteLength > MOST_BYTES) error(413, TOO_LONG);
  // The parts of a multipart form are so long that the limit of a post's size is one of their number.
  if (/urlencoded/i.test(type) && fieldsIn(bytes) > MOST_FIELDS) error(413, TOO_MANY);
  return new Response(bytes, { headers: { 'content-type': type } }).formData();
}

const AMPERSAND = '&'.charCodeAt(0);

function fieldsIn(bytes: ArrayBuffer): number {
  let fields = 1;
  for (const byte of new Uint8Array(bytes)) if (byte === AMPERSAND) fields += 1;
  return fields;
}

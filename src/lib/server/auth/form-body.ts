import { error, isHttpError } from '@sveltejs/kit';

/** Ten for each of a thousand lines. A post of half a megabyte may hold a quarter of a million, and taking them apart keeps everybody waiting. */
export const MOST_FIELDS = 10_000;

// What to do about it stands with the other 413, of a post that is too long: routes/error-words.ts.
const TOO_MANY = 'There are too many fields.';

const TOO_LONG = 'There is too much in one form.';

/** Of a form without a file: what a person can type, and more. */
export const MOST_BYTES = 512 * 1024;

/**
 * The form that a request brings, refused with 413 where it has too many fields or is too long; a broken one is a TypeError.
 * One that may bring a file is only held to the length that the server takes at all. Of one that is too long no more is read
 * than it takes to know; what is left, the front door lets go by.
 */
export async function formIn(request: Request, mayBringFile = false): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  const bytes = await bytesOf(request, mayBringFile ? Infinity : MOST_BYTES);
  // The parts of a multipart form are so long that the limit of a post's size is one of their number.
  if (/urlencoded/i.test(type) && fieldsIn(bytes) > MOST_FIELDS) error(413, TOO_MANY);
  return new Response(bytes, { headers: { 'content-type': type } }).formData();
}

async function bytesOf({ headers, body }: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(headers.get('content-length')) > most) error(413, TOO_LONG);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Not cancelled: that would end the connection before the answer is on its way.
  for await (const chunk of body?.values({ preventCancel: true }) ?? []) {
    length += chunk.byteLength;
    if (length > most) error(413, TOO_LONG);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** Whether a form was refused for its length. */
export const isTooLong = (problem: unknown): boolean => isHttpError(problem, 413) && problem.body.message === TOO_LONG;

const AMPERSAND = '&'.charCodeAt(0);

function fieldsIn(bytes: Uint8Array): number {
  let fields = 1;
  for (const byte of bytes) if (byte === AMPERSAND) fields += 1;
  return fields;
}

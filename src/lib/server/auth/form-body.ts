import { error } from '@sveltejs/kit';

/** Ten for each of a thousand lines. A post of half a megabyte may hold a quarter of a million, and taking them apart keeps everybody waiting. */
export const MOST_FIELDS = 10_000;

// What to do about it stands with the other 413, of a post that is too long: routes/error-words.ts.
const TOO_MANY = 'There are too many fields.';

/** The form that a request brings, refused with 413 where it has too many fields; a broken one is a TypeError. */
export async function formIn(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  // The parts of a multipart form are so long that the limit of a post's size is one of their number.
  if (!/urlencoded/i.test(type)) return request.formData();
  const text = await request.text();
  if (text.split('&', MOST_FIELDS + 1).length > MOST_FIELDS) error(413, TOO_MANY);
  return new Response(text, { headers: { 'content-type': type } }).formData();
}

import { error, type RequestEvent } from '@sveltejs/kit';
import { formIn } from './form-body';

/**
 * Signs that no keyboard types and PostgreSQL does not hold, and those that turn the direction of what stands after them,
 * so that it reads as something else; tabs and line ends stay.
 */
// eslint-disable-next-line no-control-regex -- control characters are just what this is about
const NOT_TYPED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Bidi_Control}]/gu;

/** The form that was sent, its texts without those signs. Refuses one that arrived incomplete. */
export async function readSentForm(
  { request }: Pick<RequestEvent, 'request'>,
  mayBringFile = false,
): Promise<FormData> {
  const sent = await formIn(request, mayBringFile).catch((problem: unknown) => {
    if (!(problem instanceof TypeError)) throw problem;
    error(400, 'The form arrived incomplete: go back and send it again.');
  });
  const form = new FormData();
  for (const [name, value] of sent) {
    if (typeof value === 'string') form.append(name.replace(NOT_TYPED, ''), value.replace(NOT_TYPED, ''));
    else form.append(name, value);
  }
  return form;
}

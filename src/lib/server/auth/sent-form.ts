import { error, type RequestEvent } from '@sveltejs/kit';
import { asTyped } from '../../domain/words-as-typed';
import { formIn } from './form-body';

/** The form that was sent, its texts without the signs that nobody types. Refuses one that arrived incomplete. */
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
    if (typeof value === 'string') form.append(asTyped(name), asTyped(value));
    else form.append(name, value);
  }
  return form;
}

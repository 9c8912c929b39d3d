import { KEPT_PREFIX } from '../../forms/sign-in-offer';
import type { TypedField } from '../../forms/typed-field';
import { formIn, isTooLong } from './form-body';

/** The server takes 512 kB in one post, and what goes round each field counts. More is still in the browser, one step back. */
const MOST_BYTES = 400_000;
const BYTES_AROUND_A_FIELD = 150;

const isSecret = (name: string) => /password|token/i.test(name);

/** What was typed into a form, without passwords and files; nothing at all where it is too much to carry. */
export function typedFields(form: FormData): readonly TypedField[] {
  const fields = [...form].flatMap(([name, value]): TypedField[] =>
    typeof value === 'string' && !isSecret(name) ? [[name, value]] : [],
  );
  const bytes = fields.reduce((sum, field) => sum + Buffer.byteLength(field.join('')) + BYTES_AROUND_A_FIELD, 0);
  return bytes <= MOST_BYTES ? fields : [];
}

/** What was typed into the form that a request sends; nothing where it sends none, or one that is too long or cannot be read. */
export async function readTypedFields(request: Request): Promise<readonly TypedField[]> {
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(request.headers.get('content-type') ?? '')) {
    return [];
  }
  try {
    return typedFields(await formIn(request));
  } catch (error) {
    // Cut short or wrongly put together: there is nothing in it to give back. Or with a file, which is still in the browser.
    if (error instanceof TypeError || isTooLong(error)) return [];
    throw error;
  }
}

/** The fields of another form that a sign-in form carries. */
export function keptFields(form: FormData): readonly TypedField[] {
  return typedFields(form).flatMap(([name, value]): TypedField[] =>
    name.startsWith(KEPT_PREFIX) ? [[name.slice(KEPT_PREFIX.length), value]] : [],
  );
}

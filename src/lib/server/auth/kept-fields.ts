import type { TypedField } from '../../forms/sign-in';

/** The fields of another form travel through the sign-in form under this prefix. */
const PREFIX = 'kept:';

/** More than any form of ours sends; what is beyond is still in the browser, one step back. */
const MOST_FIELDS = 4000;
const MOST_CHARACTERS = 300_000;

const isSecret = (name: string) => /password|token/i.test(name);

/** What was typed into a form, without passwords and files; nothing at all where it is too much to carry. */
export function typedFields(form: FormData): readonly TypedField[] {
  const fields = [...form].flatMap(([name, value]): TypedField[] =>
    typeof value === 'string' && !isSecret(name) ? [[name, value]] : [],
  );
  const characters = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return fields.length <= MOST_FIELDS && characters <= MOST_CHARACTERS ? fields : [];
}

/** What was typed into the form that a request sends; nothing where it sends none, or one that cannot be read. */
export async function readTypedFields(request: Request): Promise<readonly TypedField[]> {
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(request.headers.get('content-type') ?? '')) {
    return [];
  }
  try {
    return typedFields(await request.formData());
  } catch (error) {
    // Cut short or wrongly put together: there is nothing in it to give back.
    if (error instanceof TypeError) return [];
    throw error;
  }
}

/** The fields of another form that a sign-in form carries. */
export function keptFields(form: FormData): readonly TypedField[] {
  return typedFields(form).flatMap(([name, value]): TypedField[] =>
    name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [],
  );
}

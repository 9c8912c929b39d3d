import type { z } from 'zod';

/** What is wrong with each field, one sentence each, by the field's name. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What was typed, by the field's name, to be shown again; passwords are not among it. */
export type TypedValues = Readonly<Record<string, string>>;

export type FormReading<T> =
  | { readonly ok: true; readonly value: T; readonly typed: TypedValues }
  | { readonly ok: false; readonly errors: FieldErrors; readonly typed: TypedValues };

/** Reads a form by its schema. A field that was not sent counts as left empty. */
export function readForm<S extends z.ZodObject>(schema: S, form: FormData): FormReading<z.output<S>> {
  const fields = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, readText(form, name)]));
  const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => !/password/i.test(name)));
  const result = schema.safeParse(fields);
  return result.success
    ? { ok: true, value: result.data, typed }
    : { ok: false, errors: errorsOf(result.error), typed };
}

/** What was typed into a field; nothing where it was not sent, or is a file. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The id that a button or a hidden field carries; 0, which nothing has, where it is none. */
export function readId(form: FormData, name: string): number {
  const text = readText(form, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

// In the order of the form, and of a field the first that is wrong.
function errorsOf({ issues }: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path[0] ?? '')] ??= message;
  return errors;
}

/** Errors as an error summary lists them: the id of a field is its name. */
export function summaryOf(
  errors: FieldErrors | undefined,
): readonly { readonly id: string; readonly message: string }[] {
  return Object.entries(errors ?? {}).map(([id, message]) => ({ id, message }));
}

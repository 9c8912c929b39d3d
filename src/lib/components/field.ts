/** What every field takes: its label, its place in the form, and what is wrong with what was typed. */
export interface FieldProps {
  readonly name: string;
  /** Given where the name stands several times on a page, or is not fit for an address. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
}

/** The ids of a field's hint and error that are there, for aria-describedby. */
export function describedBy(id: string, ...parts: readonly (string | false | null | undefined)[]): string | undefined {
  const ids = parts.filter(Boolean).map((part) => `${id}-${part}`);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

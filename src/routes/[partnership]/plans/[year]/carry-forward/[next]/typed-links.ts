import type { TypedValues } from '$lib/forms/read-form';

const FROM = /^from-(\d{1,9})$/;
const PAIR = /^(\d{1,9})-(\d{1,9})$/;

type Pair = readonly [earlier: number, later: number];

/** The links that a form asks for: of each pair first the earlier line, then the later one; and what was chosen, as it came. */
export function typedLinks(form: FormData): { readonly pairs: readonly Pair[]; readonly typed: TypedValues } {
  const chosen = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && FROM.test(name) ? [[name, value]] : [],
  );
  const linked = chosen.flatMap(([name, value]): Pair[] =>
    /^\d{1,9}$/.test(value) ? [[Number(value), Number(FROM.exec(name)?.[1])]] : [],
  );
  const taken = form.getAll('pair').flatMap((value): Pair[] => {
    const match = typeof value === 'string' ? PAIR.exec(value) : null;
    return match ? [[Number(match[1]), Number(match[2])]] : [];
  });
  return { pairs: [...linked, ...taken], typed: Object.fromEntries(chosen) };
}

const LETTERS = 26;

/** a to z, then aa, ab and so on. */
function letterOf(index: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (index % LETTERS));
  return index < LETTERS ? last : `${letterOf(Math.floor(index / LETTERS) - 1)}${last}`;
}

/**
 * The reference of a line by its action's, its place in it from 0, and how many lines that has: `1.2.1`, and `3.1.1a`, `3.1.1b`
 * where an action has several. Source: domain, The plan.
 */
export function lineReference(action: string, index: number, lines: number): string {
  return lines > 1 ? `${action}${letterOf(index)}` : action;
}

/** The action of a line's reference: `3.1.1b` is the second line of `3.1.1`. Null where it is no such reference. */
export function actionOfReference(reference: string): string | null {
  return /^(\d+\.\d+\.\d+)[a-z]*$/.exec(reference)?.[1] ?? null;
}

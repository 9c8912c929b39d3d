import { tidied } from '../words';

/** How often each word stands in a text: what two texts are compared by. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly words: number;
}

/** The words of a text, small and without their signs, each with how often it stands there. */
export function wordBag(text: string): WordBag {
  const words = tidied(text).lower.match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, words: words.length };
}

/**
 * How alike two texts are by their words, whatever their order: from 0, no word in common, to 1, the same words. It is twice
 * what they share over what both have. Texts without a word are like nothing.
 */
export function likeness(one: WordBag, other: WordBag): number {
  const total = one.words + other.words;
  if (one.words === 0 || other.words === 0) return 0;
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * shared) / total;
}

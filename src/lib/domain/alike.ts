import { tidied } from './words';

/** Groups of texts that a key makes alike, each in the order first met; only groups of more than one text. */
export function alike(texts: readonly string[], key: (text: string) => string): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const text of new Set(texts.map((one) => tidied(one).text))) {
    if (text !== '') groups.set(key(text), [...(groups.get(key(text)) ?? []), text]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The first word of a text, in small letters: leads that begin alike may be the same. */
export const firstWord = (text: string): string => tidied(text).lower.split(' ')[0] ?? '';

/** A text without what spellings differ in: spaces, signs, capital letters. */
export const squashed = (text: string): string => tidied(text).lower.replace(/[^\p{L}\p{N}]/gu, '');

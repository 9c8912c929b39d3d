/** A text as written, but for its spaces, and the same made comparable. Both have the same length, so that places agree. */
export interface TidyWords {
  readonly text: string;
  readonly lower: string;
}

/** What a rule made of a stretch of words; `value` is null for a word that no rule knows. */
export interface Token<T> {
  readonly value: T | null;
  readonly start: number;
  readonly end: number;
}

/** A sticky pattern, and what it makes of a match; null where it declines after all. */
export interface ScanRule<T> {
  readonly pattern: Pick<RegExp, 'exec' | 'lastIndex'>;
  readonly read: (match: RegExpExecArray, lower: string) => T | null;
}

const NOT_SEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const SPACES = /[\p{Cc}\p{Z}]+/gu;

/** Signs that normalising would break up, kept whole. */
const KEPT_WHOLE: readonly (readonly [RegExp, string])[] = [
  [/½/g, '.5'],
  [/\u00b4/g, '\u2019'],
  [/\u2033/g, '\u201d'],
];

/** Signs written in several ways, each for one other, so that places stay the same. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-'],
  [/[\u2018-\u201b\u2032`]/g, "'"],
  [/[\u201c-\u201f\u00ab\u00bb]/g, '"'],
  [/\u00d7/g, 'x'],
  [/\u2044/g, '/'],
];

const replaced = (text: string, signs: readonly (readonly [RegExp, string])[]): string =>
  signs.reduce((soFar, [from, to]) => soFar.replace(from, to), text);

const lowerAlike = (text: string): string => {
  const alike = replaced(text, ALIKE);
  const lower = alike.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(alike, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');
};

/**
 * Somebody’s words made comparable: spaces alike and no invisible signs in both forms; small letters, and dashes and
 * quotation marks alike, in `lower`.
 */
export function tidied(words: string): TidyWords {
  const whole = replaced(words, KEPT_WHOLE).normalize('NFKC');
  const text = whole.replace(NOT_SEEN, '').replace(SPACES, ' ').trim();
  return { text, lower: lowerAlike(text) };
}

/** Made when first asked for: hundreds of patterns are slow to make, and most starts read nothing. */
class PhrasePattern {
  lastIndex = 0;
  readonly #phrases: readonly string[];
  #made: RegExp | undefined;

  constructor(phrases: readonly string[]) {
    this.#phrases = phrases;
  }

  exec(lower: string): RegExpExecArray | null {
    this.#made ??= this.#make();
    this.#made.lastIndex = this.lastIndex;
    return this.#made.exec(lower);
  }

  #make(): RegExp {
    const longestFirst = [...this.#phrases].sort((one, other) => other.length - one.length);
    return new RegExp(`(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'uy');
  }
}

/** A sticky pattern for any of some phrases, the longest first, that ends where a word ends. */
export function anyOf(...phrases: readonly string[]): ScanRule<unknown>['pattern'] {
  return new PhrasePattern(phrases);
}

/** One rule for any of some phrases that all mean the same. */
export function phraseRule<T>(value: T, ...phrases: readonly string[]): ScanRule<T> {
  return { pattern: anyOf(...phrases), read: () => value };
}

const UNKNOWN_WORD = /[\p{L}\p{N}']+|./suy;

function tokenAt<T>(lower: string, start: number, rules: readonly ScanRule<T>[]): Token<T> {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = start;
    const match = pattern.exec(lower);
    const value = match && match[0].length > 0 ? read(match, lower) : null;
    if (match && value !== null) return { value, start, end: start + match[0].length };
  }
  UNKNOWN_WORD.lastIndex = start;
  return { value: null, start, end: start + (UNKNOWN_WORD.exec(lower)?.[0].length ?? 1) };
}

/** Reads words from left to right by the first rule that fits at each place; takes time in step with their length. */
export function scan<T>(lower: string, rules: readonly ScanRule<T>[]): readonly Token<T>[] {
  const tokens: Token<T>[] = [];
  for (let place = 0; place < lower.length;) {
    if (lower[place] === ' ') {
      place += 1;
      continue;
    }
    const token = tokenAt(lower, place, rules);
    tokens.push(token);
    place = token.end;
  }
  return tokens;
}

/** Words as the beginning of a sentence. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const PUNCTUATION = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

/** The words that no rule knew, as written, with “…” between stretches that do not touch; punctuation alone is none. */
export function unreadWords<T>(text: string, tokens: readonly Token<T>[]): string {
  const stretches: { start: number; end: number }[] = [];
  let touching = false;
  for (const { value, start, end } of tokens) {
    const last = stretches.at(-1);
    if (value === null && touching && last) last.end = end;
    else if (value === null) stretches.push({ start, end });
    touching = value === null;
  }
  return stretches
    .map(({ start, end }) => text.slice(start, end).replace(PUNCTUATION, ''))
    .filter((stretch) => stretch !== '')
    .join(' … ');
}

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const LARGE_NUMBERS: Readonly<Record<string, number>> = {
  nil: 0,
  dozen: 12,
  'a dozen': 12,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  'a hundred': 100,
  'one hundred': 100,
  'a thousand': 1000,
  'one thousand': 1000,
};

/** Pattern source for a whole number in digits (thousands may have commas) or in words. */
export const NUMBER_SOURCE = `\\d{1,3}(?:,\\d{3})+|\\d{1,9}|${[...Object.keys(LARGE_NUMBERS), ...NUMBER_WORDS]
  .sort((one, other) => other.length - one.length)
  .join('|')}`;

/** The number that digits or a number word stand for; null where they stand for none. */
export function numberOf(word: string): number | null {
  const digits = word.replace(/,/g, '');
  if (/^\d+(?:\.\d+)?$/.test(digits)) return Number(digits);
  const place = NUMBER_WORDS.indexOf(word);
  return place >= 0 ? place : (LARGE_NUMBERS[word] ?? null);
}

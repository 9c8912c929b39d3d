import { type KpiToken } from './kpi-tokens';
import { type Token } from './words';

type Placed = Token<KpiToken>;

const IRREGULAR = /(?:people|children|men|women|staff|families|data|media|households|police)$/u;

/** Whether a word in lower case is a plural, as far as its ending tells. */
export function isPlural(word: string): boolean {
  if (word === 'news') return false;
  return IRREGULAR.test(word) || /[^su'i]s$/u.test(word);
}

/** A singular made plural by the ordinary rules. */
export function plural(phrase: string): string {
  const last = phrase.split(' ').at(-1)?.toLowerCase() ?? '';
  if (last === '' || isPlural(last)) return phrase;
  if (/[^aeiou]y$/u.test(last)) return `${phrase.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(last) ? `${phrase}es` : `${phrase}s`;
}

/** A plural made singular, so that `plural` gives it back; as it is where the ordinary rules did not make it. */
export function singular(phrase: string): string {
  const tried = [phrase.replace(/ies$/u, 'y'), phrase.replace(/(s|x|ch|sh)es$/u, '$1'), phrase.replace(/s$/u, '')];
  return tried.find((one) => one !== phrase && plural(one) === phrase) ?? phrase;
}

const phrase = (text: string, tokens: readonly Placed[]): string => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.start, last.end) : '';
};

const isOneOf = (kinds: ReadonlySet<string>, { value }: Placed): boolean => value !== null && kinds.has(value.kind);

const LEADS_TO_UNIT: ReadonlySet<string> = new Set(['preposition', 'stop', 'direction', 'vague', 'average', 'keep']);
const ENDS_UNIT: ReadonlySet<string> = new Set([
  'deed',
  'per',
  'stop',
  'joint',
  'by',
  'preposition',
  'time',
  'condition',
  'amount',
  'direction',
  'baseline',
  'step',
]);

/** The place just after the unit: the last plural, and the rate that follows it (“clients per day”). */
function endOfUnit(text: string, words: readonly Placed[]): number {
  const wordAt = (place: number): string => {
    const token = words[place];
    return token ? text.slice(token.start, token.end).toLowerCase() : '';
  };
  const last = words.findLastIndex((_, place) => isPlural(wordAt(place)));
  return wordAt(last + 1) === 'per' ? last + 3 : last + 1;
}

const LONGEST_UNIT = 8;
const FIRST_WORDS = /^(?:of|x|the|no\.?)\s+/iu;

/**
 * The thing that is counted, in the plural: up to the last plural before the words turn elsewhere. Of one thing, all its
 * words; where no plural is among several, theirs as written.
 */
export function unitOf(text: string, tokens: readonly Placed[], isOne: boolean): string {
  const start = tokens.findIndex((token) => !isOneOf(LEADS_TO_UNIT, token));
  const rest = start < 0 ? [] : tokens.slice(start);
  const end = rest.findIndex((token) => isOneOf(ENDS_UNIT, token));
  const words = end < 0 ? rest : rest.slice(0, end);
  const upTo = isOne ? 0 : endOfUnit(text, words);
  const named = phrase(text, words.slice(0, upTo > 0 ? upTo : LONGEST_UNIT)).replace(FIRST_WORDS, '');
  return isOne ? plural(named) : named;
}

const NOT_IN_NAME: ReadonlySet<string> = new Set(['per', 'baseline', 'direction', 'average']);

/** The words as written, without the tokens that are told apart from the name. */
function inName(text: string, tokens: readonly Placed[]): string {
  const kept = tokens.filter((token) => !isOneOf(NOT_IN_NAME, token));
  return kept
    .map(({ start, end }, place) => `${(kept[place - 1]?.end ?? start) < start ? ' ' : ''}${text.slice(start, end)}`)
    .join('');
}

const EDGES = /^[\s,.;:()&+\p{Pd}]+|[\s,.;:(&+\p{Pd}]+$/gu;
const LAST_LINK = /\s+(?:of|to|by|and|target)$/iu;

/** Words without punctuation at their ends. */
export function trimmed(words: string): string {
  return words.replace(EDGES, '');
}

/** What is measured, in the KPI’s own words, without its figure, its period and its deadline. */
export function nameOf(text: string, before: readonly Placed[], after: readonly Placed[]): string {
  const end = after.findIndex(({ value }) => value?.kind === 'by' || value?.kind === 'time');
  const named = trimmed(inName(text, end >= 0 ? after.slice(0, end) : after)).replace(/^(?:of|x)\s+/iu, '');
  const ending = named.replace(LAST_LINK, '');
  if (ending !== '' && before.every(({ value }) => value?.kind !== 'deed' && value?.kind !== 'vague')) return ending;
  const led = trimmed(inName(text, before)).replace(LAST_LINK, '');
  return [led, ending].filter((words) => words !== '').join(' ') || trimmed(text);
}

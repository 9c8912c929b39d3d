import { type Rag, type Status } from './status';
import { type Meaning, meaningsOf } from './status-reading-meanings';
import { type Say, type StatusToken } from './status-reading-tokens';
import { type Token } from './words';

/** What the tokens of a status come to. */
export interface Decision {
  readonly status: Status | null;
  readonly isSure: boolean;
  readonly rag: Rag | null;
  readonly percent: number | null;
  readonly by: string | null;
  readonly isRestriction: boolean;
  readonly assumed: readonly string[];
  /** Why the words were not understood; null where they were, or where they only tell a story. */
  readonly refusal: string | null;
}

type Placed = Token<StatusToken>;

/** Where the words say several things, the first of these that they say is taken: the one that leaves most open. */
const PRIORITY: readonly Status[] = [
  'carried-forward',
  'superseded',
  'withdrawn',
  'on-hold',
  'ongoing',
  'in-progress',
  'not-started',
  'no-demand',
  'nothing-to-report',
  'completed',
];

const SEVERAL = 'The words say more than one thing of the work; the one that leaves most open was taken';
const CONTRARY = 'The words say both that it was started and that it was not.';
const DENIED = 'The words deny something or make it depend on something, and do not say how the work stands.';
const MIXED = 'The words name more than one colour.';
const ORDER = 'The words say what to do, not how the work stands.';
const TOO_MUCH = 'More than 100 per cent does not say how the work stands.';

/** Lateness and plans say how the work stands only where nothing else does. */
const WEAK: ReadonlySet<Say> = new Set<Say>(['late', 'planned']);

function fromMeanings(meanings: readonly Meaning[], base: Decision): Decision {
  if (meanings.some(({ status }) => status === null)) return { ...base, refusal: DENIED };
  const strong = meanings.filter(({ say }) => !WEAK.has(say));
  const main = strong.length > 0 ? strong : meanings;
  const statuses = new Set(main.map(({ status }) => status));
  if (statuses.has('not-started') && statuses.has('in-progress')) return { ...base, refusal: CONTRARY };
  const status = PRIORITY.find((one) => statuses.has(one)) ?? null;
  const isMild = statuses.size === 2 && statuses.has('ongoing') && statuses.has('in-progress');
  const isSure = main.every((one) => one.isSure) && (statuses.size === 1 || isMild);
  const by = main.find((one) => one.status === status)?.by ?? null;
  return { ...base, status, isSure, by, assumed: statuses.size > 1 && !isMild ? [SEVERAL] : [] };
}

function fromPercent(percent: number, base: Decision): Decision {
  if (percent > 100) return { ...base, refusal: TOO_MUCH };
  const status: Status = percent === 0 ? 'not-started' : percent < 100 ? 'in-progress' : 'completed';
  const how = percent === 100 ? 'completed' : 'how far the work is';
  return { ...base, status, assumed: [`${percent}% alone was taken as ${how}`] };
}

function ragOf(tokens: readonly Placed[]): { rag: Rag | null; isMixed: boolean } {
  const rags = new Set(tokens.flatMap(({ value }) => (value?.kind === 'rag' ? [value.rag] : [])));
  return { rag: rags.size === 1 ? ([...rags][0] ?? null) : null, isMixed: rags.size > 1 };
}

const AFTER_ORDER: ReadonlySet<string> = new Set(['the', 'a', 'an', 'all', 'by']);

/** Whether “complete” is an order rather than an answer: a word follows it at once, as in “Complete the review”. */
function isOrder([first, second]: readonly Placed[], text: string): boolean {
  const isComplete = first?.value?.kind === 'say' && /^complete$/i.test(text.slice(first.start, first.end));
  if (!isComplete || !second) return false;
  return second.value === null || AFTER_ORDER.has(text.slice(second.start, second.end).toLowerCase());
}

/** Why the words cannot be an answer at all; null where they can. */
function refusalOf(tokens: readonly Placed[], text: string): string | null {
  if (ragOf(tokens).isMixed) return MIXED;
  const unclear = tokens.find(({ value }) => value?.kind === 'unclear')?.value;
  if (unclear?.kind === 'unclear') return unclear.because;
  return isOrder(tokens, text) ? ORDER : null;
}

/** Deeds count only where they are all that is said, or are denied or still to come; amid a story they say nothing. */
const counts = (one: Meaning, isStory: boolean): boolean =>
  one.say !== 'deed' || !isStory || one.status !== 'completed';

/** What a status’s tokens come to; `unread` is what no rule knew. */
export function decide(tokens: readonly Placed[], unread: string, text: string): Decision {
  const percents = tokens.flatMap(({ value }) => (value?.kind === 'percent' ? [value.percent] : []));
  const base: Decision = {
    status: null,
    isSure: false,
    rag: ragOf(tokens).rag,
    percent: percents[0] ?? null,
    by: null,
    isRestriction: false,
    assumed: [],
    refusal: refusalOf(tokens, text),
  };
  if (base.refusal !== null) return base;
  const meanings = meaningsOf(tokens).filter((one) => counts(one, unread !== ''));
  if (meanings.length > 0) return fromMeanings(meanings, base);
  if (tokens.some(({ value }) => value?.kind === 'restriction')) return { ...base, isRestriction: true };
  return base.percent !== null && unread === '' ? fromPercent(base.percent, base) : base;
}

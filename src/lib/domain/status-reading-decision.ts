import { type Rag, type Status } from './status';
import { type Modifier, type Say, type StatusToken } from './status-reading-tokens';
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

interface Meaning {
  readonly status: Status | null;
  readonly isSure: boolean;
  readonly say: Say;
  readonly by: string | null;
}

type Placed = Token<StatusToken>;

const sure = (status: Status): readonly [Status, boolean] => [status, true];
const unsure = (status: Status): readonly [Status, boolean] => [status, false];

/** What a saying means as it stands, denied, still to come, done in part, or on a condition; null is not to be told. */
const MEANINGS: Readonly<Record<Say, Readonly<Record<Modifier | 'plain', readonly [Status, boolean] | null>>>> = {
  completed: {
    plain: sure('completed'),
    negated: unsure('in-progress'),
    future: unsure('in-progress'),
    partial: sure('in-progress'),
    conditional: null,
  },
  deed: {
    plain: unsure('completed'),
    negated: unsure('in-progress'),
    future: unsure('in-progress'),
    partial: unsure('in-progress'),
    conditional: null,
  },
  started: {
    plain: sure('in-progress'),
    negated: sure('not-started'),
    future: unsure('not-started'),
    partial: unsure('in-progress'),
    conditional: null,
  },
  'in-progress': {
    plain: sure('in-progress'),
    negated: unsure('in-progress'),
    future: unsure('in-progress'),
    partial: unsure('in-progress'),
    conditional: null,
  },
  ongoing: {
    plain: sure('ongoing'),
    negated: null,
    future: unsure('ongoing'),
    partial: unsure('ongoing'),
    conditional: null,
  },
  'not-started': {
    plain: sure('not-started'),
    negated: null,
    future: unsure('not-started'),
    partial: unsure('not-started'),
    conditional: null,
  },
  planned: {
    plain: unsure('not-started'),
    negated: null,
    future: unsure('not-started'),
    partial: null,
    conditional: null,
  },
  late: {
    plain: unsure('in-progress'),
    negated: null,
    future: unsure('in-progress'),
    partial: unsure('in-progress'),
    conditional: null,
  },
  'on-hold': {
    plain: sure('on-hold'),
    negated: null,
    future: unsure('on-hold'),
    partial: unsure('on-hold'),
    conditional: null,
  },
  'carried-forward': {
    plain: sure('carried-forward'),
    negated: null,
    future: unsure('carried-forward'),
    partial: unsure('carried-forward'),
    conditional: null,
  },
  'no-demand': {
    plain: sure('no-demand'),
    negated: null,
    future: null,
    partial: unsure('no-demand'),
    conditional: null,
  },
  'nothing-to-report': {
    plain: sure('nothing-to-report'),
    negated: null,
    future: null,
    partial: null,
    conditional: null,
  },
  withdrawn: { plain: sure('withdrawn'), negated: null, future: unsure('withdrawn'), partial: null, conditional: null },
  superseded: {
    plain: sure('superseded'),
    negated: null,
    future: unsure('superseded'),
    partial: null,
    conditional: null,
  },
};

/** Where several modifiers bear on one saying, the first of these counts. */
const WEIGHT: readonly Modifier[] = ['conditional', 'negated', 'future', 'partial'];

function meaning(token: Extract<StatusToken, { kind: 'say' }>, modifiers: ReadonlySet<Modifier>): Meaning {
  const modifier = WEIGHT.find((one) => modifiers.has(one)) ?? 'plain';
  const [status, isSure] = MEANINGS[token.say][modifier] ?? [null, false];
  return { status, isSure: isSure && token.isSure, say: token.say, by: token.by };
}

function modifierOf(value: StatusToken | null): Modifier | null {
  if (value?.kind === 'modifier') return value.modifier;
  return value?.kind === 'percent' && value.percent < 100 ? 'partial' : null;
}

/**
 * Every saying with what bears on it: what stands before it in its clause, an exception after it, and what is left over at
 * the end of a clause that says nothing itself (“Completed, but not all”).
 */
function meaningsOf(tokens: readonly Placed[]): readonly Meaning[] {
  const meanings: { token: Extract<StatusToken, { kind: 'say' }>; modifiers: Set<Modifier> }[] = [];
  let modifiers = new Set<Modifier>();
  let isDangling = false;
  const endClause = (): void => {
    if (isDangling) modifiers.forEach((one) => meanings.at(-1)?.modifiers.add(one));
    [modifiers, isDangling] = [new Set(), false];
  };
  for (const { value } of tokens) {
    const modifier = modifierOf(value);
    if (value?.kind === 'stop') endClause();
    else if (value?.kind === 'exception') meanings.at(-1)?.modifiers.add('partial');
    else if (value?.kind === 'say')
      [meanings[meanings.length], isDangling] = [{ token: value, modifiers: new Set(modifiers) }, false];
    else if (modifier) [modifiers, isDangling] = [modifiers.add(modifier), true];
  }
  endClause();
  return meanings.map((one) => meaning(one.token, one.modifiers));
}

/** Where the words say several things, the first of these that they say is taken. */
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

const nothing: Decision = {
  status: null,
  isSure: false,
  rag: null,
  percent: null,
  by: null,
  isRestriction: false,
  assumed: [],
  refusal: null,
};

/** Deeds count only where they are all that is said, or are denied or still to come; amid a story they say nothing. */
const counts = (one: Meaning, isStory: boolean): boolean =>
  one.say !== 'deed' || !isStory || one.status !== 'completed';

function fromMeanings(meanings: readonly Meaning[], base: Decision): Decision {
  if (meanings.some(({ status }) => status === null)) {
    return {
      ...base,
      refusal: 'The words deny something or make it depend on something, and do not say how the work stands.',
    };
  }
  const main = meanings.some(({ say }) => say !== 'late') ? meanings.filter(({ say }) => say !== 'late') : meanings;
  const statuses = new Set(main.map(({ status }) => status));
  if (statuses.has('not-started') && statuses.has('in-progress')) return { ...base, refusal: CONTRARY };
  const status = PRIORITY.find((one) => statuses.has(one)) ?? null;
  const isMild = statuses.size === 2 && statuses.has('ongoing') && statuses.has('in-progress');
  const isSure = main.every((one) => one.isSure) && (statuses.size === 1 || isMild);
  const by = main.find((one) => one.status === status)?.by ?? null;
  return { ...base, status, isSure, by, assumed: statuses.size > 1 && !isMild ? [SEVERAL] : [] };
}

function fromPercent(percent: number, base: Decision): Decision {
  const status: Status = percent === 0 ? 'not-started' : percent < 100 ? 'in-progress' : 'completed';
  return {
    ...base,
    status,
    assumed: [`${percent}% alone was taken as ${percent === 100 ? 'completed' : 'how far the work is'}`],
  };
}

const MIXED = 'The words name more than one colour.';

function ragOf(tokens: readonly Placed[]): { rag: Rag | null; isMixed: boolean } {
  const rags = new Set(tokens.flatMap(({ value }) => (value?.kind === 'rag' ? [value.rag] : [])));
  return { rag: rags.size === 1 ? ([...rags][0] ?? null) : null, isMixed: rags.size > 1 };
}

/** Whether “complete” is an order rather than an answer: a word follows it at once, as in “Complete the review”. */
function isOrder(tokens: readonly Placed[], text: string): boolean {
  const [first, second] = tokens;
  const isComplete = first?.value?.kind === 'say' && /^complete$/i.test(text.slice(first.start, first.end));
  const follows = second ? text.slice(second.start, second.end).toLowerCase() : '';
  return (
    isComplete && second !== undefined && (second.value === null || ['the', 'a', 'an', 'all', 'by'].includes(follows))
  );
}

const ORDER = 'The words say what to do, not how the work stands.';

/** What a status’s tokens come to; `unread` is what no rule knew. */
export function decide(tokens: readonly Placed[], unread: string, text: string): Decision {
  const { rag, isMixed } = ragOf(tokens);
  const percent = tokens.flatMap(({ value }) => (value?.kind === 'percent' ? [value.percent] : [])).at(0) ?? null;
  const base: Decision = { ...nothing, rag, percent };
  const unclear = tokens.flatMap(({ value }) => (value?.kind === 'unclear' ? [value.because] : [])).at(0);
  if (isMixed) return { ...base, refusal: MIXED };
  if (unclear !== undefined) return { ...base, refusal: unclear };
  if (isOrder(tokens, text)) return { ...base, refusal: ORDER };
  const meanings = meaningsOf(tokens).filter((one) => counts(one, unread !== ''));
  if (tokens.some(({ value }) => value?.kind === 'restriction'))
    return {
      ...base,
      isRestriction: meanings.length === 0,
      ...(meanings.length === 0 ? {} : fromMeanings(meanings, base)),
    };
  if (meanings.length > 0) return fromMeanings(meanings, base);
  if (percent !== null && unread === '' && percent <= 100) return fromPercent(percent, base);
  return base;
}

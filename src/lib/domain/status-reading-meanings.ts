import { type Status } from './status';
import { type Modifier, type Say, type StatusToken } from './status-reading-tokens';
import { type Token } from './words';

/** What one saying means with what bears on it; a null status is not to be told. */
export interface Meaning {
  readonly status: Status | null;
  readonly isSure: boolean;
  readonly say: Say;
  readonly by: string | null;
}

type SayToken = Extract<StatusToken, { kind: 'say' }>;
type Sense = readonly [status: Status, isSure: boolean] | null;

const sure = (status: Status): Sense => [status, true];
const unsure = (status: Status): Sense => [status, false];

/** The senses of a saying: as it stands, denied, still to come, done in part; on a condition none is to be told. */
const senses = (plain: Sense, negated: Sense, future: Sense, partial: Sense) => ({
  plain,
  negated,
  future,
  partial,
  conditional: null,
});

const open = unsure('in-progress');

const SENSES: Readonly<Record<Say, Readonly<Record<Modifier | 'plain', Sense>>>> = {
  completed: senses(sure('completed'), open, open, sure('in-progress')),
  deed: senses(unsure('completed'), open, open, open),
  started: senses(sure('in-progress'), sure('not-started'), unsure('not-started'), open),
  'in-progress': senses(sure('in-progress'), open, open, open),
  ongoing: senses(sure('ongoing'), null, unsure('ongoing'), unsure('ongoing')),
  'not-started': senses(sure('not-started'), null, unsure('not-started'), unsure('not-started')),
  planned: senses(unsure('not-started'), null, unsure('not-started'), null),
  late: senses(open, null, open, open),
  'on-hold': senses(sure('on-hold'), null, unsure('on-hold'), unsure('on-hold')),
  'carried-forward': senses(sure('carried-forward'), null, unsure('carried-forward'), unsure('carried-forward')),
  'no-demand': senses(sure('no-demand'), null, null, unsure('no-demand')),
  'nothing-to-report': senses(sure('nothing-to-report'), null, null, null),
  withdrawn: senses(sure('withdrawn'), null, unsure('withdrawn'), null),
  superseded: senses(sure('superseded'), null, unsure('superseded'), null),
};

/** Where several modifiers bear on one saying, the first of these counts. */
const WEIGHT: readonly Modifier[] = ['conditional', 'negated', 'future', 'partial'];

/** A saying with the modifiers before it and those that come after it, which leave it less sure. */
interface Weighed {
  readonly token: SayToken;
  readonly before: ReadonlySet<Modifier>;
  readonly after: Set<Modifier>;
}

function meaning({ token, before, after }: Weighed): Meaning {
  const modifier = WEIGHT.find((one) => before.has(one) || after.has(one)) ?? 'plain';
  const [status, isSure] = SENSES[token.say][modifier] ?? [null, false];
  return { status, isSure: isSure && token.isSure && after.size === 0, say: token.say, by: token.by };
}

function modifierOf(value: StatusToken | null): Modifier | null {
  if (value?.kind === 'modifier') return value.modifier;
  return value?.kind === 'percent' && value.percent < 100 ? 'partial' : null;
}

/** The tokens of each clause, by the stops between them. */
function clausesOf(tokens: readonly Token<StatusToken>[]): readonly (readonly StatusToken[])[] {
  const clauses: StatusToken[][] = [[]];
  for (const { value } of tokens) {
    if (value?.kind === 'stop') clauses.push([]);
    else if (value !== null) clauses.at(-1)?.push(value);
  }
  return clauses;
}

/**
 * Every saying with what bears on it: what stands before it in its clause; an exception after it; and what is left over at
 * the end of a clause that says nothing more itself (“Completed, but not all”).
 */
export function meaningsOf(tokens: readonly Token<StatusToken>[]): readonly Meaning[] {
  const weighed: Weighed[] = [];
  for (const clause of clausesOf(tokens)) {
    let before = new Set<Modifier>();
    let left = new Set<Modifier>();
    for (const value of clause) {
      const modifier = modifierOf(value);
      if (value.kind === 'exception') weighed.at(-1)?.after.add('partial');
      if (modifier) [before, left] = [new Set([...before, modifier]), new Set([...left, modifier])];
      if (value.kind !== 'say') continue;
      weighed.push({ token: value, before, after: new Set() });
      left = new Set();
    }
    left.forEach((modifier) => weighed.at(-1)?.after.add(modifier));
  }
  return weighed.map(meaning);
}

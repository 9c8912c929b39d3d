import { countWithoutTarget, type Drafted, fromAmount, onePer, shareWithoutFigure, stretchesOf } from './kpi-amounts';
import {
  has,
  isPluralSubject,
  type Kind,
  type Kpi,
  milestone,
  one,
  type Outcome,
  type Placed,
  starts,
  subject,
  written,
} from './kpi-milestones';
import { plural, trimmed, unitOf } from './kpi-names';
import { KPI_RULES } from './kpi-rules';
import { recurs } from './schedule';
import { TIME_RULES } from './timescale';
import { type TimeToken } from './timescale-tokens';
import { scan, tidied, unreadWords } from './words';

type Rule = (kpi: Kpi) => Outcome;

const after = ({ tokens }: Kpi, kind: Kind): readonly Placed[] =>
  tokens.slice(tokens.findIndex(({ value }) => value?.kind === kind) + 1);

const SAYS_WHEN: ReadonlySet<TimeToken['kind']> = new Set(['on-demand', 'open-ended', 'every', 'conditional']);

/** Whether the words are a timescale and nothing else, as “As and when arranged” is. */
function isTimescale(kpi: Kpi): boolean {
  const tokens = scan(kpi.words.lower, TIME_RULES);
  const isDeed = has(kpi, 'deed') || starts(kpi, 'verb');
  if (isDeed && !SAYS_WHEN.has(tokens[0]?.value?.kind ?? 'filler')) return false;
  const isSomething = tokens.some(({ value }) => value !== null && !['filler', 'none'].includes(value.kind));
  return isSomething && unreadWords(kpi.words.text, tokens) === '';
}

/** Whether a KPI is itself a timescale, so that nothing in it can be counted or finished. */
export function isTimescaleKpi(words: string): boolean {
  const tidy = tidied(words);
  const outcome = outcomeOf({ words: tidy, tokens: scan(tidy.lower, KPI_RULES), schedule: { kind: 'not-understood' } });
  return 'refusal' in outcome && outcome.refusal === A_TIMESCALE;
}

const UNSAID = 'The words do not say outright that something is finished; a milestone was taken';

const NO_TARGET = 'The words give no number, so it is a count without a target';

const count = (kpi: Kpi, unit: string, ...assumed: readonly string[]): Outcome =>
  one(countWithoutTarget(trimmed(kpi.words.text), unit, kpi.schedule), ...assumed);

const NOT_GIVEN = 'No KPI has been set yet.';

const A_TIMESCALE = 'The KPI is itself a timescale: it says when, and names nothing to count or finish.';

const NO_START = 'The KPI asks for a change by so much, which needs the figure that it starts from.';

const VAGUE = 'The KPI names an aim but neither a number nor anything that is finished on a day.';

const notGiven: Rule = ({ words }) =>
  /^(?:t\.?b\.?[acd]\.?|n\/?a|none|nil|-+|\?+|x+|to be (?:confirmed|agreed|determined|decided|set)|not (?:set|applicable|agreed))[.!]?$/u.test(
    words.lower,
  )
    ? { refusal: NOT_GIVEN }
    : null;

const step: Rule = (kpi) => (has(kpi, 'step') && !has(kpi, 'amount') ? { refusal: NO_START } : null);

const amounts: Rule = (kpi) => {
  const stretches = stretchesOf(kpi.tokens);
  if (stretches.length === 0) return null;
  return { drafted: stretches.map((stretch) => fromAmount(kpi.words.text, stretch, kpi.tokens, kpi.schedule)) };
};

const rhythm: Rule = (kpi) => {
  const first = kpi.tokens.find(({ value }) => value?.kind === 'rhythm')?.value;
  if (first?.kind !== 'rhythm') return null;
  if (first.rhythm === 'yearly' && (kpi.schedule.kind !== 'recurring' || has(kpi, 'by'))) return null;
  const rest = after(kpi, 'rhythm');
  return { drafted: [onePer(first.rhythm, written(kpi, rest), unitOf(kpi.words.text, rest, true))] };
};

const timescale: Rule = (kpi) => (isTimescale(kpi) ? { refusal: A_TIMESCALE } : null);

const numberOfThings: Rule = (kpi) =>
  has(kpi, 'number of') ? count(kpi, unitOf(kpi.words.text, after(kpi, 'number of'), false)) : null;

const shareOfThings: Rule = (kpi) => {
  if (!has(kpi, 'share of')) return null;
  const unit = unitOf(kpi.words.text, after(kpi, 'share of'), false);
  return one(shareWithoutFigure(trimmed(kpi.words.text), unit, null, kpi.schedule));
};

const allOfThem: Rule = (kpi) => {
  if (!starts(kpi, 'all') || !has(kpi, 'deed')) return null;
  const unit = unitOf(kpi.words.text, kpi.tokens.slice(1), !/^all/.test(kpi.words.lower));
  return one(shareWithoutFigure(trimmed(kpi.words.text), unit, 100, kpi.schedule), 'All was taken as 100 per cent');
};

const vague: Rule = (kpi) => (starts(kpi, 'vague') ? { refusal: VAGUE } : null);

const done: Rule = (kpi) => {
  if (!has(kpi, 'deed') || starts(kpi, 'verb')) return null;
  if (!recurs(kpi.schedule) || !isPluralSubject(kpi)) return milestone(kpi);
  return count(kpi, unitOf(kpi.words.text, subject(kpi), false), NO_TARGET);
};

const LONGEST_THING = 4;

/** Things that a line which comes round brings forth one by one. */
const COUNTABLE =
  /(?:^|\s)(?:updates?|reports?|briefings?|newsletters?|bulletins?|papers?|responses?|meetings?|visits?|events?|articles?|presentations?|workshops?|sessions?|submissions?|reviews?)$/iu;

/** “Reports to the board”, “Update to the website”: things that are counted, though no number is given. */
const thing: Rule = (kpi) => {
  const words = subject(kpi);
  const isNamed =
    words.every(({ value }) => value === null || value.kind === 'word') &&
    words.length > 0 &&
    words.length <= LONGEST_THING;
  if (isNamed && isPluralSubject(kpi)) return count(kpi, unitOf(kpi.words.text, words, false), NO_TARGET);
  if (!recurs(kpi.schedule) || !has(kpi, 'preposition') || !COUNTABLE.test(written(kpi, words))) return null;
  return count(kpi, plural(written(kpi, words)), NO_TARGET);
};

const toDo: Rule = (kpi) => {
  const [first] = kpi.tokens;
  if (!first || !starts(kpi, 'verb')) return null;
  const isNoun = /^\s+of\b/.test(kpi.words.lower.slice(first.end));
  return milestone(kpi, ...(isNoun ? [UNSAID] : []));
};

/** Rules in the order they are tried; the first that has an outcome decides. */
const RULES: readonly Rule[] = [
  notGiven,
  step,
  amounts,
  rhythm,
  timescale,
  numberOfThings,
  shareOfThings,
  allOfThem,
  vague,
  done,
  thing,
  toDo,
];

const NOTHING = 'The KPI names neither a number nor anything that is finished, so there is nothing to measure yet.';

/** The measures of a KPI, or why it has none. */
export function outcomeOf(kpi: Kpi): { readonly drafted: readonly Drafted[] } | { readonly refusal: string } {
  for (const rule of RULES) {
    const outcome = rule(kpi);
    if (outcome !== null) return outcome;
  }
  return { refusal: NOTHING };
}

import { type Day } from './day';
import { type PlanYear, yearInWords, yearOfDay } from './financial-year';
import { type Quarter, quarterOfDay } from './quarter';
import { type Certainty, type Reading } from './reading';
import { type Rag, type Status, STATUSES } from './status';
import { STATUS_RULES } from './status-reading-rules';
import { type StatusToken } from './status-reading-tokens';
import { decide, type Decision } from './status-reading-decision';
import { type Span } from './timescale-spans';
import { chainOf } from './timescale-chain';
import { type TimeToken } from './timescale-tokens';
import { scan, tidied, type Token, unreadWords } from './words';

/** What a status’s words say. A null is something that they do not say. */
export interface StatusRead {
  /** Null where nothing was reported, or where the words do not say how the work stands. */
  readonly status: Status | null;
  readonly rag: Rag | null;
  readonly completedIn: Quarter | null;
  readonly completedOn: Day | null;
  /** The financial year, by its first calendar year, that the work is carried to. */
  readonly carriedTo: number | null;
  readonly supersededBy: string | null;
  readonly percentDone: number | null;
  /** The words, where they say who may see the data instead of how the work stands. */
  readonly restriction: string | null;
  /** Whether the words tell a story that says neither what state the work is in nor who may see it. */
  readonly isNarrative: boolean;
  /** Financial years named that the plan does not cover, each by its first calendar year. */
  readonly yearsOutsidePlan: readonly number[];
}

const NOTHING: StatusRead = {
  status: null,
  rag: null,
  completedIn: null,
  completedOn: null,
  carriedTo: null,
  supersededBy: null,
  percentDone: null,
  restriction: null,
  isNarrative: false,
  yearsOutsidePlan: [],
};

const LONGEST = 1000;

type Placed = Token<StatusToken>;

const JOINS: Readonly<Record<string, 'range' | 'and' | 'slash'>> = {
  '-': 'range',
  ',': 'and',
  '&': 'and',
  '/': 'slash',
};

/** The times in a status’s words; signs between two times join them. */
function timesOf(tokens: readonly Placed[], planYear: PlanYear): { spans: readonly Span[]; refusal: string | null } {
  const times = tokens.map(({ value, start, end }, place): Token<TimeToken> => {
    if (value?.kind === 'time') return { value: value.time, start, end };
    const between = [tokens[place - 1], tokens[place + 1]].every((token) => token?.value?.kind === 'time');
    const join = value?.kind === 'stop' && between ? JOINS[value.sign] : undefined;
    const filler = value?.kind === 'filler' || value?.kind === 'stop';
    return { value: join ? { kind: 'join', join } : filler ? { kind: 'filler' } : null, start, end };
  });
  const chain = chainOf(times, planYear);
  return chain.spans.length === 0 && chain.refusal === null ? { spans: [], refusal: null } : chain;
}

function outside(spans: readonly Span[], planYear: PlanYear): readonly number[] {
  const last = planYear.firstYear + planYear.years - 1;
  const years = spans.flatMap(({ from, to }) => {
    const [first, end] = [yearOfDay(from, planYear.startsMonth), yearOfDay(to, planYear.startsMonth)];
    return end < planYear.firstYear || first > last ? [first] : [];
  });
  return [...new Set(years)];
}

interface When {
  readonly completedIn: Quarter | null;
  readonly completedOn: Day | null;
  readonly assumed: readonly string[];
}

const NO_ONE_DAY = 'The words name more than one time, or a stretch of time, so no day of completion was taken';

const LIMIT = /\b(?:by|before|until)\b/u;
const NO_LATER = 'The words say no later than when; the quarter was taken from that';

/** When the work was completed, where one quarter, month or day says so. */
function completion(spans: readonly Span[], lower: string, planYear: PlanYear): When {
  const [span] = spans;
  if (!span) return { completedIn: null, completedOn: null, assumed: [] };
  const [from, to] = [span.from, span.to].map((day) => quarterOfDay(day, planYear.startsMonth));
  const isOne = spans.length === 1 && from?.year === to?.year && from?.number === to?.number;
  if (!isOne || !to) return { completedIn: null, completedOn: null, assumed: [NO_ONE_DAY] };
  const isLimit = LIMIT.test(lower);
  const completedOn = span.from === span.to && !isLimit ? span.to : null;
  return { completedIn: to, completedOn, assumed: [...span.assumed, ...(isLimit ? [NO_LATER] : [])] };
}

/** The financial year that work is carried to: the one named, or the one after the plan. */
function carriedTo(tokens: readonly Placed[], spans: readonly Span[], planYear: PlanYear): number | null {
  const last = spans.at(-1);
  if (last) return yearOfDay(last.from, planYear.startsMonth);
  const isNext = tokens.some(({ value }) => value?.kind === 'next year');
  return isNext ? planYear.firstYear + planYear.years : null;
}

const PUT_BACK = 'It was put back within the plan’s own time, so it was taken as on hold';

/** Work “carried” to a time within the plan is only put back in it. */
function withinPlan(decision: Decision, year: number | null, planYear: PlanYear): Decision {
  if (decision.status !== 'carried-forward' || year === null) return decision;
  if (year >= planYear.firstYear + planYear.years) return decision;
  const isFuture = decision.by === 'to be';
  return {
    ...decision,
    status: isFuture ? 'in-progress' : 'on-hold',
    assumed: [isFuture ? 'It is still to be done' : PUT_BACK],
  };
}

const WITHOUT_YEAR = 'It was put off without a year; it was taken as carried forward';

interface Draft {
  readonly read: StatusRead;
  readonly assumed: readonly string[];
  readonly notes: readonly string[];
}

function drafted(decision: Decision, lower: string, tokens: readonly Placed[], planYear: PlanYear): Draft {
  const { spans, refusal } = timesOf(tokens, planYear);
  const year = decision.status === 'carried-forward' ? carriedTo(tokens, spans, planYear) : null;
  const settled = withinPlan(decision, year, planYear);
  const isCarried = settled.status === 'carried-forward';
  const yearsOutsidePlan = outside(spans, planYear);
  const isOdd = yearsOutsidePlan.length > 0 && settled.status !== null && !isCarried;
  const when = settled.status === 'completed' ? completion(spans, lower, planYear) : null;
  const years = yearsOutsidePlan.map((outsideYear) => yearInWords(outsideYear)).join(', ');
  const own = yearInWords(planYear.firstYear);
  return {
    read: {
      ...NOTHING,
      status: settled.status,
      rag: settled.rag,
      percentDone: settled.percent,
      supersededBy: settled.status === 'superseded' && settled.by ? settled.by : null,
      restriction: settled.isRestriction ? 'restricted' : null,
      completedIn: when?.completedIn ?? null,
      completedOn: when?.completedOn ?? null,
      carriedTo: isCarried ? year : null,
      yearsOutsidePlan,
    },
    assumed: [
      ...settled.assumed,
      ...(when?.assumed ?? []),
      ...(refusal === null || settled.status === null ? [] : [refusal.replace(/\.$/, '')]),
      ...(isOdd ? [`The words name ${years}, which the plan for ${own} does not cover`] : []),
      ...(isCarried && year === null && !settled.isSure ? [WITHOUT_YEAR] : []),
    ],
    notes: yearsOutsidePlan.map((outsideYear) => `${yearInWords(outsideYear)} is not a year of the plan`),
  };
}

function sentence({ status, rag, completedIn, carriedTo: to }: StatusRead, words: string): string {
  if (status === null) return rag === null ? '' : `${words} tells how sure the lead is, not how the work stands.`;
  const when = completedIn ? `, in quarter ${completedIn.number} of ${yearInWords(completedIn.year)}` : '';
  const year = to === null ? '' : `, to ${yearInWords(to)}`;
  return `The words say “${STATUSES[status].label.toLowerCase()}”${when}${year}.`;
}

const NARRATIVE = 'The words tell what happened but not how the work stands; someone has to decide.';
const RESTRICTED = 'The words say who may see the data, not how the work stands.';

function asReading(words: string, text: string, tokens: readonly Placed[], planYear: PlanYear): Reading<StatusRead> {
  const unread = unreadWords(text, tokens);
  const decision = decide(tokens, unread, text);
  const { read, assumed, notes } = drafted(decision, text.toLowerCase(), tokens, planYear);
  const isNarrative = read.status === null && read.rag === null && !decision.isRestriction && decision.refusal === null;
  const understood = { ...read, isNarrative, restriction: decision.isRestriction ? text : null };
  if (read.status === null) {
    const because = decision.isRestriction
      ? RESTRICTED
      : (decision.refusal ?? (sentence(read, `“${text}”`) || NARRATIVE));
    return { words, understood, certainty: 'not-understood', unread: text, notes, because };
  }
  const isSure = decision.isSure && assumed.length === 0 && unread === '';
  const certainty: Certainty = isSure ? 'certain' : 'assumed';
  const left = unread === '' ? [] : [`“${unread}” was not read.`];
  const doubts = [...new Set(assumed)].map((doubt) => `${doubt}.`);
  const kept =
    isSure || doubts.length + left.length > 0 ? [] : ['This was taken from the words, which do not say it outright.'];
  return {
    words,
    understood,
    certainty,
    unread,
    notes,
    because: [sentence(read, text), ...doubts, ...left, ...kept].join(' '),
  };
}

/**
 * Reads a status as written. An empty cell is *not reported*, with certainty; a story is kept and not understood; what is
 * denied, expected or only partly done is never read as completed. Source: domain, Reporting.
 */
export function readStatus(words: string, planYear: PlanYear): Reading<StatusRead> {
  const { text, lower } = tidied(words.slice(0, LONGEST));
  if (text === '') {
    return {
      words,
      understood: NOTHING,
      certainty: 'certain',
      unread: '',
      notes: [],
      because: 'Nothing was reported.',
    };
  }
  return asReading(words, text, scan(lower, STATUS_RULES), planYear);
}

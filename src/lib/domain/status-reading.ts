import { type Day } from './day';
import { type PlanYear, yearInWords } from './financial-year';
import { type Quarter } from './quarter';
import { type Reading } from './reading';
import { type Rag, type Status, STATUSES } from './status';
import { decide, type Decision } from './status-reading-decision';
import { STATUS_RULES } from './status-reading-rules';
import { completionOf, NO_COMPLETION, timesOf, yearCarriedTo, yearsOutside } from './status-reading-times';
import { type StatusToken } from './status-reading-tokens';
import { scan, tidied, type TidyWords, type Token, unreadWords } from './words';

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

type Placed = Token<StatusToken>;

interface Settled {
  readonly read: StatusRead;
  readonly decision: Decision;
  readonly assumed: readonly string[];
}

const PUT_BACK = 'It was put back within the plan’s own time, so it was taken as on hold';
const TO_BE_DONE = 'It is still to be done within the plan’s own time';
const WITHOUT_YEAR = 'It was put off without a year; it was taken as carried forward';

/** Work “carried” to a time within the plan is only put back in it. */
function withinPlan(decision: Decision, year: number | null, planYear: PlanYear): Decision {
  if (decision.status !== 'carried-forward' || year === null) return decision;
  if (year >= planYear.firstYear + planYear.years) return decision;
  const isToBeDone = decision.by === 'to be';
  const status = isToBeDone ? 'in-progress' : 'on-hold';
  return { ...decision, status, isSure: false, assumed: [isToBeDone ? TO_BE_DONE : PUT_BACK] };
}

const said = (...doubts: readonly (string | null)[]): readonly string[] => doubts.filter((doubt) => doubt !== null);

/** What was decided, with the times that belong to it. */
function settle(decided: Decision, words: TidyWords, tokens: readonly Placed[], planYear: PlanYear): Settled {
  const { spans, refusal } = timesOf(tokens, planYear);
  const year = decided.status === 'carried-forward' ? yearCarriedTo(tokens, spans, planYear) : null;
  const decision = withinPlan(decided, year, planYear);
  const isCarried = decision.status === 'carried-forward';
  const when = decision.status === 'completed' ? completionOf(spans, words.lower, planYear) : NO_COMPLETION;
  const read: StatusRead = {
    ...NOTHING,
    status: decision.status,
    rag: decision.rag,
    percentDone: decision.percent,
    supersededBy: decision.status === 'superseded' ? decision.by || null : null,
    completedIn: when.completedIn,
    completedOn: when.completedOn,
    carriedTo: isCarried ? year : null,
    yearsOutsidePlan: yearsOutside(spans, planYear),
  };
  return { decision, read, assumed: [...decision.assumed, ...when.assumed, ...doubtsOf(read, decision, refusal)] };
}

/** What stays doubtful of the times and years in the words. */
function doubtsOf(read: StatusRead, { isSure }: Decision, refusal: string | null): readonly string[] {
  const isCarried = read.status === 'carried-forward';
  const years = read.yearsOutsidePlan.map(yearInWords).join(', ');
  return said(
    refusal?.replace(/\.$/, '') ?? null,
    years !== '' && !isCarried ? `The words name ${years}, which the plan does not cover` : null,
    isCarried && read.carriedTo === null && !isSure ? WITHOUT_YEAR : null,
  );
}

/** What was read, in a sentence. */
function sentence({ status, completedIn, carriedTo }: StatusRead): string {
  const label = status === null ? '' : STATUSES[status].label.toLowerCase();
  const when = completedIn ? `, in quarter ${completedIn.number} of ${yearInWords(completedIn.year)}` : '';
  const year = carriedTo === null ? '' : `, to ${yearInWords(carriedTo)}`;
  return `The words come to “${label}”${when}${year}.`;
}

const STORY = /\p{L}+[^\p{L}]+\p{L}+[^\p{L}]+\p{L}/u;
const NARRATIVE = 'The words tell what happened but not how the work stands; someone has to decide.';
const NO_STATE = 'The words do not say how the work stands.';
const RESTRICTED = 'The words say who may see the data, not how the work stands.';
const NOT_OUTRIGHT = 'They do not say it outright.';

const notesOn = ({ yearsOutsidePlan }: StatusRead): readonly string[] =>
  yearsOutsidePlan.map((year) => `${yearInWords(year)} is not a year of the plan`);

/** A reading of words that do not say how the work stands. */
function withoutStatus(words: string, text: string, { read, decision }: Settled): Reading<StatusRead> {
  const { isRestriction, refusal, rag } = decision;
  const isNarrative = !isRestriction && refusal === null && rag === null && STORY.test(text);
  const colour = rag === null ? null : `“${text}” tells how sure the lead is, not how the work stands.`;
  const because = refusal ?? (isRestriction ? RESTRICTED : (colour ?? (isNarrative ? NARRATIVE : NO_STATE)));
  const understood = { ...read, isNarrative, restriction: isRestriction ? text : null };
  return { words, understood, certainty: 'not-understood', unread: text, notes: notesOn(read), because };
}

function withStatus(words: string, unread: string, { read, decision, assumed }: Settled): Reading<StatusRead> {
  const isSure = decision.isSure && assumed.length === 0 && unread === '';
  const doubts = [
    ...[...new Set(assumed)].map((doubt) => `${doubt}.`),
    ...said(unread === '' ? null : `“${unread}” was not read.`),
  ];
  const reasons = isSure || doubts.length > 0 ? doubts : [NOT_OUTRIGHT];
  const because = [sentence(read), ...reasons].join(' ');
  return { words, understood: read, certainty: isSure ? 'certain' : 'assumed', unread, notes: notesOn(read), because };
}

const LONGEST = 1000;

/**
 * Reads a status as written. An empty cell is *not reported*, with certainty; a story is kept and not understood; what is
 * denied, expected or only partly done is never read as completed. Source: domain, Reporting.
 */
export function readStatus(words: string, planYear: PlanYear): Reading<StatusRead> {
  const tidy = tidied(words.slice(0, LONGEST));
  if (tidy.text === '') {
    return {
      words,
      understood: NOTHING,
      certainty: 'certain',
      unread: '',
      notes: [],
      because: 'Nothing was reported.',
    };
  }
  const tokens = scan(tidy.lower, STATUS_RULES);
  const unread = unreadWords(tidy.text, tokens);
  const settled = settle(decide(tokens, unread, tidy.text), tidy, tokens, planYear);
  return settled.read.status === null ? withoutStatus(words, tidy.text, settled) : withStatus(words, unread, settled);
}

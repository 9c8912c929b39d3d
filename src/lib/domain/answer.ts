import { addDays, type Day, dayInWords } from './day';
import { planPeriod, type PlanYear, yearInWords } from './financial-year';
import { isOutIn, lineIn, type ScheduledLine } from './schedule-in-force';
import { standingOf } from './standing';
import { isSameQuarter, type Quarter } from './quarter';
import { RAGS, type Status, STATUSES } from './status';
import { asksConfidence, isStatusFor } from './status-offer';
import { type Answer, type Update } from './update';

/** The parts of an answer that something can be wrong with. */
export type AnswerPart =
  'status' | 'rag' | 'comment' | 'reason' | 'completedOn' | 'carriedTo' | 'supersededBy' | 'actuals';

export interface AnswerRefusal {
  readonly part: AnswerPart;
  readonly says: string;
}

export interface AskedLine {
  readonly line: ScheduledLine;
  /** The line's updates, the one being answered included or not. */
  readonly updates: readonly Update[];
  readonly planYear: PlanYear;
  readonly quarter: Quarter;
  readonly today: Day;
}

/** An answer as it would stand once saved, to be judged like any other. */
function asSaved(answer: Answer, asked: AskedLine): Update {
  const unsaved = { lineId: 0, version: 0, statusWords: null, saidBy: '', enteredBy: '', enteredOn: asked.today };
  return { ...answer, ...unsaved, quarter: asked.quarter };
}

function latenessQuestion(answer: Answer, asked: AskedLine): string | null {
  const others = asked.updates.filter(({ quarter }) => !isSameQuarter(quarter, asked.quarter));
  const updates = [...others, asSaved(answer, asked)];
  const { position, due } = standingOf(asked.line, updates, asked.planYear, asked.quarter, asked.today);
  if (due === null) return null;
  if (position === 'overdue')
    return `Say why it is late, and what happens next: this line was due on ${dayInWords(due)}`;
  if (position === 'carried-forward' && due < asked.today) {
    return `Say why it was not done, and what happens next: this line was due on ${dayInWords(due)}`;
  }
  if (position === 'done-late') return `Say why it was late: this line was due on ${dayInWords(due)}`;
  return null;
}

/** What a reason is asked for, as a sentence; null where none is. Amber, red, late, on hold, withdrawn, superseded ask one. */
export function reasonAsked(answer: Answer, asked: AskedLine): string | null {
  const { reasonAsked: ofStatus } = STATUSES[answer.status];
  if (ofStatus) return sayFor(ofStatus);
  const late = latenessQuestion(answer, asked);
  if (late) return late;
  const ofRag = answer.rag && RAGS[answer.rag].reasonAsked;
  return ofRag ? sayFor(ofRag) : null;
}

const TAKEN_OUT = 'This line was taken out of the plan before this quarter: nothing is asked of it any more';

const NOT_ONGOING = 'Ongoing is for work that has no end or comes round again: choose in progress';

/** A question of the form (“Why is it red, and what happens next?”) as what to do (“Say why it is red, …”). */
const sayFor = (question: string): string => question.replace(/^Why (is|was) it (.*)\?$/, 'Say why it $1 $2');

/** How many days before its plan something of it can have been done. */
const LONGEST_BEFORE = 366;

function dayRefusal(answer: Answer, asked: AskedLine): string | null {
  if (answer.completedOn === null) return null;
  if (answer.status !== 'completed') return 'Choose completed as well, or leave the day empty';
  if (answer.completedOn < addDays(planPeriod(asked.planYear).from, -LONGEST_BEFORE)) {
    return 'The day it was done is long before this plan began';
  }
  if (answer.completedOn > asked.today) return 'The day it was done cannot be after today';
  return null;
}

function carriedRefusal(answer: Answer, asked: AskedLine): string | null {
  if (answer.status !== 'carried-forward') return null;
  const lastYear = asked.planYear.firstYear + asked.planYear.years - 1;
  if (answer.carriedTo === null) return 'Say which year’s plan it continues in';
  return answer.carriedTo > lastYear ? null : `The year it continues in must be after ${yearInWords(lastYear)}`;
}

const isMissing = (text: string): boolean => text.trim() === '';

/**
 * What is wrong with an answer to a line in a quarter, seen on a day; nothing where it can be saved.
 * Refuses a missing reason, a day of completion after today or more than a year before the plan, a carry-forward without a later year, and a
 * superseded line that does not say by what. Source: domain, Reporting.
 */
export function refusalsOf(answer: Answer, asked: AskedLine): readonly AnswerRefusal[] {
  const question = reasonAsked(answer, asked);
  const day = dayRefusal(answer, asked);
  const carried = carriedRefusal(answer, asked);
  const found: (AnswerRefusal | null)[] = [
    isOutIn(asked.line, asked.quarter) ? { part: 'status', says: TAKEN_OUT } : null,
    isStatusFor(answer.status, lineIn(asked.line, asked.quarter).schedule)
      ? null
      : { part: 'status', says: NOT_ONGOING },
    day === null ? null : { part: 'completedOn', says: day },
    carried === null ? null : { part: 'carriedTo', says: carried },
    answer.status === 'superseded' && isMissing(answer.supersededBy)
      ? { part: 'supersededBy', says: 'Say what it was superseded by' }
      : null,
    question !== null && isMissing(answer.reason) ? { part: 'reason', says: question } : null,
  ];
  return found.filter((refusal) => refusal !== null);
}

/** The parts of an answer that only some statuses have, emptied where its own does not: what is closed is no longer sure or unsure. */
export function withoutStrayParts(answer: Answer): Answer {
  const has = (status: Status): boolean => answer.status === status;
  return {
    ...answer,
    rag: asksConfidence(answer.status) ? answer.rag : null,
    carriedTo: has('carried-forward') ? answer.carriedTo : null,
    supersededBy: has('superseded') ? answer.supersededBy : '',
  };
}

const figuresOf = ({ actuals }: Answer): string =>
  JSON.stringify(
    actuals
      .filter(({ value, denominator }) => value !== null || denominator !== null)
      .map(({ measureId, value, numerator, denominator }) => [measureId, value, numerator, denominator])
      .sort(([one], [other]) => Number(one) - Number(other)),
  );

/** Whether two answers say the same, so that saving one over the other would change nothing. */
export function saysTheSame(one: Answer, other: Answer): boolean {
  const parts = ['status', 'rag', 'comment', 'reason', 'completedOn', 'carriedTo', 'supersededBy'] as const;
  const [kept, said] = [withoutStrayParts(one), withoutStrayParts(other)];
  return parts.every((part) => kept[part] === said[part]) && figuresOf(one) === figuresOf(other);
}

import { addDays } from './day';
import { planPeriod, yearInWords } from './financial-year';
import { type AskedLine, reasonAsked, reasonInWords } from './reason';
import { isOutIn, lineIn } from './schedule-in-force';
import { type Status } from './status';
import { asksConfidence, isStatusFor } from './status-offer';
import { type Answer } from './update';

/** The parts of an answer that something can be wrong with. */
export type AnswerPart =
  'status' | 'rag' | 'comment' | 'reason' | 'completedOn' | 'carriedTo' | 'supersededBy' | 'actuals';

export interface AnswerRefusal {
  readonly part: AnswerPart;
  readonly says: string;
  /** The form's own question that it is about, where that depends on what was answered. */
  readonly asks?: string;
}

const TAKEN_OUT = 'This line was taken out of the plan before this quarter: nothing is asked of it any more';

const NOT_ONGOING = 'Ongoing is for work that has no end or comes round again: choose in progress';

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
 * superseded line that does not say by what. A day in the year before the plan began, or before the time that is answered for, is not
 * refused but asked a reason for: work can be ahead of its plan, and more often the year was mistyped. Source: domain, Reporting.
 */
export function refusalsOf(answer: Answer, asked: AskedLine): readonly AnswerRefusal[] {
  const day = dayRefusal(answer, asked);
  // A day that is refused says nothing of late or early.
  const question = reasonAsked(day === null ? answer : { ...answer, completedOn: null }, asked);
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
    question !== null && isMissing(answer.reason)
      ? { part: 'reason', says: reasonInWords(question), asks: question.asks }
      : null,
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

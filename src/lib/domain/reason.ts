import { addDays, type Day, dayInWords } from './day';
import { planPeriod, type PlanYear } from './financial-year';
import { occurrencesInForce } from './progress';
import { isSameQuarter, type Quarter } from './quarter';
import { lineIn, type ScheduledLine } from './schedule-in-force';
import { earlierOf, settledInWords } from './settled';
import { standingOf } from './standing';
import { RAGS, STATUSES } from './status';
import { type Answer, type Update } from './update';

/** A line in a quarter that an answer is given to, on a day. */
export interface AskedLine {
  readonly line: ScheduledLine;
  /** The line's updates, the one being answered included or not. */
  readonly updates: readonly Update[];
  readonly planYear: PlanYear;
  readonly quarter: Quarter;
  readonly today: Day;
}

/** A reason that an answer must give. */
export interface ReasonQuestion {
  /** As the form asks it: `Why is it late, and what happens next?` */
  readonly asks: string;
  /** What makes it asked for, where the question does not say so itself. */
  readonly because: string | null;
}

const question = (asks: string, because: string | null = null): ReasonQuestion => ({ asks, because });

/** An answer as it would stand once saved, to be judged like any other. */
function asSaved(answer: Answer, asked: AskedLine): Update {
  const unsaved = { lineId: 0, version: 0, statusWords: null, saidBy: '', enteredBy: '', enteredOn: asked.today };
  return { ...answer, ...unsaved, quarter: asked.quarter };
}

/** Of a line that was settled in an earlier quarter: why it is no longer. */
function settledQuestion({ status }: Answer, asked: AskedLine): ReasonQuestion | null {
  const { settled } = earlierOf(asked.line, asked.updates, asked.planYear, asked.quarter);
  if (settled === null) return null;
  const { countsAs } = STATUSES[status];
  const said = settledInWords(settled, asked.quarter);
  const because = `it was ${said.slice(0, 1).toLowerCase()}${said.slice(1)}`;
  if (countsAs === 'open') {
    return question(`Why is it ${settled.isDone ? 'open' : 'taken up'} again, and what happens next?`, because);
  }
  if (countsAs !== 'continues elsewhere' || !settled.isDone) return null;
  return question('Why is it carried forward, and what happens next?', because);
}

function statusQuestion({ status }: Answer): ReasonQuestion | null {
  const { reasonAsked } = STATUSES[status];
  return reasonAsked === null ? null : question(reasonAsked);
}

function latenessQuestion(answer: Answer, asked: AskedLine): ReasonQuestion | null {
  const others = asked.updates.filter(({ quarter }) => !isSameQuarter(quarter, asked.quarter));
  const updates = [...others, asSaved(answer, asked)];
  const { position, due } = standingOf(asked.line, updates, asked.planYear, asked.quarter, asked.today);
  if (due === null) return null;
  const because = `this line was due on ${dayInWords(due)}`;
  if (position === 'overdue') return question('Why is it late, and what happens next?', because);
  if (position === 'carried-forward' && due < asked.today) {
    return question('Why was it not done, and what happens next?', because);
  }
  return position === 'done-late' ? question('Why was it late?', because) : null;
}

/** The first day that work answered for in a quarter is done on: the plan's, or the one after the time before was due. */
function beginning({ line, updates, planYear, quarter }: AskedLine): { day: Day; says: string } {
  const { index } = earlierOf(line, updates, planYear, quarter);
  const dueBefore = occurrencesInForce(lineIn(line, quarter), planYear)[index - 1]?.due ?? null;
  if (dueBefore !== null) {
    return { day: addDays(dueBefore, 1), says: `not after ${dayInWords(dueBefore)}, when it was due the time before` };
  }
  const { from } = planPeriod(planYear);
  return { day: from, says: `before this plan began on ${dayInWords(from)}` };
}

function earlinessQuestion({ completedOn }: Answer, asked: AskedLine): ReasonQuestion | null {
  if (completedOn === null) return null;
  const { day, says } = beginning(asked);
  if (completedOn >= day) return null;
  const because = `${dayInWords(completedOn)} is ${says}. If the day is wrong, change it`;
  return question('Why was it done so early?', because);
}

function ragQuestion({ rag }: Answer): ReasonQuestion | null {
  const asks = rag && RAGS[rag].reasonAsked;
  return asks ? question(asks) : null;
}

/** The first that asks is the one that is put: the reason answers for all. */
const QUESTIONS: readonly ((answer: Answer, asked: AskedLine) => ReasonQuestion | null)[] = [
  settledQuestion,
  statusQuestion,
  latenessQuestion,
  earlinessQuestion,
  ragQuestion,
];

/**
 * What an answer to a line must give a reason for; null where nothing. Asked: what is open again or carried forward after it was
 * done, on hold, withdrawn, superseded, late, done before its plan began or before the time it is answered for, amber, red.
 * Source: domain, Reporting.
 */
export function reasonAsked(answer: Answer, asked: AskedLine): ReasonQuestion | null {
  for (const ask of QUESTIONS) {
    const found = ask(answer, asked);
    if (found !== null) return found;
  }
  return null;
}

/** A question of the form (“Why is it red, and what happens next?”) as what to do (“Say why it is red, …”), and because of what. */
export function reasonInWords({ asks, because }: ReasonQuestion): string {
  const says = asks.replace(/^Why (is|was) it (.*)\?$/, 'Say why it $1 $2');
  return because === null ? says : `${says}: ${because}`;
}

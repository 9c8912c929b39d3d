import { type PlanYear } from './financial-year';
import { type Certainty, type Reading } from './reading';
import { type Schedule } from './schedule';
import { type Day } from './day';
import { quarterPeriod } from './quarter';
import { splitAsides } from './asides';
import { CALENDAR_RULES } from './timescale-calendar-rules';
import { LINK_RULES } from './timescale-link-rules';
import { PHRASE_RULES } from './timescale-phrase-rules';
import { QUARTER_RULES } from './timescale-quarter-rules';
import { RHYTHM_RULES } from './timescale-rhythm-rules';
import { notesOutsidePlan, scheduleInSentence } from './timescale-sentences';
import { type TimeToken } from './timescale-tokens';
import { understand } from './timescale-understood';
import { type Understood } from './timescale-schedules';
import { scan, tidied, type TidyWords, type Token, unreadWords } from './words';

const LONGEST = 600;

/** Every rule of a timescale’s words; the first that fits at a place is taken. */
export const TIME_RULES = [...RHYTHM_RULES, ...PHRASE_RULES, ...QUARTER_RULES, ...LINK_RULES, ...CALENDAR_RULES];

interface Attempt extends Understood {
  readonly unread: string;
}

function attempt(words: TidyWords, planYear: PlanYear): Attempt {
  const tokens: readonly Token<TimeToken>[] = scan(words.lower, TIME_RULES);
  const result = understand(words.text, tokens, planYear);
  const marked = tokens.map((token, place) => (result.unread.has(place) ? { ...token, value: null } : token));
  return { ...result, unread: unreadWords(words.text, marked) };
}

const MOST_UNREAD = 12;

const isLost = ({ refusal, unread }: Attempt): boolean => refusal !== null || unread.split(' ').length > MOST_UNREAD;

const LOST = 'More of the words went unread than could be read.';

function asReading(words: string, result: Attempt, notes: readonly string[], planYear: PlanYear): Reading<Schedule> {
  const { text } = tidied(words);
  if (isLost(result)) return notUnderstood(words, text, result.refusal ?? LOST, notes);
  const { schedule, assumed, unread } = result;
  const certainty: Certainty = assumed.length > 0 || unread !== '' ? 'assumed' : 'certain';
  const left = unread === '' ? [] : [`“${unread}” was not read.`];
  const because = [scheduleInSentence(schedule, planYear), ...assumed.map((sentence) => `${sentence}.`), ...left];
  const allNotes = [...notes, ...notesOutsidePlan(schedule, planYear)];
  return { words, understood: schedule, certainty, unread, notes: allNotes, because: because.join(' ') };
}

const notUnderstood = (
  words: string,
  unread: string,
  because: string,
  notes: readonly string[] = [],
): Reading<Schedule> => ({
  words,
  understood: { kind: 'not-understood' },
  certainty: 'not-understood',
  unread,
  notes,
  because,
});

const IN_BRACKETS = 'The words in brackets were taken into account';
const BESIDE = 'The words in brackets name another time, and were left aside';

/** How an aside bears on what was read without it: null where it changes nothing. */
function weighed(aside: TidyWords, main: Attempt, planYear: PlanYear): string | null {
  const alone = attempt(aside, planYear);
  if (alone.refusal === null && isWithin(alone.schedule, main.schedule, planYear)) return null;
  const names = ['quarters', 'dates', 'period', 'conditional', 'recurring', 'on-demand', 'open-ended'];
  if (alone.refusal === null && names.includes(alone.schedule.kind)) return BESIDE;
  return DOUBTS.test(aside.lower) ? 'The words in brackets put it in doubt' : null;
}

const days = (schedule: Schedule, planYear: PlanYear): readonly Day[] => {
  const { startsMonth } = planYear;
  if (schedule.kind === 'dates') return schedule.dues;
  if (schedule.kind === 'period') return [schedule.from, schedule.to];
  if (schedule.kind !== 'quarters') return [];
  return schedule.windows.flatMap(({ from, to }) => [
    quarterPeriod(from, startsMonth).from,
    quarterPeriod(to, startsMonth).to,
  ]);
};

/** Whether one schedule only says again, what another does, to the same end: `Q1 (April to June)`. */
function isWithin(one: Schedule, other: Schedule, planYear: PlanYear): boolean {
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  const [inner, outer] = [[...days(one, planYear)].sort(), [...days(other, planYear)].sort()];
  const [first, last] = [inner[0], inner.at(-1)];
  return !!first && !!last && first >= (outer[0] ?? '') && last === outer.at(-1);
}

const DOUBTS = /\b(?:tb[acd]|to be|provisional|possibl[ey]|not|was|if|unless|revised|delayed|slipped|estimated?)\b|\?/u;

/**
 * Reads a timescale as written into a schedule. A reading is certain only where every word was read and nothing was taken
 * for granted; an empty cell, a wish (“as soon as possible”) or a status is not understood, and says so. Source: domain, Time.
 */
export function readTimescale(words: string, planYear: PlanYear): Reading<Schedule> {
  const tidy = tidied(words.slice(0, LONGEST + 1));
  if (tidy.text === '') return notUnderstood(words, '', 'The timescale is empty, so it is unknown when this is due.');
  if (words.trim().length > LONGEST) return notUnderstood(words, tidy.text, 'This is too long to be a timescale.');
  const { main, asides, exceptions } = splitAsides(tidy);
  const notes = [...asides, ...exceptions].map(({ text }) => text);
  const [only] = asides;
  if (main.text === '' && only && asides.length === 1) return asReading(words, attempt(only, planYear), [], planYear);
  const alone = attempt(main, planYear);
  const inline =
    asides.length > 0 ? attempt(tidied(`${main.text} ${asides.map(({ text }) => text).join(' ')}`), planYear) : alone;
  const isRare = alone.schedule.kind === 'recurring' && ['yearly', 'six-monthly'].includes(alone.schedule.every);
  const isPaced = alone.schedule.kind === 'open-ended' && inline.schedule.kind === 'recurring';
  if (asides.length > 0 && !isLost(inline) && (isLost(alone) || isRare || isPaced)) {
    return asReading(words, { ...inline, assumed: [...inline.assumed, IN_BRACKETS] }, notes, planYear);
  }
  const doubts = asides.map((aside) => weighed(aside, alone, planYear)).filter((doubt) => doubt !== null);
  return asReading(words, { ...alone, assumed: [...alone.assumed, ...new Set(doubts)] }, notes, planYear);
}

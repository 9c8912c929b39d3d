import { dayInWords } from './day';
import { type Position, POSITIONS } from './position';
import { type Standing } from './standing';
import { type RollUp } from './roll-up';
import { STATUSES } from './status';

/**
 * A standing in a word or two. An open answer is told by the status that was given, so that *not started* is never read as in
 * progress.
 */
export function standingInWords(standing: Pick<Standing, 'position' | 'update'>): string {
  const { position, update } = standing;
  return position === 'in-progress' && update ? STATUSES[update.status].label : POSITIONS[position].label;
}

/** Since when a line is late, `overdue since 30 September 2008`, or by how much it was, `by 86 days`; null where it is not. */
export function latenessInWords({ position, due, daysLate }: Standing): string | null {
  if (due === null || daysLate === null || daysLate <= 0) return null;
  if (position === 'done-late') return `by ${daysInWords(daysLate)}`;
  return position === 'overdue' ? `overdue since ${dayInWords(due)}` : `was due by ${dayInWords(due)}`;
}

/** A number of days in words: `1 day`, `77 days`. */
export function daysInWords(days: number): string {
  return counted(days, 'day');
}

/** A number with its noun: `1 line`, `5 lines`, `no lines`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  if (count === 0) return `no ${plural}`;
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Words in a row, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** How many of some things are past their day, `3 of them past their day`; null where none is. */
export function pastDayInWords(count: number, pastTheirDay: number): string | null {
  if (pastTheirDay === 0) return null;
  if (pastTheirDay === count) return count === 1 ? 'past its day' : 'all of them past their day';
  return `${pastTheirDay} of them past ${pastTheirDay === 1 ? 'its' : 'their'} day`;
}

const TOLD_BESIDE = ['on-hold', 'carried-forward', 'no-demand'] as const;

const countInWords = ({ counts }: RollUp, position: Position): string[] =>
  counts[position] === 0 ? [] : [`${counts[position]} ${POSITIONS[position].label.toLowerCase()}`];

/** The lines that nobody answered for, and those past their day counted apart: `5 awaited, 3 of them past their day`. */
function silenceInWords(total: RollUp): string[] {
  const silent = (['awaited', 'due'] as const).flatMap((position) => countInWords(total, position)).join(' and ');
  const past = pastDayInWords(total.notReported, total.notReportedPastDay);
  return silent === '' ? [] : [past === null ? silent : `${silent}, ${past}`];
}

/** What a roll-up comes to: `6 done, 1 of them late; 2 awaited, 1 of them past its day`. */
export function rollUpInWords(total: RollUp): string {
  const { counts } = total;
  const late = counts['done-late'] > 0 ? `, ${counts['done-late']} of them late` : '';
  const done = counts['done-on-time'] + counts['done-late'];
  const beside = [
    ...countInWords(total, 'overdue'),
    ...silenceInWords(total),
    ...TOLD_BESIDE.flatMap((position) => countInWords(total, position)),
  ];
  return [done === 0 ? 'None done' : `${done} done${late}`, ...beside].join('; ');
}

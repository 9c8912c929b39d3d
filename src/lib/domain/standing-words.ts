import { dayInWords } from './day';
import { POSITIONS, type Standing } from './position';
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

const TOLD_BESIDE = ['overdue', 'awaited', 'due', 'on-hold', 'carried-forward', 'no-demand'] as const;

/** What a roll-up comes to: `6 done, 1 of them late; 1 awaited`. */
export function rollUpInWords({ counts }: RollUp): string {
  const late = counts['done-late'] > 0 ? `, ${counts['done-late']} of them late` : '';
  const done = counts['done-on-time'] + counts['done-late'];
  const beside = TOLD_BESIDE.filter((position) => counts[position] > 0).map(
    (position) => `${counts[position]} ${POSITIONS[position].label.toLowerCase()}`,
  );
  return [done === 0 ? 'None done' : `${done} done${late}`, ...beside].join('; ');
}

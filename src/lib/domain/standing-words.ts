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

/** Since when a line is late: `overdue since 30 September 2008`; null where it is not. */
export function latenessInWords({ position, due, daysLate }: Standing): string | null {
  if (due === null || daysLate === null || daysLate <= 0) return null;
  if (position === 'done-late') return `${daysInWords(daysLate)} late`;
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

/** What a roll-up comes to: `6 of 7 due are done, 1 of them late; 1 awaited`. */
export function rollUpInWords({ doneOfDue, counts }: RollUp): string {
  const { part, whole } = doneOfDue;
  const late = counts['done-late'] > 0 ? `, ${counts['done-late']} of them late` : '';
  const done = whole === 0 ? 'Nothing due yet' : `${part} of ${whole} due ${whole === 1 ? 'is' : 'are'} done${late}`;
  const open = (['overdue', 'awaited', 'carried-forward'] as const)
    .filter((position) => counts[position] > 0)
    .map((position) => `${counts[position]} ${POSITIONS[position].label.toLowerCase()}`);
  return [done, ...open].join('; ');
}

/** Where one line stands in one quarter, worked out from its schedule and answers. Source: domain, Reporting. */
export type Position =
  | 'not-asked'
  | 'due'
  | 'awaited'
  | 'in-progress'
  | 'nothing-to-report'
  | 'no-demand'
  | 'on-hold'
  | 'overdue'
  | 'done-on-time'
  | 'done-late'
  | 'carried-forward'
  | 'out';

export interface PositionRule {
  readonly label: string;
  readonly explanation: string;
  readonly isAnswered: boolean;
  readonly isDone: boolean;
  /** Whether the line counts when shares are taken. */
  readonly isInShares: boolean;
  /** Higher is worse; the worst of several lines is shown for them. */
  readonly concern: number;
}

const rule = (
  label: string,
  concern: number,
  explanation: string,
  flags: Partial<Omit<PositionRule, 'label' | 'concern' | 'explanation'>> = {},
): PositionRule => ({ label, concern, explanation, isAnswered: true, isDone: false, isInShares: true, ...flags });

const UNASKED = { isAnswered: false, isInShares: false };

/** In the order in which totals and legends show them. */
export const POSITIONS: Readonly<Record<Position, PositionRule>> = {
  'done-on-time': rule('Done on time', 1, 'Completed by the day it was due, or never due by a day.', { isDone: true }),
  'done-late': rule('Done late', 3, 'Completed after the day it was due.', { isDone: true }),
  'in-progress': rule('In progress', 4, 'Answered: still open, and not past its day.'),
  'nothing-to-report': rule('Nothing to report', 2, 'Answered: there was nothing to tell.'),
  'on-hold': rule('On hold', 6, 'Answered: paused, with a reason.'),
  overdue: rule('Overdue', 9, 'Answered as still open, and its day has passed.'),
  'carried-forward': rule('Carried forward', 5, 'Closed here and continued in a later year’s plan.'),
  awaited: rule('Awaited', 8, 'Asked, the quarter is over, and nobody has answered yet.', { isAnswered: false }),
  due: rule('Due', 7, 'Asked, nobody has answered yet, and the quarter is not over.', { isAnswered: false }),
  'no-demand': rule('No demand', 0, 'Answered: nobody asked for it. Stays out of the shares.', { isInShares: false }),
  out: rule('Withdrawn or superseded', 0, 'No longer part of the plan. Stays out of the shares.', {
    isInShares: false,
  }),
  'not-asked': rule(
    'Not asked',
    -1,
    'Nothing was asked of this line in this quarter: not yet, or done already.',
    UNASKED,
  ),
};

export const POSITION_ORDER = Object.keys(POSITIONS) as readonly Position[];

/** Where a line stands in a quarter that nobody answered for: whether it was asked, and whether the quarter is over. */
export function silence(isAsked: boolean, isOver: boolean): Position {
  if (!isAsked) return 'not-asked';
  return isOver ? 'awaited' : 'due';
}

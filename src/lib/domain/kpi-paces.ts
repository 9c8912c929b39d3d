import { type Schedule } from './schedule';

/** What a figure is for: each quarter, each year, or the whole plan. */
export interface Pace {
  readonly per: 'quarter' | 'year' | 'plan';
  /** How many times as much is asked in that time as the words say for one occurrence. */
  readonly times: number;
  readonly assumed: string | null;
}

/** A pace, with what was assumed of it. */
export const pace = (per: Pace['per'], times = 1, assumed: string | null = null): Pace => ({ per, times, assumed });

const taken = (rhythm: string, times: number, per: string): string =>
  `${rhythm} was taken as ${times} times each ${per}`;

/** The pace of each rhythm that words name. */
export const PACES: Readonly<Record<string, Pace>> = {
  plan: pace('plan'),
  year: pace('year'),
  yearly: pace('year'),
  quarter: pace('quarter'),
  quarterly: pace('quarter'),
  month: pace('quarter', 3, taken('A month', 3, 'quarter')),
  monthly: pace('quarter', 3, taken('Monthly', 3, 'quarter')),
  week: pace('quarter', 13, taken('A week', 13, 'quarter')),
  weekly: pace('quarter', 13, taken('Weekly', 13, 'quarter')),
  fortnightly: pace('year', 26, taken('Fortnightly', 26, 'year')),
  'every two months': pace('year', 6, taken('Every two months', 6, 'year')),
  'six-monthly': pace('year', 2, taken('Six-monthly', 2, 'year')),
};

const NO_PERIOD = 'The words give no period, so the figure was taken for the whole plan';

/** The time that a figure is for, where its own words do not say: the schedule’s. */
export function paceOf(schedule: Schedule): Pace {
  if (schedule.kind === 'recurring') return PACES[schedule.every] ?? pace('plan');
  if (schedule.kind === 'open-ended' || schedule.kind === 'on-demand') return pace('plan', 1, NO_PERIOD);
  const isSeveral = schedule.kind === 'quarters' && schedule.windows.length > 1;
  return pace('plan', 1, isSeveral ? 'The figure was taken for all its quarters together' : null);
}

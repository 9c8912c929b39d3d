import { dayInWords } from './day';
import { type PlanYear } from './financial-year';
import { type Quarter, quarterInWords, quarterPeriod } from './quarter';
import { occurrencesOf, type QuarterWindow, type Schedule } from './schedule';

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const windowInWords = ({ from, to }: QuarterWindow, startsMonth: number): string => {
  const end = quarterPeriod(to, startsMonth).to;
  const isOne = from.year === to.year && from.number === to.number;
  return isOne
    ? `${quarterInWords(from, startsMonth)}, by ${dayInWords(end)}`
    : `from ${dayInWords(quarterPeriod(from, startsMonth).from)}, by ${dayInWords(end)}`;
};

/** What a schedule means, in a sentence without a full stop: `Due once: October to December 2008, by 31 December 2008`. */
export function scheduleInWords(schedule: Schedule, planYear: PlanYear): string {
  switch (schedule.kind) {
    case 'quarters': {
      const windows = schedule.windows.map((window) => windowInWords(window, planYear.startsMonth));
      return windows.length === 1
        ? `Due once: ${windows.join('')}`
        : `Due ${windows.length} times: ${windows.join('; ')}`;
    }
    case 'recurring': {
      const dues = occurrencesOf(schedule, planYear).flatMap(({ due }) => (due === null ? [] : [dayInWords(due)]));
      return `Comes round ${schedule.every}: answered for by ${list(dues)}`;
    }
    case 'dates':
      return `Due by ${list(schedule.dues.map(dayInWords))}`;
    case 'period':
      return `Runs from ${dayInWords(schedule.from)} to ${dayInWords(schedule.to)}`;
    case 'open-ended':
      return 'Has no end: asked about every quarter, never overdue';
    case 'on-demand':
      return 'When asked for: asked about every quarter, “no demand” is a full answer';
    case 'conditional':
      return `Depends on something else (${schedule.condition}): no day until someone gives one`;
    case 'not-understood':
      return 'Not understood: no day is taken from these words';
  }
}

/** The short name of a quarter's months, for a column: `Apr–Jun`. */
export function monthsOfQuarter(quarter: Quarter, startsMonth: number): string {
  return quarterInWords(quarter, startsMonth)
    .replace(/ \d{4}/g, '')
    .split(' to ')
    .map((month) => month.slice(0, 3))
    .join('–');
}

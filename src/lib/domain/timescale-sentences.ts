import { type Day, dayInWords, partsOfDay } from './day';
import { planPeriod, type PlanYear, planYearInWords, yearInWords } from './financial-year';
import { quarterInWords, quarterPeriod } from './quarter';
import { lastDue, type QuarterWindow, type Schedule } from './schedule';

const listed = (phrases: readonly string[]): string =>
  phrases.length < 2 ? (phrases[0] ?? '') : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1) ?? ''}`;

const ORDINALS = ['1st', '2nd', '3rd', '4th'];

function windowInWords({ from, to }: QuarterWindow, startsMonth: number): string {
  const name = `the ${ORDINALS[from.number - 1] ?? ''} quarter`;
  if (from.year === to.year && from.number === to.number) return `${name} is ${quarterInWords(from, startsMonth)}`;
  const [start] = quarterInWords(from, startsMonth).split(' to ');
  const [, end] = quarterInWords(to, startsMonth).split(' to ');
  const year = /\d{4}/.test(start ?? '') ? '' : ` ${partsOfDay(quarterPeriod(from, startsMonth).from).year}`;
  return `${name} to the ${ORDINALS[to.number - 1] ?? ''} is ${start}${year} to ${end}`;
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Why a schedule was read, in a sentence: what it covers and when it is due. Source: domain, Time. */
export function scheduleInSentence(schedule: Schedule, planYear: PlanYear): string {
  switch (schedule.kind) {
    case 'quarters': {
      const dues = schedule.windows.map(({ to }) => dayInWords(quarterPeriod(to, planYear.startsMonth).to));
      const windows = schedule.windows.map((window) => windowInWords(window, planYear.startsMonth));
      return `${capital(listed(windows))}, so it is due by ${listed(dues)}.`;
    }
    case 'recurring':
      return `It comes round ${schedule.every === 'six-monthly' ? 'every six months' : schedule.every}, so it is due by the end of each quarter that it falls in.`;
    case 'dates':
      return `It is due by ${listed(schedule.dues.map(dayInWords))}.`;
    case 'period':
      return `It runs from ${dayInWords(schedule.from)} to ${dayInWords(schedule.to)}, so it is due by its end.`;
    case 'open-ended':
      return 'It has no end, so it is asked every quarter and is never overdue.';
    case 'on-demand':
      return 'It is done when somebody asks, so it is asked every quarter and is never overdue.';
    case 'conditional':
      return `It depends on something else (“${schedule.condition}”), so its day is unknown until someone gives one.`;
    case 'not-understood':
      return 'No timescale could be read.';
  }
}

const duesOf = (schedule: Schedule, planYear: PlanYear): readonly Day[] => {
  if (schedule.kind === 'dates') return schedule.dues;
  const due = schedule.kind === 'quarters' || schedule.kind === 'period' ? lastDue(schedule, planYear) : null;
  return due === null ? [] : [due];
};

/** A note for each day that falls before or after the plan’s own years. */
export function notesOutsidePlan(schedule: Schedule, planYear: PlanYear): readonly string[] {
  const { from, to } = planPeriod(planYear);
  const years = planYear.years === 1 ? yearInWords(planYear.firstYear) : planYearInWords(planYear);
  return duesOf(schedule, planYear)
    .filter((due) => due < from || due > to)
    .map((due) => `${dayInWords(due)} is ${due < from ? 'before' : 'after'} the plan’s own time, ${years}`);
}

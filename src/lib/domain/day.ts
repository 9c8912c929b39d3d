/** A calendar day as an ISO string, `2009-04-14`. Days compare and sort as strings. */
export type Day = string;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MILLISECONDS_A_DAY = 86_400_000;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const midnight = (day: Day): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
};

const fromMidnight = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

/** The day of a year (four digits), month (1 to 12) and date; null where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const day = `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
  return isDay(day) ? day : null;
}

/** Whether a text is a day that the calendar has: `2009-02-29` is not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnight(text)) && fromMidnight(midnight(text)) === text;
}

/** The last day of a month; `month` counts from 1 and may run past 12 into the next years. */
export function lastDayOfMonth(year: number, month: number): Day {
  return fromMidnight(Date.UTC(year, month, 0));
}

/** The day a number of days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return fromMidnight(midnight(day) + days * MILLISECONDS_A_DAY);
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((midnight(to) - midnight(from)) / MILLISECONDS_A_DAY);
}

/** The parts of a day as numbers; the month counts from 1. */
export function partsOfDay(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

/** The English name of a month that counts from 1, January where it is out of range. */
export function monthName(month: number): string {
  return MONTHS[(month - 1 + 12) % 12] ?? MONTHS[0];
}

/** A day in words: `14 April 2009`. */
export function dayInWords(day: Day): string {
  const { year, month, date } = partsOfDay(day);
  return `${date} ${monthName(month)} ${year}`;
}

/** A day in words with its weekday: `Tuesday 14 April 2009`. */
export function dayWithWeekday(day: Day): string {
  return `${WEEKDAYS[new Date(midnight(day)).getUTCDay()] ?? ''} ${dayInWords(day)}`;
}

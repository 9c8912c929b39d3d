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
  const { year, month, date } = partsOfDay(day);
  return Date.UTC(year, month - 1, date);
};

const fromMidnight = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const SHORT_MONTHS: ReadonlySet<number> = new Set([4, 6, 9, 11]);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return SHORT_MONTHS.has(month) ? 30 : 31;
}

const isInCalendar = (year: number, month: number, date: number): boolean =>
  month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);

/** The day of a year (four digits), month (1 to 12) and date; null where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const day = `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
  return isDay(day) ? day : null;
}

/** Whether a text is a day that the calendar has: `2009-02-29` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, date } = partsOfDay(text);
  return isInCalendar(year, month, date);
}

/** The last day of a month; `month` counts from 1 and may run past 12 into the next years. */
export function lastDayOfMonth(year: number, month: number): Day {
  const within = ((((month - 1) % 12) + 12) % 12) + 1;
  const ofYear = year + Math.floor((month - 1) / 12);
  return `${pad(ofYear, 4)}-${pad(within)}-${pad(daysInMonth(ofYear, within))}`;
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
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
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

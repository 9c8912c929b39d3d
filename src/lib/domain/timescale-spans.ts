import { addDays, type Day, dayInWords, dayOf, dayWithWeekday, lastDayOfMonth, monthName } from './day';
import { type PlanYear, yearInWords } from './financial-year';
import { type Quarter, quarterOfDay, quarterPeriod } from './quarter';
import { isSpan, NO_YEAR, type NoSpan, type Span, span } from './timescale-span';
import { type Edge } from './timescale-tokens';
import { wholeSpan, yearsSpan } from './timescale-whole-spans';
import { type DatedPart, yearOfQuarter } from './timescale-years';

/** The quarter of the calendar that is meant by `Q2 2008 (calendar)`: April to June 2008. */
function calendarQuarter(number: number, year: number, planYear: PlanYear): Span {
  const [from, to] = [dayOf(year, number * 3 - 2, 1) ?? `${year}-01-01`, lastDayOfMonth(year, number * 3)];
  const quarter = quarterOfDay(from, planYear.startsMonth);
  const isWhole = quarterPeriod(quarter, planYear.startsMonth).from === from;
  return span(from, to, { window: isWhole ? { from: quarter, to: quarter } : null });
}

function quarterSpan(part: DatedPart, number: Quarter['number'], planYear: PlanYear, isCalendar: boolean): Span {
  const named = part.year ?? { of: 'financial', year: planYear.firstYear };
  if (isCalendar) return calendarQuarter(number, named.year, planYear);
  const year = named.of === 'financial' ? named.year : yearOfQuarter(number, named.year, planYear);
  const quarter: Quarter = { year, number };
  const { from, to } = quarterPeriod(quarter, planYear.startsMonth);
  const assumed = `Quarter ${number} with the year ${named.year} was taken as quarter ${number} of ${yearInWords(year)}`;
  return span(from, to, { window: { from: quarter, to: quarter }, assumed: named.of === 'calendar' ? [assumed] : [] });
}

const EDGE_DATES: Readonly<Record<Edge, number | null>> = { start: 1, early: 10, mid: 15, late: null, end: null };

function atEdge(month: Span, edge: Edge | null): Span {
  if (edge === null || edge === 'end') return month;
  const date = EDGE_DATES[edge];
  const to = date === null ? month.to : addDays(month.from, date - 1);
  return { ...month, to, assumed: [`The ${edge} part of the month was taken as ${dayInWords(to)}`] };
}

function weekFrom(from: Day): Span {
  const to = addDays(from, 6);
  return span(from, to, { assumed: [`The week was taken to end on ${dayInWords(to)}`] });
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function dayNamed(part: DatedPart, year: number, month: number, date: number): Span | NoSpan {
  const day = dayOf(year, month, date);
  if (day === null) return { refusal: `${monthName(month)} ${year} has no day ${date}.` };
  if (part.isWeek) return weekFrom(day);
  const isOther = part.weekday !== null && !dayWithWeekday(day).startsWith(WEEKDAYS[part.weekday] ?? '');
  const assumed = isOther ? [`${dayInWords(day)} is not the weekday that the words give; the date was taken`] : [];
  return span(day, day, { isDue: true, assumed });
}

const NO_MONTH: NoSpan = { refusal: 'A year has no such month.' };

function monthsSpan(part: DatedPart, planYear: PlanYear | null): Span | NoSpan {
  const { named, year } = part;
  if (named.unit !== 'months' || year === null) return NO_YEAR;
  if (named.from < 1 || named.from > 12) return NO_MONTH;
  const startsMonth = planYear?.startsMonth ?? 4;
  const lastYear = year.of === 'calendar' ? year.year : named.to >= startsMonth ? year.year : year.year + 1;
  const crosses = named.to < named.from;
  const toYear = crosses && year.of === 'calendar' ? lastYear + 1 : lastYear;
  if (named.date !== null) return dayNamed(part, toYear, named.from, named.date);
  const from = dayOf(crosses ? toYear - 1 : toYear, named.from, 1) ?? `${toYear}-01-01`;
  const months = span(from, lastDayOfMonth(toYear, named.to), { isDue: named.season === null });
  if (named.season === null) return atEdge(months, part.edge);
  const words = `${named.season} was taken as ${monthName(named.from)} to ${monthName(named.to)} ${toYear}`;
  return { ...months, assumed: [words.charAt(0).toUpperCase() + words.slice(1)] };
}

function spanOfName(part: DatedPart, planYear: PlanYear | null, isCalendar: boolean): Span | NoSpan {
  const { named } = part;
  if (named.unit === 'months') return monthsSpan(part, planYear);
  if (named.unit === 'years') return yearsSpan(part, planYear);
  if (planYear === null) return NO_YEAR;
  return named.unit === 'quarter'
    ? quarterSpan(part, named.number, planYear, isCalendar)
    : wholeSpan(part, named.whole, planYear);
}

/** The days of one part; a reason where the calendar has none, or the words give no year. */
export function spanOf(part: DatedPart, planYear: PlanYear | null, isCalendar: boolean): Span | NoSpan {
  const found = spanOfName(part, planYear, isCalendar);
  if (!isSpan(found)) return found;
  const { named, edge } = part;
  const isLoose = edge !== null && edge !== 'end' && named.unit === 'quarter';
  const loose = isLoose ? [`The ${edge} part of the quarter was counted by the quarter’s end`] : [];
  return { ...found, assumed: [...part.assumed, ...found.assumed, ...loose] };
}

import { addDays, type Day, dayInWords, dayOf, dayWithWeekday, lastDayOfMonth, monthName } from './day';
import { type PlanYear, planPeriod, yearEnd, yearInWords, yearStart } from './financial-year';
import { easterOf } from './calendar-words';
import { type Quarter, quarterAt, quarterIndex, quarterOfDay, quarterPeriod } from './quarter';
import { type QuarterWindow } from './schedule';
import { type Edge, type Whole } from './timescale-tokens';
import { type DatedPart, yearOfQuarter } from './timescale-years';

/** A stretch of time that words name, with the days it runs from and to. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  /** The quarters, where the words name quarters. */
  readonly window: QuarterWindow | null;
  /** Whether it is named by its end alone: a day or a month, not a longer stretch. */
  readonly isDue: boolean;
  /** Whether the words give its start alone. */
  readonly isStart: boolean;
  readonly assumed: readonly string[];
}

/** Why a name is no stretch of time. */
export interface NoSpan {
  readonly refusal: string;
}

export const isSpan = (span: Span | NoSpan): span is Span => 'from' in span;

const span = (from: Day, to: Day, more: Partial<Span> = {}): Span => ({
  from,
  to,
  window: null,
  isDue: false,
  isStart: false,
  assumed: [],
  ...more,
});

const PART_OF_YEAR: NoSpan = { refusal: 'The words name a part of a year but no month.' };
const NO_YEAR: NoSpan = { refusal: 'The words give no year.' };

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

function feast(whole: Whole, year: number, startsMonth: number): Day | null {
  const dayIn = (calendarYear: number): Day | null =>
    whole === 'easter' ? easterOf(calendarYear) : dayOf(calendarYear, 12, whole === 'christmas' ? 25 : 31);
  const day = dayIn(year);
  return day !== null && day < yearStart(year, startsMonth) ? dayIn(year + 1) : day;
}

function wholeSpan(part: DatedPart, whole: Whole, planYear: PlanYear): Span | NoSpan {
  const { from, to } = planPeriod(planYear);
  const year = part.year?.year ?? planYear.firstYear;
  const several = planYear.years > 1 ? [`The plan has ${planYear.years} years: all of them were taken`] : [];
  const assumed = part.year === null ? several : [];
  if (part.edge !== null && !['start', 'end'].includes(part.edge)) return PART_OF_YEAR;
  if (whole === 'plan') return part.edge === 'end' ? span(to, to, { isDue: true }) : span(from, to);
  if (whole === 'academic year') return span(`${year}-09-01`, `${year + 1}-08-31`);
  if (whole === 'year' || whole === 'year end') {
    const last =
      part.year?.of === 'calendar' && whole === 'year end' ? `${year}-12-31` : yearEnd(year, planYear.startsMonth);
    const period = part.year === null ? { from, to } : { from: yearStart(year, planYear.startsMonth), to: last };
    if (part.edge === 'start') return span(period.from, period.from, { isDue: true, assumed });
    return whole === 'year'
      ? span(period.from, period.to, { assumed })
      : span(period.to, period.to, { isDue: true, assumed });
  }
  const named =
    part.year?.of === 'calendar'
      ? whole === 'easter'
        ? easterOf(year)
        : dayOf(year, 12, whole === 'christmas' ? 25 : 31)
      : feast(whole, year, planYear.startsMonth);
  return named === null ? NO_YEAR : span(named, named, { isDue: true });
}

function yearsSpan(part: DatedPart, planYear: PlanYear | null): Span | NoSpan {
  const { named, edge } = part;
  if (named.unit !== 'years') return NO_YEAR;
  if (edge !== null && edge !== 'end' && edge !== 'start') return PART_OF_YEAR;
  const startsMonth = planYear?.startsMonth ?? 4;
  const isFinancial = named.of === 'financial';
  const from = isFinancial ? yearStart(named.from, startsMonth) : `${named.from}-01-01`;
  const to = isFinancial ? yearEnd(named.to, startsMonth) : `${named.to}-12-31`;
  if (edge === 'start')
    return span(from, from, { isDue: true, assumed: [`The start was taken as ${dayInWords(from)}`] });
  if (edge === 'end')
    return span(to, to, { isDue: true, assumed: isFinancial ? [] : [`The end was taken as ${dayInWords(to)}`] });
  const assumed = `A year alone gives no day: ${dayInWords(from)} to ${dayInWords(to)} was taken, due by its end`;
  return span(from, to, { assumed: part.bound === 'during' ? [] : [assumed] });
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

/** One window from the first quarter of one to the last of another; null where one of them names no quarter. */
export function joinedWindow(one: Span, other: Span): QuarterWindow | null {
  return one.window && other.window ? { from: one.window.from, to: other.window.to } : null;
}

/** Whether one stretch follows the other without a gap, as `3rd/4th quarter` or `June/July`. */
export function isNext(one: Span, other: Span): boolean {
  if (one.window && other.window) {
    return quarterIndex(quarterAt(quarterIndex(one.window.to) + 1)) === quarterIndex(other.window.from);
  }
  return addDays(one.to, 1) === other.from;
}

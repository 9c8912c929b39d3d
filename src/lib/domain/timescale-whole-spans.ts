import { easterOf } from './calendar-words';
import { type Day, dayInWords, dayOf } from './day';
import { planPeriod, type PlanYear, yearEnd, yearStart } from './financial-year';
import { NO_YEAR, type NoSpan, PART_OF_YEAR, type Span, span } from './timescale-span';
import { type NamedYear, type Whole } from './timescale-tokens';
import { type DatedPart } from './timescale-years';

/** The day of a feast, or the last day, of a calendar year. */
function dayOfYear(whole: Whole, year: number): Day | null {
  return whole === 'easter' ? easterOf(year) : dayOf(year, 12, whole === 'christmas' ? 25 : 31);
}

/** That day in the year that is named, or the first of its kind in the plan. */
function feast(part: DatedPart, whole: Whole, planYear: PlanYear): Span | NoSpan {
  const { firstYear, startsMonth } = planYear;
  const year = part.year?.year ?? firstYear;
  const early = dayOfYear(whole, year);
  const isTooEarly = part.year?.of !== 'calendar' && early !== null && early < yearStart(year, startsMonth);
  const day = isTooEarly ? dayOfYear(whole, year + 1) : early;
  return day === null ? NO_YEAR : span(day, day, { isDue: true });
}

function yearOf(part: DatedPart, whole: 'year' | 'year end', planYear: PlanYear): Span {
  const { year, edge } = part;
  const { from, to } = year === null ? planPeriod(planYear) : daysOfYear(year, whole, planYear.startsMonth);
  const isSeveral = year === null && planYear.years > 1;
  const assumed = isSeveral ? [`The plan has ${planYear.years} years: all of them were taken`] : [];
  if (edge === 'start') return span(from, from, { isDue: true, assumed });
  return whole === 'year' ? span(from, to, { assumed }) : span(to, to, { isDue: true, assumed });
}

function daysOfYear({ of, year }: NamedYear, whole: Whole, startsMonth: number): { from: Day; to: Day } {
  const isCalendar = of === 'calendar' && whole === 'year end';
  return { from: yearStart(year, startsMonth), to: isCalendar ? `${year}-12-31` : yearEnd(year, startsMonth) };
}

/** The days of the year, the plan or a feast. */
export function wholeSpan(part: DatedPart, whole: Whole, planYear: PlanYear): Span | NoSpan {
  const { from, to } = planPeriod(planYear);
  const year = part.year?.year ?? planYear.firstYear;
  if (part.edge !== null && !['start', 'end'].includes(part.edge)) return PART_OF_YEAR;
  if (whole === 'plan') return part.edge === 'end' ? span(to, to, { isDue: true }) : span(from, to);
  if (whole === 'academic year') return span(`${year}-09-01`, `${year + 1}-08-31`);
  return whole === 'year' || whole === 'year end' ? yearOf(part, whole, planYear) : feast(part, whole, planYear);
}

/** The days of calendar or financial years named alone. */
export function yearsSpan(part: DatedPart, planYear: PlanYear | null): Span | NoSpan {
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

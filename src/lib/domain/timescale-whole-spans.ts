import { easterOf } from './calendar-words';
import { type Day, dayInWords, dayOf } from './day';
import { planPeriod, type PlanYear, yearEnd, yearStart } from './financial-year';
import { NO_YEAR, type NoSpan, PART_OF_YEAR, type Span, span } from './timescale-span';
import { type Whole } from './timescale-tokens';
import { type DatedPart } from './timescale-years';

function feast(whole: Whole, year: number, startsMonth: number): Day | null {
  const dayIn = (calendarYear: number): Day | null =>
    whole === 'easter' ? easterOf(calendarYear) : dayOf(calendarYear, 12, whole === 'christmas' ? 25 : 31);
  const day = dayIn(year);
  return day !== null && day < yearStart(year, startsMonth) ? dayIn(year + 1) : day;
}

/** The days of the year, the plan or a feast. */
export function wholeSpan(part: DatedPart, whole: Whole, planYear: PlanYear): Span | NoSpan {
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

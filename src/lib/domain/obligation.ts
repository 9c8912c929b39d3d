import { type Day, daysBetween } from './day';
import { yearEnd } from './financial-year';

const LAST_DAY = '06-30';

/** The last day on which the annual return may be submitted: the first 30 June after the year's end. Source: EMSMP plan 1.4. */
export function annualReturnDue(year: number, startsMonth: number): Day {
  const end = yearEnd(year, startsMonth);
  const sameYear = `${end.slice(0, 4)}-${LAST_DAY}`;
  return sameYear > end ? sameYear : `${Number(end.slice(0, 4)) + 1}-${LAST_DAY}`;
}

/** Days left until a due day; negative once it has passed. */
export function daysLeft(due: Day, today: Day): number {
  return daysBetween(today, due);
}

import { type Day, daysBetween } from './day';
import { yearEnd } from './financial-year';

/** The last day on which the annual return may be submitted: 30 June after the year's end. Source: EMSMP plan 1.4. */
export function annualReturnDue(year: number, startsMonth: number): Day {
  return `${yearEnd(year, startsMonth).slice(0, 4)}-06-30`;
}

/** Days left until a due day; negative once it has passed. */
export function daysLeft(due: Day, today: Day): number {
  return daysBetween(today, due);
}

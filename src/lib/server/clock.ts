import { config } from './config';
import type { Day } from '../domain/day';

let london: Intl.DateTimeFormat | undefined;

// Made when first asked for: the calendars of the world are slow to load.
const londonFormat = (): Intl.DateTimeFormat =>
  (london ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }));

/** The day in London at an instant: a plan's deadlines are days of the United Kingdom. */
export function londonDay(instant: Date): Day {
  const parts = Object.fromEntries(
    londonFormat()
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}`;
}

/** Today: the day the settings fix, otherwise the real day in London. */
export function today(): Day {
  return config().fixedToday ?? londonDay(now());
}

/** The present instant. It is real even where the day is fixed, since sessions and history depend on it. */
export function now(): Date {
  return new Date(Date.now());
}

/** The instant to write beside what is entered now: the real one, moved to the day that the settings fix, if they do. */
export function recordedAt(): Date {
  const { fixedToday } = config();
  const instant = now();
  return fixedToday === null ? instant : new Date(`${fixedToday}T${instant.toISOString().slice(11)}`);
}

import { type Day, dayOf, isDay } from './day';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/**
 * The day that a person typed: `27 February 2009`, `27 Feb 09`, `27/2/2009`, `27.2.09` or `2009-02-27`, day before month.
 * Refuses (null) anything else, and days that the calendar does not have.
 */
export function readDay(text: string): Day | null {
  const words = text.trim().replace(/\s+/g, ' ');
  if (isDay(words)) return words;
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(words);
  if (numeric) return dayOf(fullYear(numeric[3] ?? ''), Number(numeric[2]), Number(numeric[1]));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9}),? (\d{4}|\d{2})$/i.exec(words);
  if (!named) return null;
  return dayOf(fullYear(named[3] ?? ''), monthOf(named[2] ?? ''), Number(named[1]));
}

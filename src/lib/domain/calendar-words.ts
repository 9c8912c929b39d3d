import { type Day, dayOf } from './day';

const MONTH_SOURCES: readonly string[] = [
  'jan(?:uary)?',
  'feb(?:ruary|uary|r)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];

/** Pattern source for the name of a month, full or short, with its full stop. */
export const MONTH_SOURCE = `(?:${MONTH_SOURCES.join('|')})\\.?`;

const STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month, from 1, of a name in lower case such as `sept.`; null where it is none. */
export function monthOfName(name: string): number | null {
  const place = STARTS.indexOf(name.slice(0, 3));
  return place < 0 ? null : place + 1;
}

const WEEKDAY_STARTS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Pattern source for a day of the week. */
export const WEEKDAY_SOURCE =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?';

/** The day of the week of a name in lower case, Sunday 0; null where it is none. */
export function weekdayOfName(name: string): number | null {
  const place = WEEKDAY_STARTS.indexOf(name.slice(0, 3));
  return place < 0 ? null : place;
}

/** Seasons and school terms: their first and last month, as people in Britain count them. */
export const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
  'spring term': [1, 3],
  'summer term': [4, 7],
  'autumn term': [9, 12],
};

const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** Pattern source for an ordinal in figures or words. */
export const ORDINAL_SOURCE = `\\d{1,2}\\s?(?:st|nd|rd|th)|${ORDINALS.slice(1).join('|')}`;

/** The number of an ordinal such as `3rd` or `third`; null where it is none. */
export function ordinalOf(word: string): number | null {
  const digits = /^\d{1,2}/.exec(word);
  if (digits) return Number(digits[0]);
  const place = ORDINALS.indexOf(word);
  return place < 1 ? null : place;
}

/** A year written with two figures: 08 is 2008, 98 is 1998. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Easter Sunday of a year, by the Gregorian reckoning (Meeus, Jones and Butcher). */
export function easterOf(year: number): Day | null {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leap = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leap - moon + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const counted = epact + weekday - 7 * late + 114;
  return dayOf(year, Math.floor(counted / 31), (counted % 31) + 1);
}

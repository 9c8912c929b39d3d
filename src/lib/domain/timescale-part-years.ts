import { fullYear } from './calendar-words';
import { addPart, type Cursor, kindAt, skipFillers, valueAt } from './timescale-part';
import { type NamedYear, type TimeToken } from './timescale-tokens';

const namedYear = (token: TimeToken | null): NamedYear | null => {
  if (token?.kind === 'year') return { of: 'calendar', year: token.year };
  if (token?.kind === 'financial years' && token.from === token.to) return { of: 'financial', year: token.from };
  return null;
};

/** Whether two figures name a year in or near the plan. */
export const isPlanYearNumber = (cursor: Cursor, short: number): boolean => {
  const { planYear } = cursor;
  return planYear !== null && Math.abs(fullYear(short) - planYear.firstYear) <= planYear.years + 1;
};

/** The two figures of a year; null where the token is none. */
export const shortYear = (cursor: Cursor, token: TimeToken | null): number | null =>
  token?.kind === 'number' && !token.isOrdinal && (token.isPadded || isPlanYearNumber(cursor, token.value))
    ? token.value
    : null;

/** The year that follows a name, and the place after it: `Q2 2008/09`, `June, 2008`, `Q3 08`. */
export function yearAfter(cursor: Cursor): NamedYear | null {
  const first = skipFillers(cursor, cursor.place + 1);
  const afterComma = kindAt(cursor, first) === 'join' ? skipFillers(cursor, first + 1) : first;
  const join = valueAt(cursor, first);
  const isComma = join?.kind === 'join' && join.join === 'and';
  for (const place of isComma ? [first, afterComma] : [first]) {
    const value = valueAt(cursor, place);
    const year = namedYear(value);
    const short = place === first ? shortYear(cursor, value) : null;
    if (year !== null || short !== null) {
      cursor.place = place;
      return year ?? { of: 'calendar', year: fullYear(short ?? 0) };
    }
  }
  return null;
}

/** Adds a year of the plan by its number; a year that the plan does not have stays unread. */
export function addYearOfPlan(cursor: Cursor, number: number): void {
  const { planYear } = cursor;
  if (planYear === null || number > planYear.years) {
    cursor.unread.add(cursor.place);
    return;
  }
  const year = planYear.firstYear + number - 1;
  const assumed = `Year ${number} was taken as year ${number} of the plan`;
  addPart(cursor, { unit: 'years', of: 'financial', from: year, to: year }, null, [assumed]);
}

const STARTS_A_NAME: ReadonlySet<TimeToken['kind'] | null> = new Set(['quarters', 'month', 'season', 'number']);

/** A year that heads what follows (`2008/09: Q2 and Q4`), or stands alone. */
export function readYears(cursor: Cursor, of: NamedYear['of'], from: number, to: number, assumed: string | null): void {
  const next = skipFillers(cursor, cursor.place + 1);
  const isHead = from === to && cursor.pending.join === null && STARTS_A_NAME.has(kindAt(cursor, next));
  if (isHead) cursor.pending.year = { of, year: from };
  else addPart(cursor, { unit: 'years', of, from, to }, null, [assumed]);
}

import { fullYear } from './calendar-words';
import { addPart, type Cursor, kindAt, monthNamed, type Part, skipFillers, valueAt } from './timescale-part';
import { addYearOfPlan, isPlanYearNumber, shortYear, yearAfter } from './timescale-part-years';
import { type Join, type NamedYear } from './timescale-tokens';

/** What the number after a month is: `June 12th`, `June 12, 2008`, `June 08`. */
export function readMonth(cursor: Cursor, month: number): Part {
  const next = valueAt(cursor, cursor.place + 1);
  if (next?.kind !== 'number') return addPart(cursor, monthNamed(month, null), yearAfter(cursor));
  const numberPlace = cursor.place + 1;
  cursor.place = numberPlace;
  const year = yearAfter(cursor);
  const isDate = next.value >= 1 && next.value <= 31;
  if (isDate && (next.isOrdinal || year !== null)) return addPart(cursor, monthNamed(month, next.value), year);
  cursor.place = numberPlace;
  if (isPlanYearNumber(cursor, next.value) || !isDate) {
    const named: NamedYear = { of: 'calendar', year: fullYear(next.value) };
    const assumed = isDate && !next.isPadded ? `${next.value} was taken as the year ${fullYear(next.value)}` : null;
    return addPart(cursor, monthNamed(month, null), named, [assumed]);
  }
  return addPart(cursor, monthNamed(month, next.value), null, [`${next.value} was taken as the day of the month`]);
}

/** The places of the numbers before a month, and the month’s own: `1st`, `1-5 June`, `1, 2 and 3 June`. */
function daysBeforeMonth(cursor: Cursor): { numbers: number[]; month: number } | null {
  const numbers = [cursor.place];
  for (let place = cursor.place; ;) {
    const next = skipFillers(cursor, place + 1);
    if (kindAt(cursor, next) === 'month' || kindAt(cursor, next) === 'month of year') return { numbers, month: next };
    if (kindAt(cursor, next) !== 'join' || kindAt(cursor, next + 1) !== 'number') return null;
    place = next + 1;
    numbers.push(place);
  }
}

const joinBefore = (cursor: Cursor, place: number): Join | null => {
  const before = valueAt(cursor, place - 1);
  return before?.kind === 'join' ? before.join : null;
};

/** Reads a number: days before a month, a further year of the plan, or nothing that is known. */
export function readNumber(cursor: Cursor): void {
  const run = daysBeforeMonth(cursor);
  const last = cursor.parts.at(-1);
  const value = valueAt(cursor, cursor.place);
  if (run === null) {
    if (value?.kind === 'number' && cursor.pending.join && cursor.planYear && last?.named.unit === 'years') {
      addYearOfPlan(cursor, value.value);
    } else cursor.unread.add(cursor.place);
    return;
  }
  const token = valueAt(cursor, run.month);
  cursor.place = run.month;
  const month = token?.kind === 'month' || token?.kind === 'month of year' ? token.month : 1;
  const year: NamedYear | null =
    token?.kind === 'month of year' ? { of: 'calendar', year: token.year } : yearAfterDay(cursor);
  for (const [index, place] of run.numbers.entries()) {
    const number = valueAt(cursor, place);
    if (index > 0) cursor.pending.join = joinBefore(cursor, place);
    addPart(cursor, monthNamed(month, number?.kind === 'number' ? number.value : 0), year);
  }
}

function yearAfterDay(cursor: Cursor): NamedYear | null {
  const next = valueAt(cursor, cursor.place + 1);
  const short = shortYear(cursor, next);
  if (short !== null && daysBeforeMonth({ ...cursor, place: cursor.place + 1 }) === null) {
    cursor.place += 1;
    return { of: 'calendar', year: fullYear(short) };
  }
  return yearAfter(cursor);
}

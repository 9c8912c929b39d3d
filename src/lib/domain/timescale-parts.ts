import { fullYear, SEASONS } from './calendar-words';
import { type PlanYear } from './financial-year';
import { type QuarterNumber } from './quarter';
import { type Bound, type Edge, type Join, type NamedYear, type TimeToken, type Whole } from './timescale-tokens';
import { type Token } from './words';

/** What a stretch of time is named by, before its year is settled. */
export type Named =
  | { readonly unit: 'quarter'; readonly number: QuarterNumber }
  | {
      readonly unit: 'months';
      readonly from: number;
      readonly to: number;
      /** The day of the month; null where the month or season stands alone. */
      readonly date: number | null;
      readonly season: string | null;
    }
  | { readonly unit: 'whole'; readonly whole: Whole }
  | { readonly unit: 'years'; readonly of: NamedYear['of']; readonly from: number; readonly to: number };

/** One named stretch with what its neighbours say of it. */
export interface Part {
  readonly named: Named;
  year: NamedYear | null;
  join: Join | null;
  readonly edge: Edge | null;
  bound: Bound | null;
  readonly isWeek: boolean;
  readonly weekday: number | null;
  readonly assumed: string[];
}

interface Pending {
  join: Join | null;
  edge: Edge | null;
  bound: Bound | null;
  isWeek: boolean;
  weekday: number | null;
  year: NamedYear | null;
}

interface Cursor {
  readonly tokens: readonly Token<TimeToken>[];
  readonly planYear: PlanYear | null;
  readonly parts: Part[];
  /** Numbers that turned out to be no day, by their place. */
  readonly unread: Set<number>;
  place: number;
  pending: Pending;
}

const nothingPending = (): Pending => ({
  join: null,
  edge: null,
  bound: null,
  isWeek: false,
  weekday: null,
  year: null,
});

const valueAt = (cursor: Cursor, place: number): TimeToken | null => cursor.tokens[place]?.value ?? null;

const kindAt = (cursor: Cursor, place: number): TimeToken['kind'] | null => valueAt(cursor, place)?.kind ?? null;

const skipFillers = (cursor: Cursor, place: number): number => {
  let next = place;
  while (kindAt(cursor, next) === 'filler') next += 1;
  return next;
};

const namedYear = (token: TimeToken | null): NamedYear | null => {
  if (token?.kind === 'year') return { of: 'calendar', year: token.year };
  if (token?.kind === 'financial years' && token.from === token.to) return { of: 'financial', year: token.from };
  return null;
};

const isPlanYearNumber = (cursor: Cursor, short: number): boolean => {
  const { planYear } = cursor;
  return planYear !== null && Math.abs(fullYear(short) - planYear.firstYear) <= planYear.years + 1;
};

const shortYear = (cursor: Cursor, token: TimeToken | null): number | null =>
  token?.kind === 'number' && !token.isOrdinal && (token.isPadded || isPlanYearNumber(cursor, token.value))
    ? token.value
    : null;

/** The year that follows a name, and the place after it: `Q2 2008/09`, `June, 2008`, `Q3 08`. */
function yearAfter(cursor: Cursor): NamedYear | null {
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

function addPart(cursor: Cursor, named: Named, year: NamedYear | null, assumed: readonly (string | null)[] = []): Part {
  const { join, edge, bound, isWeek, weekday } = cursor.pending;
  const carried = cursor.pending.year;
  const part: Part = {
    named,
    year: year ?? carried,
    join,
    edge,
    bound,
    isWeek,
    weekday,
    assumed: assumed.filter((sentence) => sentence !== null),
  };
  cursor.parts.push(part);
  cursor.pending = { ...nothingPending(), year: carried };
  return part;
}

const monthNamed = (month: number, date: number | null): Named => ({
  unit: 'months',
  from: month,
  to: month,
  date,
  season: null,
});

/** What the number after a month is: `June 12th`, `June 12, 2008`, `June 08`. */
function readMonth(cursor: Cursor, month: number): Part {
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

function readNumber(cursor: Cursor): void {
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

function addYearOfPlan(cursor: Cursor, number: number): void {
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
function readYears(cursor: Cursor, of: NamedYear['of'], from: number, to: number, assumed: string | null): void {
  const next = skipFillers(cursor, cursor.place + 1);
  const isHead = from === to && cursor.pending.join === null && STARTS_A_NAME.has(kindAt(cursor, next));
  if (isHead) cursor.pending.year = { of, year: from };
  else addPart(cursor, { unit: 'years', of, from, to }, null, [assumed]);
}

function readQuarters(cursor: Cursor, token: Extract<TimeToken, { kind: 'quarters' }>): void {
  const year = yearAfter(cursor);
  for (const { number, join } of token.list) {
    if (join !== null) cursor.pending.join = join;
    addPart(cursor, { unit: 'quarter', number }, year, [token.assumed]);
  }
}

function readName(cursor: Cursor, token: TimeToken): boolean {
  switch (token.kind) {
    case 'quarters':
      readQuarters(cursor, token);
      return true;
    case 'number':
      readNumber(cursor);
      return true;
    case 'month':
      readMonth(cursor, token.month);
      return true;
    case 'season': {
      const [from, to] = SEASONS[token.name] ?? [1, 12];
      const named: Named = { unit: 'months', from, to, date: null, season: token.name };
      addPart(cursor, named, yearAfter(cursor));
      return true;
    }
    default:
      return readWhole(cursor, token);
  }
}

/** Whether “of the year” only says again which year a quarter or month before it is of. */
function saysWhichYear({ parts, pending }: Cursor, whole: Whole): boolean {
  const unit = parts.at(-1)?.named.unit;
  const isAlone = pending.join === null && pending.edge === null && pending.bound === null;
  return whole === 'year' && isAlone && (unit === 'quarter' || unit === 'months');
}

function readWhole(cursor: Cursor, token: TimeToken): boolean {
  switch (token.kind) {
    case 'day': {
      const year: NamedYear | null = token.year === null ? null : { of: 'calendar', year: token.year };
      addPart(cursor, monthNamed(token.month, token.date), year);
      return true;
    }
    case 'month of year':
      addPart(cursor, monthNamed(token.month, null), { of: 'calendar', year: token.year }, [token.assumed]);
      return true;
    case 'year':
      readYears(cursor, 'calendar', token.year, token.year, null);
      return true;
    case 'financial years':
      readYears(cursor, 'financial', token.from, token.to, token.assumed);
      return true;
    case 'year of plan':
      addYearOfPlan(cursor, token.number);
      return true;
    case 'whole':
      if (!saysWhichYear(cursor, token.whole))
        addPart(cursor, { unit: 'whole', whole: token.whole }, yearAfter(cursor), [token.assumed]);
      return true;
    default:
      return false;
  }
}

/** Whether a token says that what was begun ends: “start April, end March”. */
const ends = (token: TimeToken): boolean =>
  (token.kind === 'edge' && token.edge === 'end') || (token.kind === 'bound' && ['by', 'until'].includes(token.bound));

function readLink(cursor: Cursor, token: TimeToken): void {
  const { pending } = cursor;
  const last = cursor.parts.at(-1);
  if (token.kind === 'join') pending.join = last ? (pending.join ?? token.join) : null;
  else if (ends(token) && last?.bound === 'from') pending.join = 'range';
  else if (token.kind === 'edge') pending.edge = token.edge;
  else if (token.kind === 'week') pending.isWeek = true;
  else if (token.kind === 'weekday') pending.weekday = token.weekday;
  else if (token.kind === 'bound' && token.bound === 'onwards' && last) last.bound = 'from';
  else if (token.kind === 'bound' && token.bound === 'until' && last && pending.join === null) pending.join = 'range';
  else if (token.kind === 'bound' && token.bound !== 'onwards') pending.bound = token.bound;
}

/**
 * The named stretches of time in a timescale's tokens, each with how it joins the one before, and the places of numbers
 * that name none. Without a plan's years, short and relative years stay unread.
 */
export function partsOf(
  tokens: readonly Token<TimeToken>[],
  planYear: PlanYear | null,
): { parts: readonly Part[]; unread: ReadonlySet<number> } {
  const cursor: Cursor = { tokens, planYear, parts: [], unread: new Set(), place: 0, pending: nothingPending() };
  for (; cursor.place < tokens.length; cursor.place += 1) {
    const token = valueAt(cursor, cursor.place);
    if (token === null) cursor.pending.join = cursor.parts.length > 0 ? 'and' : null;
    else if (!readName(cursor, token)) readLink(cursor, token);
  }
  return { parts: cursor.parts, unread: cursor.unread };
}

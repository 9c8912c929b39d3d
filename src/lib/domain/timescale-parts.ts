import { SEASONS } from './calendar-words';
import { type PlanYear } from './financial-year';
import { addPart, type Cursor, monthNamed, type Named, nothingPending, type Part, valueAt } from './timescale-part';
import { readMonth, readNumber } from './timescale-part-days';
import { addYearOfPlan, readYears, yearAfter } from './timescale-part-years';
import { type NamedYear, type TimeToken, type Whole } from './timescale-tokens';
import { type Token } from './words';

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
    case 'day':
      addPart(cursor, monthNamed(token.month, token.date), calendarYear(token.year));
      return true;
    case 'month of year':
      addPart(cursor, monthNamed(token.month, null), calendarYear(token.year), [token.assumed]);
      return true;
    case 'whole':
      if (saysWhichYear(cursor, token.whole)) return true;
      addPart(cursor, { unit: 'whole', whole: token.whole }, yearAfter(cursor), [token.assumed]);
      return true;
    default:
      return readYear(cursor, token);
  }
}

const calendarYear = (year: number | null): NamedYear | null => (year === null ? null : { of: 'calendar', year });

function readYear(cursor: Cursor, token: TimeToken): boolean {
  if (token.kind === 'year') readYears(cursor, 'calendar', token.year, token.year, null);
  else if (token.kind === 'financial years') readYears(cursor, 'financial', token.from, token.to, token.assumed);
  else if (token.kind === 'year of plan') addYearOfPlan(cursor, token.number);
  else return false;
  return true;
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

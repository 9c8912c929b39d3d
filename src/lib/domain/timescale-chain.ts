import { addDays, type Day, dayInWords } from './day';
import { planPeriod, type PlanYear } from './financial-year';
import { type Bound, type Join, type TimeToken } from './timescale-tokens';
import { isNext, isSpan, joinedWindow, type NoSpan, type Span, span } from './timescale-span';
import { spanOf } from './timescale-spans';
import { partsOf } from './timescale-parts';
import { type DatedPart, inEachYear, withYears } from './timescale-years';
import { type Token } from './words';

interface Link {
  readonly span: Span;
  readonly join: Join | null;
  readonly bound: Bound | null;
}

/** The stretches of time that some words name, or why one of them is none. */
export interface Chain {
  readonly spans: readonly Span[];
  readonly refusal: string | null;
  /** Places of number tokens that name no day. */
  readonly unread: ReadonlySet<number>;
}

const BACKWARDS: NoSpan = { refusal: 'The words run from a later day to an earlier one.' };
const WITHOUT_END: NoSpan = { refusal: 'The words say after when, not by when.' };

function ranged(one: Span, other: Span): Span | NoSpan {
  if (other.to < one.from) return BACKWARDS;
  const assumed = [...new Set([...one.assumed, ...other.assumed])];
  return { from: one.from, to: other.to, window: joinedWindow(one, other), isDue: false, isStart: false, assumed };
}

const APART = 'A stroke between times that do not follow each other was taken as “and”';

function joined(before: Link, next: Link): Link | NoSpan | null {
  const isRange = next.join === 'range' || (next.join === 'and' && before.bound === 'between');
  if (isRange) {
    const span = ranged(before.span, next.span);
    return isSpan(span) ? { ...before, span, bound: null } : span;
  }
  if (next.join !== 'slash' || !isNext(before.span, next.span)) return null;
  const span = ranged(before.span, next.span);
  return isSpan(span) ? { ...before, span } : span;
}

const noteApart = (link: Link): Link =>
  link.join === 'slash' ? { ...link, span: { ...link.span, assumed: [...link.span.assumed, APART] } } : link;

const FROM = (from: Day, to: Day): string => `It starts on ${dayInWords(from)}; its end was taken as ${dayInWords(to)}`;
const UNTIL = (from: Day): string => `Its start was taken as ${dayInWords(from)}`;

function bounded({ span: named, bound }: Link, planYear: PlanYear | null): Span | NoSpan {
  const { from, to, assumed } = named;
  if (bound === 'after') return WITHOUT_END;
  const dayBefore = addDays(from, -1);
  if (bound === 'before') return span(dayBefore, dayBefore, { isDue: true, assumed });
  if (planYear === null) return named;
  const plan = planPeriod(planYear);
  if (bound === 'from' && from <= plan.to) {
    return span(from, plan.to, { isStart: true, assumed: [...assumed, FROM(from, plan.to)] });
  }
  if (bound === 'until' && to >= plan.from) return span(plan.from, to, { assumed: [...assumed, UNTIL(plan.from)] });
  return named;
}

function linksOf(parts: readonly DatedPart[], planYear: PlanYear | null, isCalendar: boolean): Link[] | NoSpan {
  const links: Link[] = [];
  for (const part of parts) {
    const span = spanOf(part, planYear, isCalendar);
    if (!isSpan(span)) return span;
    const isBeforeEnd = part.bound === 'before' && part.edge === 'end';
    const next: Link = { span, join: part.join, bound: isBeforeEnd ? 'by' : part.bound };
    const before = links.at(-1);
    const both = before ? joined(before, next) : null;
    if (both !== null && 'refusal' in both) return both;
    if (both === null) links.push(before ? noteApart(next) : next);
    else links[links.length - 1] = both;
  }
  return links;
}

/** The stretches of time in a timescale's tokens, each with its year; `isYearly` where they come round each year. */
export function chainOf(tokens: readonly Token<TimeToken>[], planYear: PlanYear | null, isYearly = false): Chain {
  const { parts, unread } = partsOf(tokens, planYear);
  const isCalendar = tokens.some(({ value }) => value?.kind === 'calendar');
  const dated = isYearly && planYear ? inEachYear(parts, planYear) : withYears(parts, planYear);
  const links = linksOf(dated, planYear, isCalendar);
  if ('refusal' in links) return { spans: [], refusal: links.refusal, unread };
  const spans: Span[] = [];
  for (const link of links) {
    const span = bounded(link, planYear);
    if (!isSpan(span)) return { spans: [], refusal: span.refusal, unread };
    spans.push(span);
  }
  return { spans, refusal: null, unread };
}

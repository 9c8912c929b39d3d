import { may } from '$lib/domain/access';
import { type PlacedLine, placedLines, type Plan } from '$lib/domain/plan';
import { POSITIONS } from '$lib/domain/position';
import type { Quarter } from '$lib/domain/quarter';
import { type Standing, standingOf } from '$lib/domain/standing';
import type { Update } from '$lib/domain/update';
import type { Here } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';

/** A line that the person may answer for, with its answers and where it stands in the quarter. */
export interface OwnLine {
  readonly placed: PlacedLine;
  readonly told: readonly Update[];
  readonly standing: Standing;
}

/** Which lines the form shows: those still awaited, all that were asked, or those named in the address. */
export interface Choice {
  readonly shows: 'awaited' | 'all' | 'chosen';
  readonly wanted: readonly string[];
}

/** The lines of a plan that somebody may answer for. */
export function ownLines(here: Here, plan: Plan, quarter: Quarter, told: readonly Update[]): readonly OwnLine[] {
  const mine = placedLines(plan).filter(({ line }) => may(here.roles, 'answer', line));
  return mine.map((placed) => {
    const own = told.filter(({ lineId }) => lineId === placed.line.id);
    return { placed, told: own, standing: standingOf(placed.line, own, plan.planYear, quarter, today()) };
  });
}

/** What the address asks the form to show. */
export function readChoice(query: URLSearchParams): Choice {
  const wanted = query.getAll('line');
  if (query.get('show') === 'all') return { shows: 'all', wanted };
  return { shows: wanted.length > 0 ? 'chosen' : 'awaited', wanted };
}

const isAnswered = ({ standing }: OwnLine): boolean => POSITIONS[standing.position].isAnswered;

/** Whether a choice shows a line; a named line is shown whether or not it was asked. */
export function isShown({ shows, wanted }: Choice, line: OwnLine): boolean {
  const { placed, standing } = line;
  if (shows === 'chosen') return wanted.includes(placed.line.reference) || wanted.includes(placed.action.reference);
  return standing.isAsked && (shows === 'all' || !isAnswered(line));
}

/** How many of the lines were asked, and how many of these are answered. */
export function countAnswered(lines: readonly OwnLine[]): { asked: number; answered: number } {
  const asked = lines.filter(({ standing }) => standing.isAsked);
  return { asked: asked.length, answered: asked.filter(isAnswered).length };
}

import type { PlacedLine } from '../plan';
import { likeness, type WordBag, wordBag } from './likeness';

/** A line of an earlier plan, or of a plan earlier, with what it is later; null where it is not there. */
export interface LinePair {
  readonly earlier: PlacedLine | null;
  readonly later: PlacedLine | null;
}

/** That a line goes on from an earlier one, by the lines' ids. */
export interface LineLink {
  readonly earlierLineId: number;
  readonly laterLineId: number;
}

/** Two lines that may be one. */
interface Likely {
  readonly earlier: PlacedLine;
  readonly later: PlacedLine;
  readonly score: number;
}

const LEAST_LIKE = 0.5;
const SAME_NUMBER = 0.2;

interface Bagged {
  readonly placed: PlacedLine;
  readonly action: WordBag;
  readonly kpi: WordBag;
}

const bagged = (placed: PlacedLine): Bagged => ({
  placed,
  action: wordBag(placed.action.text),
  kpi: wordBag(placed.line.kpi),
});

/** How likely two lines are one: by the words of action and KPI, the more so under the same number. */
function scoreOf(one: Bagged, other: Bagged): number {
  const action = likeness(one.action, other.action);
  const kpi = likeness(one.kpi, other.kpi);
  const hasKpi = one.kpi.words > 0 && other.kpi.words > 0;
  const words = hasKpi ? (2 * action + kpi) / 3 : action;
  if (words === 0) return 0;
  return words + (one.placed.line.reference === other.placed.line.reference ? SAME_NUMBER : 0);
}

function likelyPairs(earlier: readonly PlacedLine[], later: readonly PlacedLine[]): readonly Likely[] {
  const others = later.map(bagged);
  return earlier
    .map(bagged)
    .flatMap((one) => others.map((other) => ({ one, other, score: scoreOf(one, other) })))
    .filter(({ score }) => score >= LEAST_LIKE)
    .map(({ one, other, score }) => ({ earlier: one.placed, later: other.placed, score }))
    .sort((one, other) => other.score - one.score);
}

/**
 * Which lines of two plans are one by their words, each at most once and the likeliest first: by what their actions and KPIs
 * share, and by their number. Lines that share less than half are none.
 */
export function alikeLines(
  earlier: readonly PlacedLine[],
  later: readonly PlacedLine[],
): ReadonlyMap<number, PlacedLine> {
  const taken = new Set<number>();
  const found = new Map<number, PlacedLine>();
  for (const pair of likelyPairs(earlier, later)) {
    if (found.has(pair.later.line.id) || taken.has(pair.earlier.line.id)) continue;
    taken.add(pair.earlier.line.id);
    found.set(pair.later.line.id, pair.earlier);
  }
  return found;
}

/** Of several lines that one goes on from, the one whose words it has most of; of two alike the first. */
function likeliest(later: PlacedLine, from: readonly PlacedLine[]): PlacedLine | null {
  const [best] = from
    .map((one) => ({ one, score: scoreOf(bagged(one), bagged(later)) }))
    .sort((one, other) => other.score - one.score);
  return best?.one ?? null;
}

/**
 * Every line of two plans beside what it is in the other: by the links between them where there are any, otherwise by number
 * and likeness of the words. In the later plan's order, then what is there no more. A line that several were merged into goes
 * on from the likeliest of them; the others are there no more.
 */
export function matchLines(
  earlier: readonly PlacedLine[],
  later: readonly PlacedLine[],
  links: readonly LineLink[],
): readonly LinePair[] {
  const known = new Set(links.flatMap(({ earlierLineId, laterLineId }) => [earlierLineId, laterLineId]));
  const free = (lines: readonly PlacedLine[]) => lines.filter(({ line }) => !known.has(line.id));
  const alike = alikeLines(free(earlier), free(later));
  const byId = new Map(earlier.map((one) => [one.line.id, one]));
  const linkedTo = (one: PlacedLine): PlacedLine | null => {
    const own = links.filter(({ laterLineId }) => laterLineId === one.line.id);
    return likeliest(
      one,
      own.flatMap(({ earlierLineId }) => byId.get(earlierLineId) ?? []),
    );
  };
  const pairs = later.map((one) => ({ earlier: linkedTo(one) ?? alike.get(one.line.id) ?? null, later: one }));
  const there = new Set(pairs.map((pair) => pair.earlier?.line.id));
  return [...pairs, ...earlier.filter(({ line }) => !there.has(line.id)).map((one) => ({ earlier: one, later: null }))];
}

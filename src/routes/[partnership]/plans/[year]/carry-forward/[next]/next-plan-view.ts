import { alikeLines } from '$lib/domain/report/match-lines';
import type { CarriedLine } from '$lib/domain/carry-forward/carried-lines';
import { decisionInWords } from '$lib/domain/carry-forward/decision-words';
import { newestDecisions } from '$lib/domain/carry-forward/judge-year-end';
import { type WordsToRewrite, wordsToRewrite } from '$lib/domain/carry-forward/words-to-rewrite';
import { type PlanYear, planYearInWords } from '$lib/domain/financial-year';
import { type PlacedLine, placedLines, type Plan } from '$lib/domain/plan';
import { listed } from '$lib/domain/standing-words';
import type { YearEnd } from '$lib/server/operations/read-year-end';

const PARTS: Readonly<Record<WordsToRewrite['part'], string>> = {
  action: 'the action',
  kpi: 'the Target/KPI',
  timescale: 'the timescale',
};

interface LineWords {
  readonly action: string;
  readonly kpi: string;
  readonly timescale: string;
}

const wordsOf = ({ action, line }: PlacedLine): LineWords => ({
  action: action.text,
  kpi: line.kpi,
  timescale: line.timescale,
});

/** Of a line's words those that still are as one of its predecessors had them: what somebody rewrote needs no mark. */
function wordsUnchanged(placed: PlacedLine, earlier: readonly PlacedLine[]): LineWords {
  const words = wordsOf(placed);
  const kept = (part: keyof LineWords): string =>
    earlier.some((one) => wordsOf(one)[part] === words[part]) ? words[part] : '';
  return { action: kept('action'), kpi: kept('kpi'), timescale: kept('timescale') };
}

/** What of a line's words is of a time before the plan, as a sentence; null where nothing is. */
function rewriteInWords(words: LineWords, next: PlanYear): string | null {
  const parts = wordsToRewrite(words, next).map(
    ({ part, named }) => `${PARTS[part]} names ${listed(named.map((one) => `“${one}”`))}`,
  );
  return parts.length === 0 ? null : listed(parts);
}

function entryToRewrite(placed: PlacedLine, words: LineWords, next: PlanYear) {
  const says = rewriteInWords(words, next);
  return says === null ? [] : [{ ...lineEntry(placed), action: placed.action.reference, says }];
}

const lineEntry = ({ line, action }: PlacedLine) => ({ reference: line.reference, text: action.text });

/** What the plan that is to be made would hold, for the person who makes it. */
export function previewOf(
  { plan, kept }: YearEnd,
  next: PlanYear,
  { carried, putOff }: { carried: readonly CarriedLine[]; putOff: readonly CarriedLine[] },
) {
  const all = [...carried, ...putOff];
  const decisions = newestDecisions(kept);
  const isIn = new Set(carried.flatMap(({ placed, merged }) => [placed, ...merged]).map(({ line }) => line.id));
  return {
    lines: all.length,
    merged: carried.flatMap(({ merged }) => merged).map(lineEntry),
    putOff: putOff.map((one) => ({ ...lineEntry(one.placed), from: planYearInWords(one.plan.planYear) })),
    toRewrite: all.flatMap(({ placed }) => entryToRewrite(placed, wordsOf(placed), next)),
    notIn: placedLines(plan).flatMap((placed) => {
      const decision = decisions.get(placed.line.id)?.decision;
      return decision && !isIn.has(placed.line.id)
        ? [{ ...lineEntry(placed), says: decisionInWords(decision, plan) }]
        : [];
    }),
  };
}

/** The name of the field that says which line a later one goes on from. */
export const fromField = (lineId: number): string => `from-${String(lineId)}`;

/** The lines of a later plan that are not linked yet, each with the one that its words speak for. */
function unlinked(plan: Plan, later: Plan, successors: YearEnd['successors']) {
  const links = successors.filter((link) => link.later.planId === later.id);
  const known = new Set(links.flatMap((link) => [link.earlier.lineId, link.later.lineId]));
  const free = (of: Plan) => placedLines(of).filter(({ line }) => !known.has(line.id));
  const alike = alikeLines(free(plan), free(later));
  return free(later).map((placed) => ({
    ...lineEntry(placed),
    field: fromField(placed.line.id),
    kpi: placed.line.kpi,
    alike: String(alike.get(placed.line.id)?.line.id ?? ''),
  }));
}

function linkedLines({ plan, successors }: YearEnd, later: Plan) {
  const earlier = new Map(placedLines(plan).map((placed) => [placed.line.id, placed]));
  return placedLines(later).flatMap((placed) => {
    const links = successors.filter((link) => link.later.planId === later.id && link.later.lineId === placed.line.id);
    const from = links.flatMap((link) => earlier.get(link.earlier.lineId) ?? []);
    return from.length === 0 ? [] : [{ placed, from }];
  });
}

/** Which lines of a later plan go on from an earlier one, what of their words is to be rewritten, and what could be linked. */
export function madeFrom(yearEnd: YearEnd, later: Plan) {
  const { plan, successors } = yearEnd;
  const linked = linkedLines(yearEnd, later);
  return {
    lines: linked.map(({ placed, from }) => ({
      ...lineEntry(placed),
      action: placed.action.reference,
      from: from.map(({ line }) => ({ reference: line.reference, pair: `${line.id}-${placed.line.id}` })),
    })),
    toRewrite: linked.flatMap(({ placed, from }) =>
      entryToRewrite(placed, wordsUnchanged(placed, from), later.planYear),
    ),
    unlinked: unlinked(plan, later, successors),
    choices: [
      { value: '', label: 'No line: it is new' },
      ...placedLines(plan).map(({ line, action }) => ({
        value: String(line.id),
        label: `${line.reference} ${action.text}`.slice(0, 90),
      })),
    ],
  };
}

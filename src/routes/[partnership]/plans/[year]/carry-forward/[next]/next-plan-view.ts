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

/** The lines of a later plan that go on from an earlier one, and what of their words is still to be rewritten. */
export function madeFrom({ plan, successors }: YearEnd, later: Plan) {
  const earlier = new Map(placedLines(plan).map((placed) => [placed.line.id, placed]));
  const linked = placedLines(later).flatMap((placed) => {
    const links = successors.filter((link) => link.later.planId === later.id && link.later.lineId === placed.line.id);
    const from = links.flatMap((link) => earlier.get(link.earlier.lineId) ?? []);
    return from.length === 0 ? [] : [{ placed, from }];
  });
  return {
    lines: linked.map(({ placed, from }) => ({
      ...lineEntry(placed),
      action: placed.action.reference,
      from: from.map(({ line }) => line.reference),
    })),
    toRewrite: linked.flatMap(({ placed, from }) =>
      entryToRewrite(placed, wordsUnchanged(placed, from), later.planYear),
    ),
  };
}

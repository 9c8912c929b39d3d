import type { PlacedLine, Plan } from '$lib/domain/plan';
import { isSameQuarter, type Quarter, quarterIndex, quarterInWords } from '$lib/domain/quarter';
import { earlierOf } from '$lib/domain/settled';
import type { Update } from '$lib/domain/update';
import { quarterAddress, updatesAddress } from '../../quarters/[quarter]/quarter-of-plan';

/** A form that answers for an action, or corrects what was answered. */
export interface AnswerLink {
  readonly href: string;
  readonly says: string;
  /** Whether it is what is asked for now; the others put right or take up again what was settled. */
  readonly isAsked: boolean;
}

interface Seen {
  readonly plan: Plan;
  readonly told: readonly Update[];
  /** The plan's own address. */
  readonly address: string;
  /** The quarter in hand. */
  readonly inHand: Quarter;
}

interface LineAnswered {
  readonly placed: PlacedLine;
  readonly isAnswered: boolean;
  /** The answer of an earlier quarter that settled it, unless it has been answered for again. */
  readonly settledBy: Update | null;
}

function answeredIn(placed: PlacedLine, { plan, told, inHand }: Seen): LineAnswered {
  const own = told.filter(({ lineId }) => lineId === placed.line.id);
  const isAnswered = own.some(({ quarter }) => isSameQuarter(quarter, inHand));
  const { settled } = earlierOf(placed.line, own, plan.planYear, inHand);
  return { placed, isAnswered, settledBy: isAnswered ? null : (settled?.by ?? null) };
}

function linkTo(quarter: Quarter, lines: readonly LineAnswered[], { plan, address }: Seen) {
  const placed = lines.map((one) => one.placed);
  return {
    href: updatesAddress(quarterAddress(address, plan, quarter), placed),
    words: quarterInWords(quarter, plan.planYear.startsMonth),
  };
}

/** The answers that settled lines, each quarter's by a link of its own to correct them, and one to open the lines again. */
function settledLinks(settled: readonly LineAnswered[], isOnly: boolean, seen: Seen): AnswerLink[] {
  if (settled.length === 0) return [];
  const named = (lines: readonly LineAnswered[], it: string): string =>
    isOnly && lines.length === settled.length ? it : lines.map(({ placed }) => placed.line.reference).join(', ');
  const byQuarter = new Map<number, { quarter: Quarter; lines: LineAnswered[] }>();
  for (const one of settled) {
    if (one.settledBy === null) continue;
    const { quarter } = one.settledBy;
    const { lines } = byQuarter.get(quarterIndex(quarter)) ?? { lines: [] };
    byQuarter.set(quarterIndex(quarter), { quarter, lines: [...lines, one] });
  }
  const corrections = [...byQuarter.values()].map(({ quarter, lines }) => {
    const { href, words } = linkTo(quarter, lines, seen);
    const of = named(lines, '');
    return { href, says: `Correct the answer${of === '' ? '' : ` of ${of}`} for ${words}`, isAsked: false };
  });
  const { href, words } = linkTo(seen.inHand, settled, seen);
  const them = named(settled, settled.length === 1 ? 'it' : 'them');
  return [...corrections, { href, says: `Reopen ${them} for ${words}`, isAsked: false }];
}

/**
 * Where the lines of an action are answered for in the quarter in hand, or an answer is changed there. A line that was settled
 * before is not asked: its answer can be corrected where it was given, or the line opened again.
 */
export function answerLinks(lines: readonly PlacedLine[], seen: Seen): readonly AnswerLink[] {
  const all = lines.map((placed) => answeredIn(placed, seen));
  const asked = all.filter(({ settledBy }) => settledBy === null);
  const settled = settledLinks(
    all.filter(({ settledBy }) => settledBy !== null),
    asked.length === 0,
    seen,
  );
  if (asked.length === 0) return settled;
  const { href, words } = linkTo(seen.inHand, asked, seen);
  const verb = asked.every(({ isAnswered }) => isAnswered) ? 'Change the answer' : 'Answer';
  return [{ href, says: `${verb} for ${words}`, isAsked: true }, ...settled];
}

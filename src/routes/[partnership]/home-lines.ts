import { dayInWords } from '$lib/domain/day';
import type { LineStanding } from '$lib/domain/line-standing';
import type { MissingAnswers } from '$lib/domain/missing-answers';
import type { Plan } from '$lib/domain/plan';
import type { Position } from '$lib/domain/position';
import { quarterInWords } from '$lib/domain/quarter';
import { latenessInWords, pastDayInWords } from '$lib/domain/standing-words';
import { quarterAddress, updatesAddress } from './plans/[year]/quarters/[quarter]/quarter-of-plan';

const listed = (line: LineStanding, address: string) => ({
  key: line.line.reference,
  reference: line.line.reference,
  text: line.action.text,
  href: `${address}/actions/${line.action.reference}`,
});

const awaitedNote = ({ standing, lastTold }: LineStanding): string =>
  latenessInWords(standing) ?? (lastTold ? `last told ${dayInWords(lastTold)}` : 'never told');

const TOLD_AS_CHANGE: ReadonlySet<Position> = new Set([
  'done-on-time',
  'done-late',
  'carried-forward',
  'out',
  'overdue',
  'on-hold',
]);

/** The lines that stand differently from the quarter before, as far as somebody has told of them. */
export function changedLines(now: readonly LineStanding[], before: readonly LineStanding[], address: string) {
  const positions = new Map(before.map(({ line, standing }) => [line.id, standing.position]));
  return now
    .filter(({ standing }) => standing.update !== null && TOLD_AS_CHANGE.has(standing.position))
    .filter(({ line, standing }) => positions.get(line.id) !== standing.position)
    .map((line) => ({ ...listed(line, address), position: line.standing.position }));
}

const awaitedLine = (line: LineStanding, address: string) => ({
  ...listed(line, address),
  note: awaitedNote(line),
  isLate: line.standing.daysLate !== null,
});

/** What the quarter in hand still waits for: the lines that are the reader's own to answer, and how many are other people's. */
export function awaitedLines(
  missing: Pick<MissingAnswers, 'lines' | 'pastTheirDay'>,
  isMine: (line: LineStanding) => boolean,
  addresses: { readonly plan: string; readonly quarter: string },
) {
  const mine = missing.lines.filter(isMine);
  const late = missing.pastTheirDay.filter(isMine);
  return {
    mine: mine.map((line) => awaitedLine(line, addresses.plan)),
    past: { says: pastDayInWords(mine.length, late.length), href: updatesAddress(addresses.quarter, late) },
    awaited: missing.lines.length,
    awaitedWords: [`${missing.lines.length} awaited`, pastDayInWords(missing.lines.length, missing.pastTheirDay.length)]
      .filter(Boolean)
      .join(', '),
    others: missing.lines.length - mine.length,
  };
}

/** What earlier quarters still wait for of the reader's own, each with the form that asks for it. */
export function earlierLines(
  missing: readonly MissingAnswers[],
  isMine: (line: LineStanding) => boolean,
  { plan, address }: { readonly plan: Plan; readonly address: string },
) {
  return missing.flatMap(({ quarter, lines }) => {
    const mine = lines.filter(isMine);
    return mine.length === 0
      ? []
      : [
          {
            words: quarterInWords(quarter, plan.planYear.startsMonth),
            href: updatesAddress(quarterAddress(address, plan, quarter), mine),
            lines: mine.map((line) => awaitedLine(line, address)),
          },
        ];
  });
}

interface Left {
  /** The reader's own lines that earlier quarters still wait for, the first quarter first. */
  readonly earlier: ReturnType<typeof earlierLines>;
  /** How many lines of the quarter in hand nobody has answered for. */
  readonly awaited: number;
  readonly quarter: string;
  /** Where the return is prepared; null for whoever does not. */
  readonly annualReturn: string | null;
}

/** What comes next for whoever has nothing left to answer in the quarter in hand. */
export function nextStep({ earlier: [first], awaited, quarter, annualReturn }: Left): { href: string; says: string } {
  if (first)
    return {
      href: first.href,
      says: `Answer ${first.lines.length === 1 ? 'the one' : `the ${first.lines.length}`} of ${first.words}`,
    };
  if (awaited > 0) return { href: quarter, says: 'See who is still to answer' };
  if (annualReturn !== null) return { href: annualReturn, says: 'Prepare the annual return' };
  return { href: quarter, says: 'See the quarter add up' };
}

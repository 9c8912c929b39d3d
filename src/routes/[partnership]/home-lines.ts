import { may } from '$lib/domain/access';
import { dayInWords } from '$lib/domain/day';
import type { LineStanding } from '$lib/domain/line-standing';
import type { MissingAnswers } from '$lib/domain/missing-answers';
import type { Position } from '$lib/domain/position';
import { latenessInWords, pastDayInWords } from '$lib/domain/standing-words';
import type { Here } from '$lib/server/auth/guards';

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

const answering = (quarter: string, lines: readonly LineStanding[]): string =>
  `${quarter}/updates?${lines.map(({ line }) => `line=${encodeURIComponent(line.reference)}`).join('&')}`;

/** What a quarter still waits for: the lines that are the reader's own to answer, and how many are other people's. */
export function awaitedLines(
  missing: Pick<MissingAnswers, 'lines' | 'pastTheirDay'>,
  here: Pick<Here, 'roles'>,
  addresses: { readonly plan: string; readonly quarter: string },
) {
  const isMine = ({ line }: LineStanding): boolean => may(here.roles, 'answer', line);
  const mine = missing.lines.filter(isMine);
  const late = missing.pastTheirDay.filter(isMine);
  return {
    mine: mine.map((line) => ({
      ...listed(line, addresses.plan),
      note: awaitedNote(line),
      isLate: line.standing.daysLate !== null,
    })),
    past: { says: pastDayInWords(mine.length, late.length), href: answering(addresses.quarter, late) },
    awaited: missing.lines.length,
    awaitedWords: [`${missing.lines.length} awaited`, pastDayInWords(missing.lines.length, missing.pastTheirDay.length)]
      .filter(Boolean)
      .join(', '),
    others: missing.lines.length - mine.length,
  };
}

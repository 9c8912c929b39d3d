import type { Day } from '../day';
import { type Cell, type Column, dayCell, NOT_APPLICABLE, type Report, textCell } from './report';
import { capitalised } from '../words';
import { CHANGE_KINDS, type ItemChange, type PlanComparison } from './compare-plans';
import type { WordChange } from './word-changes';

/** What is compared, and who makes the document of it when. */
export interface ComparedForBoard {
  readonly title: string;
  /** What the earlier and the later side are, in words. */
  readonly earlier: string;
  readonly later: string;
  readonly author: string;
  readonly madeOn: Day;
  readonly fileName: string;
}

const COLUMNS: readonly Column[] = [
  { heading: 'Reference', format: 'text', width: 12 },
  { heading: 'Was', format: 'text', width: 10 },
  { heading: 'What changed', format: 'text', width: 22 },
  { heading: 'Action', format: 'text', width: 40 },
  { heading: 'Part', format: 'text', width: 14 },
  { heading: 'Before', format: 'text', width: 44 },
  { heading: 'After', format: 'text', width: 44 },
  { heading: 'Due before', format: 'day', width: 14 },
  { heading: 'Due after', format: 'day', width: 14 },
];

/** A text without the words that only the other has. */
const without = (changes: readonly WordChange[], left: WordChange['kind']): string =>
  changes
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')
    .trim();

function rowsOf({ reference, was, kinds, title, texts, dates }: ItemChange): readonly (readonly Cell[])[] {
  const first = [reference, was ?? NOT_APPLICABLE, capitalised(kinds.join(', ')), textCell(title)];
  const days = dates
    ? [dayCell(dates.before, NOT_APPLICABLE), dayCell(dates.after, NOT_APPLICABLE)]
    : [NOT_APPLICABLE, NOT_APPLICABLE];
  if (texts.length === 0) return [[...first, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, ...days]];
  return texts.map(({ label, changes }) => [
    ...first,
    label,
    textCell(without(changes, 'added'), NOT_APPLICABLE),
    textCell(without(changes, 'removed'), NOT_APPLICABLE),
    ...days,
  ]);
}

const inWords = ({ counts, unchanged }: PlanComparison): string =>
  [...CHANGE_KINDS.map((kind) => `${capitalised(kind)}: ${counts[kind]}`), `Lines unchanged: ${unchanged}`].join('. ');

/**
 * What became of a plan, as a table for the board: a row for each text that is not what it was, with its words before and after,
 * and one for each item that only came, went, moved or falls due on another day.
 */
export function comparisonReport(comparison: PlanComparison, compared: ComparedForBoard): Report {
  const { title, earlier, later, author, madeOn, fileName } = compared;
  const notes = [`From: ${earlier}.`, `To: ${later}.`, `${inWords(comparison)}.`];
  const table = {
    name: 'Changes',
    columns: COLUMNS,
    rows: comparison.items.flatMap(rowsOf),
    whenEmpty: 'Nothing differs: every objective, outcome and line is as it was.',
  };
  return { title, fileName, author, madeOn, sheets: [{ name: 'Changes', title, notes, table }] };
}

import { type Day, lastDayOfMonth, partsOfDay } from '../day';
import { type PlacedLine, placedLines, type Plan } from '../plan';
import { lastDue } from '../schedule';
import { keptWords } from '../wording';
import { type LineLink, type LinePair, matchLines } from './match-lines';
import { type WordChange, wordChanges } from './word-changes';

/** What can become of an item from one plan, or one day of it, to another. */
export type ChangeKind = 'added' | 'removed' | 'moved' | 'reworded' | 'dates changed';

export const CHANGE_KINDS: readonly ChangeKind[] = ['added', 'removed', 'moved', 'reworded', 'dates changed'];

/** A text of an item that is not what it was. */
export interface TextChange {
  readonly label: string;
  readonly changes: readonly WordChange[];
}

/** What became of an objective, an outcome or a line. */
export interface ItemChange {
  readonly kinds: readonly ChangeKind[];
  /** `Objective 2`, `Outcome 2.1`, or a line's `2.1.1`: its later place, or its earlier where it is there no more. */
  readonly reference: string;
  /** Its earlier place, where that was another. */
  readonly was: string | null;
  readonly title: string;
  readonly texts: readonly TextChange[];
  /** The days it is due by in force, where they are not what they were. */
  readonly dates: { readonly before: Day | null; readonly after: Day | null } | null;
}

export interface PlanComparison {
  /** In the later plan's order, then what is there no more. */
  readonly items: readonly ItemChange[];
  /** Lines that are as they were. */
  readonly unchanged: number;
  readonly counts: Readonly<Record<ChangeKind, number>>;
}

const textChange = (label: string, before: string, after: string): readonly TextChange[] =>
  keptWords(before) === keptWords(after) ? [] : [{ label, changes: wordChanges(before, after) }];

/** A day so many years later; the end of a month stays one. */
function yearsLater(day: Day, years: number): Day {
  const { year, month } = partsOfDay(day);
  const isEnd = lastDayOfMonth(year, month) === day;
  return isEnd ? lastDayOfMonth(year + years, month) : `${year + years}${day.slice(4)}`;
}

const dueOf = ({ line }: PlacedLine, { planYear }: Plan): Day | null =>
  line.revisedDue ?? lastDue(line.schedule, planYear);

/** The days that a line is due by, where they differ by more than the years of the two plans do. */
function datesOf(before: PlacedLine, after: PlacedLine, earlier: Plan, later: Plan): ItemChange['dates'] {
  const days = { before: dueOf(before, earlier), after: dueOf(after, later) };
  const years = later.planYear.firstYear - earlier.planYear.firstYear;
  const expected = days.before === null ? null : yearsLater(days.before, years);
  return expected === days.after ? null : days;
}

const groupOf = ({ line }: PlacedLine, { taskGroups }: Plan): string =>
  taskGroups.find(({ id }) => id === line.taskGroupId)?.name ?? '';

function changedLine(before: PlacedLine, after: PlacedLine, earlier: Plan, later: Plan): ItemChange | null {
  const texts = [
    ...textChange('Action', before.action.text, after.action.text),
    ...textChange('Target/KPI', before.line.kpi, after.line.kpi),
    ...textChange('Lead', before.line.lead, after.line.lead),
    ...textChange('Timescale', before.line.timescale, after.line.timescale),
    ...textChange('Task group', groupOf(before, earlier), groupOf(after, later)),
  ];
  const dates = datesOf(before, after, earlier, later);
  const isMoved = before.line.reference !== after.line.reference;
  const kinds: ChangeKind[] = [
    ...(isMoved ? (['moved'] as const) : []),
    ...(texts.length > 0 ? (['reworded'] as const) : []),
    ...(dates ? (['dates changed'] as const) : []),
  ];
  if (kinds.length === 0) return null;
  const was = isMoved ? before.line.reference : null;
  return { kinds, reference: after.line.reference, was, title: after.action.text, texts, dates };
}

const wholeLine = ({ line, action }: PlacedLine, kind: 'added' | 'removed'): ItemChange => {
  const parts = [
    ['Target/KPI', line.kpi],
    ['Lead', line.lead],
    ['Timescale', line.timescale],
  ] as const;
  return {
    kinds: [kind],
    reference: line.reference,
    was: null,
    title: action.text,
    texts: parts
      .filter(([, text]) => text.trim() !== '')
      .map(([label, text]) => ({ label, changes: [{ kind, text }] })),
    dates: null,
  };
};

function lineChange({ earlier: before, later: after }: LinePair, earlier: Plan, later: Plan): readonly ItemChange[] {
  if (before && after) {
    const change = changedLine(before, after, earlier, later);
    return change ? [change] : [];
  }
  if (after) return [wholeLine(after, 'added')];
  return before ? [wholeLine(before, 'removed')] : [];
}

/** Objectives or outcomes as they are compared: by their number. */
interface Headed {
  readonly reference: string;
  readonly text: string;
}

const headings = ({ objectives }: Plan): readonly Headed[] =>
  objectives.flatMap(({ number, text, outcomes }) => [
    { reference: `Objective ${number}`, text },
    ...outcomes.map((outcome) => ({ reference: `Outcome ${number}.${outcome.number}`, text: outcome.text })),
  ]);

function headingChanges(earlier: Plan, later: Plan): readonly ItemChange[] {
  const [before, after] = [headings(earlier), headings(later)];
  const same = { was: null, dates: null };
  const kept = after.flatMap(({ reference, text }): ItemChange[] => {
    const one = before.find((other) => other.reference === reference);
    if (!one) return [{ ...same, kinds: ['added'], reference, title: text, texts: [] }];
    const texts = textChange(reference.split(' ')[0] ?? '', one.text, text);
    return texts.length === 0 ? [] : [{ ...same, kinds: ['reworded'], reference, title: text, texts }];
  });
  const gone = before.filter(({ reference }) => after.every((other) => other.reference !== reference));
  return [
    ...kept,
    ...gone.map(({ reference, text }): ItemChange => ({
      ...same,
      kinds: ['removed'],
      reference,
      title: text,
      texts: [],
    })),
  ];
}

/**
 * What became of a plan: of its objectives and outcomes by their numbers, and of its lines by the links between the two plans,
 * otherwise by number and likeness of the words. Days that only moved with the years of the plans are not changed.
 */
export function comparePlans(earlier: Plan, later: Plan, links: readonly LineLink[]): PlanComparison {
  const pairs = matchLines(placedLines(earlier), placedLines(later), links);
  const lines = pairs.map((pair) => lineChange(pair, earlier, later));
  const items = [...headingChanges(earlier, later), ...lines.flat()];
  const count = (kind: ChangeKind): number => items.filter(({ kinds }) => kinds.includes(kind)).length;
  return {
    items,
    unchanged: lines.filter((one) => one.length === 0).length,
    counts: Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, count(kind)])) as PlanComparison['counts'],
  };
}

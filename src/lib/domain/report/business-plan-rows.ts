import { type ActionInDraft, actionsOfDraft } from '../finding-places';
import { lineReference } from '../line-reference';
import { type LineDraft, type ObjectiveDraft } from '../plan-draft';

export interface PrintedColumn {
  readonly heading: string;
  /** Its share of the table's width, in per cent. */
  readonly share: number;
}

/** A KPI line as a row of the plan's table. */
export interface PrintedRow {
  readonly reference: string;
  readonly outcome: string;
  readonly action: string;
  /** As printed: outcome and action stand on the first of their rows alone. */
  readonly cells: readonly string[];
}

export interface PrintedObjective {
  readonly number: number;
  readonly heading: string;
  readonly text: string;
  readonly rows: readonly PrintedRow[];
}

/** The six columns of a business plan with the width that each needs. Source: EMSMP plan, section 10. */
const COLUMNS: readonly PrintedColumn[] = [
  { heading: 'Outcomes', share: 21 },
  { heading: 'Actions', share: 26 },
  { heading: 'Target/KPI', share: 20 },
  { heading: 'Lead', share: 11 },
  { heading: 'Time scale', share: 10 },
  { heading: 'Status', share: 12 },
];

const SHARE_OF_NOTES = 12;

interface PlacedDraft {
  readonly reference: string;
  readonly line: LineDraft;
  readonly action: ActionInDraft;
}

const placed = (objectives: readonly ObjectiveDraft[]): readonly PlacedDraft[] =>
  actionsOfDraft({ objectives }).flatMap((action) =>
    action.lines.map((line, index) => {
      return { reference: lineReference(action.reference, index, action.lines.length), line, action };
    }),
  );

/** The headings under which lines keep what the six columns have no room for, in the order met. */
export function noteHeadings(objectives: readonly ObjectiveDraft[]): readonly string[] {
  const lines = placed(objectives).map(({ line }) => line);
  return [...new Set(lines.flatMap(({ notes = [] }) => notes.map(({ heading }) => heading)))];
}

/** The columns of the printed tables: the six, then those that the plan was brought in with besides. */
export function printedColumns(notes: readonly string[]): readonly PrintedColumn[] {
  const all = [...COLUMNS, ...notes.map((heading) => ({ heading, share: SHARE_OF_NOTES }))];
  const whole = all.reduce((sum, { share }) => sum + share, 0);
  return all.map(({ heading, share }) => ({ heading, share: (share / whole) * 100 }));
}

const noteUnder = ({ notes = [] }: LineDraft, heading: string): string =>
  notes
    .filter((note) => note.heading === heading)
    .map(({ text }) => text)
    .join('\n');

type StatusOf = (line: LineDraft, reference: string) => string;

function row(one: PlacedDraft, before: PlacedDraft | undefined, notes: readonly string[], statusOf: StatusOf) {
  const { reference, line, action } = one;
  const { outcome } = action;
  const cells = [
    before?.action.outcome === outcome ? '' : outcome.text,
    before?.action === action ? '' : action.text,
    line.kpi,
    line.lead,
    line.timescale,
    statusOf(line, reference),
    ...notes.map((heading) => noteUnder(line, heading)),
  ];
  return { reference, outcome: outcome.text, action: action.text, cells };
}

/** An objective with a row for each of its KPI lines, in the plan's order. Source: returns, Business plan. */
export function printedObjective(
  objective: ObjectiveDraft,
  notes: readonly string[],
  statusOf: StatusOf,
): PrintedObjective {
  const { number, text } = objective;
  const rows = placed([objective]).map((one, index, all) => row(one, all[index - 1], notes, statusOf));
  return { number, heading: `Strategic Objective ${number}`, text, rows };
}

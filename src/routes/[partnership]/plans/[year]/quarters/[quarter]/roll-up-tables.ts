import type { ChartColour, ChartSeries } from '$lib/components/chart-figure';
import type { TableCell, TableColumn, TableRow } from '$lib/components/data-table';
import { dayInWords } from '$lib/domain/day';
import type { LineStanding } from '$lib/domain/line-standing';
import type { Plan } from '$lib/domain/plan';
import { type Position, POSITION_ORDER, POSITIONS } from '$lib/domain/position';
import {
  type RollUp,
  rollUp,
  rollUpByKeyObjective,
  rollUpByLead,
  rollUpByObjective,
  rollUpByTaskGroup,
  type Share,
} from '$lib/domain/roll-up';
import { standingInWords } from '$lib/domain/standing-words';

export interface RollUpTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

interface Named {
  readonly name: string;
  readonly note?: string;
  readonly href?: string;
  readonly rollUp: RollUp;
}

/** Both parts of a share; a dash where nothing was due. */
export const shareInWords = ({ part, whole }: Share): string | null => (whole === 0 ? null : `${part} of ${whole}`);

const lineCell = (line: LineStanding | null, address: string, note: string): TableCell =>
  line === null ? null : { text: line.line.reference, href: `${address}/actions/${line.action.reference}`, note };

const worstCell = ({ worst }: RollUp, address: string): TableCell =>
  lineCell(worst, address, worst ? standingInWords(worst.standing).toLowerCase() : '');

const oldestCell = ({ oldest }: RollUp, address: string): TableCell =>
  lineCell(oldest, address, oldest?.lastTold ? dayInWords(oldest.lastTold) : 'never told');

/** The positions that some line of a plan has: columns of nothing but noughts are left out, and said to be. */
function positionsIn(total: RollUp): readonly Position[] {
  return POSITION_ORDER.filter((position) => total.counts[position] > 0);
}

function columnsFor(first: string, positions: readonly Position[]): TableColumn[] {
  const numeric = (heading: string): TableColumn => ({ heading, isNumeric: true });
  return [
    { heading: first },
    numeric('Lines'),
    numeric('Answered'),
    ...positions.map((position) => numeric(POSITIONS[position].label)),
    numeric('Done of due'),
    numeric('Targets met'),
    { heading: 'Worst line' },
    { heading: 'Oldest answer' },
  ];
}

function rowOf(named: Named, positions: readonly Position[], address: string, isTotal = false): TableRow {
  const { name, note, href, rollUp: sum } = named;
  return {
    key: name,
    isTotal,
    cells: [
      { text: name, ...(href === undefined ? {} : { href }), ...(note === undefined ? {} : { note }) },
      sum.lines,
      sum.answered,
      ...positions.map((position) => sum.counts[position]),
      shareInWords(sum.doneOfDue),
      shareInWords(sum.attained),
      worstCell(sum, address),
      oldestCell(sum, address),
    ],
  };
}

/** The roll-up of a quarter or a year to date, five ways: by objective, key objective, lead and task group, each with the plan. */
export function rollUpTables(plan: Plan, lines: readonly LineStanding[], address: string): readonly RollUpTable[] {
  const total = rollUp(lines);
  const positions = positionsIn(total);
  const whole: Named = { name: 'The plan', rollUp: total };
  const table = (
    id: string,
    caption: string,
    first: string,
    parts: readonly Named[],
    hasTotal: boolean,
  ): RollUpTable => ({
    id,
    caption,
    columns: columnsFor(first, positions),
    rows: [
      ...parts.map((part) => rowOf(part, positions, address)),
      ...(hasTotal ? [rowOf(whole, positions, address, true)] : []),
    ],
  });
  const objectives = rollUpByObjective(plan, lines).map(({ of, rollUp: sum }) => ({
    name: `Objective ${of.number}`,
    note: of.text,
    href: `${address}/objectives/${of.number}`,
    rollUp: sum,
  }));
  const duties = rollUpByKeyObjective(plan, lines).map(({ of, rollUp: sum }) => ({
    name: `Key objective ${of.letter}`,
    note: sum.lines === 0 ? `${of.text} (no actions planned)` : of.text,
    rollUp: sum,
  }));
  const leads = rollUpByLead(lines).map(({ of, rollUp: sum }) => ({ name: of || 'No lead named', rollUp: sum }));
  const groups = rollUpByTaskGroup(plan, lines).map(({ of, rollUp: sum }) => ({
    name: of?.name ?? 'No task group',
    rollUp: sum,
  }));
  return [
    table('objectives', 'By strategic objective', 'Strategic objective', objectives, true),
    table('key-objectives', 'By key objective of the grant agreement', 'Key objective', duties, false),
    table('leads', 'By lead, as the plan names them', 'Lead', leads, true),
    table('groups', 'By task group', 'Task group', groups, true),
  ];
}

const COLOURS: Readonly<Record<Position, { colour: ChartColour; fill: NonNullable<ChartSeries['fill']> }>> = {
  'done-on-time': { colour: 'done', fill: 'full' },
  'done-late': { colour: 'done', fill: 'hatched' },
  'in-progress': { colour: 'progress', fill: 'full' },
  'nothing-to-report': { colour: 'quiet', fill: 'hatched' },
  'on-hold': { colour: 'hold', fill: 'full' },
  overdue: { colour: 'overdue', fill: 'full' },
  'carried-forward': { colour: 'forward', fill: 'full' },
  awaited: { colour: 'quiet', fill: 'dotted' },
  due: { colour: 'quiet', fill: 'open' },
  'no-demand': { colour: 'absent', fill: 'full' },
  out: { colour: 'absent', fill: 'hatched' },
  'not-asked': { colour: 'absent', fill: 'open' },
};

/** One series for each position that occurs, with a value for each of the roll-ups. */
export function chartSeries(rollUps: readonly RollUp[]): readonly ChartSeries[] {
  return POSITION_ORDER.filter((position) => rollUps.some(({ counts }) => counts[position] > 0)).map((position) => ({
    label: POSITIONS[position].label,
    values: rollUps.map(({ counts }) => counts[position]),
    ...COLOURS[position],
  }));
}

/** The counts of some roll-ups as a table: the same figures as their chart. */
export function countsTable(caption: string, first: string, parts: readonly Named[]): RollUpTable {
  const shown = POSITION_ORDER.filter((position) => parts.some(({ rollUp: sum }) => sum.counts[position] > 0));
  return {
    id: 'counts',
    caption,
    columns: [
      { heading: first },
      ...shown.map((position) => ({ heading: POSITIONS[position].label, isNumeric: true })),
      { heading: 'Lines', isNumeric: true },
    ],
    rows: parts.map(({ name, rollUp: sum }) => ({
      key: name,
      cells: [name, ...shown.map((position) => sum.counts[position]), sum.lines],
    })),
  };
}

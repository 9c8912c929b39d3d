import type { TableCell, TableColumn, TableRow } from '$lib/components/data-table';
import { dayInWords } from '$lib/domain/day';
import type { LeadNames, NamedLead } from '$lib/domain/lead-names';
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
  /** As the contents of the page call it. */
  readonly label: string;
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
  const share = (heading: string): TableColumn => ({ heading, isNumeric: true, isShare: true });
  return [
    { heading: first },
    numeric('Lines'),
    numeric('Answered'),
    ...positions.map((position) => ({ ...numeric(POSITIONS[position].label), isLeftOutAtNought: true })),
    share('Done of due'),
    share('Targets met'),
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

/** What is rolled up: lines of a plan, and what the directory of leads knows of the names in them. */
export interface RolledUp {
  readonly plan: Plan;
  readonly lines: readonly LineStanding[];
  readonly address: string;
  readonly directory: { readonly names: LeadNames; readonly address: string };
}

/** A lead as a row: one of the directory leads to its page, and a name that stands for nobody yet to the directory. */
function leadRow({ id, name }: NamedLead, sum: RollUp, { directory }: RolledUp): Named {
  if (name === '') return { name: 'No lead named', rollUp: sum };
  return { name, href: id === null ? directory.address : `${directory.address}/${id}`, rollUp: sum };
}

interface Part {
  readonly id: string;
  /** As the contents of the page call it. */
  readonly label: string;
  readonly caption: string;
  readonly first: string;
  readonly of: (rolled: RolledUp) => readonly Named[];
  /** Whether its rows together are the plan: duties share lines, so they add up to more. */
  readonly hasTotal: boolean;
}

/** The ways in which a plan is rolled up, in the order shown. */
const PARTS: readonly Part[] = [
  {
    id: 'objectives',
    label: 'By strategic objective',
    caption: 'By strategic objective',
    first: 'Strategic objective',
    of: ({ plan, lines, address }) =>
      rollUpByObjective(plan, lines).map(({ of: { number, text }, rollUp: sum }) => {
        return { name: `Objective ${number}`, note: text, href: `${address}/objectives/${number}`, rollUp: sum };
      }),
    hasTotal: true,
  },
  {
    id: 'key-objectives',
    label: 'By key objective',
    caption: 'By key objective of the grant agreement',
    first: 'Key objective',
    of: ({ plan, lines }) =>
      rollUpByKeyObjective(plan, lines).map(({ of: { letter, text }, rollUp: sum }) => {
        return {
          name: `Key objective ${letter}`,
          note: sum.lines === 0 ? `${text} (no actions planned)` : text,
          rollUp: sum,
        };
      }),
    hasTotal: false,
  },
  {
    id: 'leads',
    label: 'By lead',
    caption: 'By lead; a line with several leads counts with each',
    first: 'Lead',
    of: (rolled) =>
      rollUpByLead(rolled.lines, rolled.directory.names).map(({ of, rollUp: sum }) => leadRow(of, sum, rolled)),
    hasTotal: true,
  },
  {
    id: 'groups',
    label: 'By task group',
    caption: 'By task group',
    first: 'Task group',
    of: ({ plan, lines }) =>
      rollUpByTaskGroup(plan, lines).map(({ of, rollUp: sum }) => ({ name: of?.name ?? 'No task group', rollUp: sum })),
    hasTotal: true,
  },
];

/** The roll-up of a quarter or a year to date, four ways: by objective, key objective, lead and task group, with the plan. */
export function rollUpTables(rolled: RolledUp): readonly RollUpTable[] {
  const { lines, address } = rolled;
  const total = rollUp(lines);
  const positions = positionsIn(total);
  const whole: Named = { name: 'The plan', rollUp: total };
  return PARTS.map(({ id, label, caption, first, of, hasTotal }) => ({
    id,
    label,
    caption,
    columns: columnsFor(first, positions),
    rows: [
      ...of(rolled).map((part) => rowOf(part, positions, address)),
      ...(hasTotal ? [rowOf(whole, positions, address, true)] : []),
    ],
  }));
}

/** The counts of some roll-ups as a table: the same figures as their chart. */
export function countsTable(caption: string, first: string, parts: readonly Named[]): RollUpTable {
  const shown = POSITION_ORDER.filter((position) => parts.some(({ rollUp: sum }) => sum.counts[position] > 0));
  return {
    id: 'quarters',
    label: 'Quarter by quarter',
    caption,
    columns: [
      { heading: first },
      ...shown.map((position) => ({ heading: POSITIONS[position].label, isNumeric: true, isLeftOutAtNought: true })),
      { heading: 'Lines', isNumeric: true },
    ],
    rows: parts.map(({ name, rollUp: sum }) => ({
      key: name,
      cells: [name, ...shown.map((position) => sum.counts[position]), sum.lines],
    })),
  };
}

import { capitalised } from '$lib/domain/words';
import type { TableCell, TableRow } from '$lib/components/data-table';
import type { AttainmentResult } from '$lib/domain/attainment';
import { dayInWords } from '$lib/domain/day';
import type { LineStanding, MeasureStanding } from '$lib/domain/line-standing';

const RESULTS: Readonly<Record<AttainmentResult, string>> = {
  attained: 'Attained',
  'not attained': 'Not attained',
  'no figure': 'No figure given',
  'no target': 'Counted, without a target',
  'nothing due': 'Nothing due yet',
};

const MILESTONE_RESULTS: Readonly<Record<AttainmentResult, string>> = {
  ...RESULTS,
  attained: 'Done',
  'not attained': 'Not done by its day',
  'nothing due': 'Not done yet',
};

export const MEASURE_COLUMNS = [
  { heading: 'Ref' },
  { heading: 'Measure' },
  { heading: 'Target so far due', isNumeric: true },
  { heading: 'Figure', isNumeric: true },
  { heading: 'How it stands' },
] as const;

const rounded = (figure: number | null): TableCell => (figure === null ? null : Number(figure.toFixed(1)));

function aim({ measure, attainment }: MeasureStanding): TableCell {
  if (measure.kind !== 'milestone') return rounded(attainment.targetSoFar);
  return measure.by === null ? 'to be done' : `by ${dayInWords(measure.by)}`;
}

const name = ({ measure }: MeasureStanding): TableCell =>
  measure.kind === 'milestone' || measure.name.toLowerCase().includes(measure.unit.toLowerCase())
    ? capitalised(measure.name)
    : { text: capitalised(measure.name), note: measure.unit };

/** One row for each measure of some lines: what was to be reached by now, and what was. */
export function measureRows(lines: readonly LineStanding[], address: string): TableRow[] {
  return lines.flatMap(({ line, action, measures }) =>
    measures.map((standing) => ({
      key: `${line.id}-${standing.measure.id}`,
      cells: [
        { text: line.reference, href: `${address}/actions/${action.reference}` },
        name(standing),
        aim(standing),
        standing.measure.kind === 'milestone' ? null : rounded(standing.attainment.actual),
        (standing.measure.kind === 'milestone' ? MILESTONE_RESULTS : RESULTS)[standing.attainment.result],
      ],
    })),
  );
}

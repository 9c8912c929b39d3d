import { figureOf } from '../aggregation';
import { type LineStanding, type MeasureStanding } from '../line-standing';
import { type Aggregation, type Measure } from '../measure';
import { type Position, POSITIONS } from '../position';
import { owesNothing } from '../roll-up';
import { capitalised } from '../words';
import {
  type Cell,
  type Column,
  dayCell,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  numberCell,
  type Sheet,
  textCell,
} from './report';
import { type ReturnYear } from './return-year';

const AGGREGATIONS: Readonly<Record<Aggregation, string>> = {
  sum: 'Sum of the quarters',
  latest: 'Latest quarter',
  average: 'Average, weighted by its denominator where one was given',
  maximum: 'Highest quarter',
};

const PERIODS = { quarter: 'Each quarter', year: 'The year', plan: 'The whole plan' } as const;

const decimal = (heading: string): Column => ({ heading, format: 'decimal', width: 14 });

const columns = (year: ReturnYear): readonly Column[] => [
  { heading: 'Action reference', format: 'text', width: 12 },
  { heading: 'Measure', format: 'text', width: 34 },
  { heading: 'Unit', format: 'text', width: 16 },
  decimal('Baseline'),
  decimal('Target'),
  { heading: 'Target is for', format: 'text', width: 16 },
  { heading: 'To be done by', format: 'day', width: 18 },
  ...year.quarters.map(({ heading }) => decimal(heading)),
  decimal(year.heading),
  decimal('Numerator'),
  decimal('Denominator'),
  decimal('Target so far due'),
  { heading: 'Attainment', format: 'text', width: 16 },
  { heading: 'Attainment of the target so far due (%)', format: 'per cent', width: 16 },
  { heading: 'How it was aggregated', format: 'text', width: 22 },
];

function quarterFigure(inQuarter: LineStanding | undefined, hasBegun: boolean, measure: Measure): Cell {
  const actual = inQuarter?.standing.update?.actuals.find(({ measureId }) => measureId === measure.id);
  const wasAsked = hasBegun && inQuarter?.standing.isAsked === true;
  return numberCell(actual ? figureOf(actual) : null, wasAsked ? NOT_AVAILABLE : NOT_APPLICABLE);
}

/** What a measure aims at: baseline, target, what for, by when. */
function aim(measure: Measure): readonly Cell[] {
  if (measure.kind === 'milestone') {
    return [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, dayCell(measure.by, NOT_AVAILABLE)];
  }
  const { unit, baseline, target, per } = measure;
  return [textCell(unit), numberCell(baseline), numberCell(target), PERIODS[per], NOT_APPLICABLE];
}

/** What the year's figure comes to. A target that nobody owes is told by why it is not owed, never as not attained. */
function outcome({ attainment: { share, result } }: MeasureStanding, position: Position): readonly [Cell, Cell] {
  if (result !== 'attained' && owesNothing(position)) return [POSITIONS[position].label, NOT_APPLICABLE];
  return [capitalised(result), numberCell(share === null ? null : share * 100, NOT_APPLICABLE, 1)];
}

function attained(measured: MeasureStanding, position: Position): readonly Cell[] {
  const { measure, attainment } = measured;
  const { actual, numerator, denominator, targetSoFar } = attainment;
  const isCounted = measure.kind !== 'milestone';
  const unsaid = owesNothing(position) ? NOT_APPLICABLE : NOT_AVAILABLE;
  return [
    numberCell(actual, isCounted ? unsaid : NOT_APPLICABLE),
    numberCell(numerator, measure.kind === 'ratio' ? unsaid : NOT_APPLICABLE),
    numberCell(denominator, measure.kind === 'ratio' ? unsaid : NOT_APPLICABLE),
    numberCell(targetSoFar, NOT_APPLICABLE),
    ...outcome(measured, position),
    isCounted ? AGGREGATIONS[measure.aggregation] : 'Done or not',
  ];
}

function rows(year: ReturnYear, place: LineStanding, index: number): readonly (readonly Cell[])[] {
  return place.measures.map((standing) => [
    place.line.reference,
    standing.measure.name,
    ...aim(standing.measure),
    ...year.quarters.map(({ lines, hasBegun }) =>
      standing.measure.kind === 'milestone' ? NOT_APPLICABLE : quarterFigure(lines[index], hasBegun, standing.measure),
    ),
    ...attained(standing, place.standing.position),
  ]);
}

/** One row for each measure read from a KPI. Source: Returns, Measures. */
export function measuresSheet(year: ReturnYear): Sheet {
  return {
    name: 'Measures',
    title: `Measures, ${year.heading}`,
    notes: [
      'One row for each thing that a KPI counts or asks to be done, with the figures that were given for it.',
      'The target so far due is the part of the target that had fallen due by the end of the last quarter begun. Attainment compares the year’s figure with it; a target of a line without demand, or out of the plan, is told as such.',
      '[x] means that a figure was asked for and nobody gave one, or that the KPI names none; [z] that there is none to give. Neither is nought.',
    ],
    table: {
      name: 'Measures',
      columns: columns(year),
      rows: year.toDate.flatMap((line, index) => rows(year, line, index)),
      whenEmpty: 'No KPI of the plan has a measure.',
    },
  };
}

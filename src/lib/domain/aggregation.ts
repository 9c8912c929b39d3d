import { type Actual, type Aggregation, type Counted, type QuarterActual } from './measure';

/** What several quarters come to; the parts where every one of them gives both. Null is what nobody gave, never nought. */
export interface Figures {
  readonly actual: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The figure of one actual: its parts in per cent where it has both, else its value; null where nobody gave one. */
export function figureOf({ value, numerator, denominator }: Actual): number | null {
  return numerator === null || !denominator ? value : (numerator * 100) / denominator;
}

interface Told extends Actual {
  readonly figure: number;
}

const total = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);

const highest = (told: readonly Told[]): readonly Told[] =>
  told.filter(({ figure }) => told.every((other) => other.figure <= figure)).slice(0, 1);

/** The quarters that make up the figure: all of them, or the one that stands for them. */
const COUNTED: Readonly<Record<Aggregation, (told: readonly Told[]) => readonly Told[]>> = {
  sum: (told) => told,
  average: (told) => told,
  latest: (told) => told.slice(-1),
  maximum: highest,
};

/** Of the parts where every quarter gives both; weighted by the denominators where it gives one; the plain average otherwise. */
function averageOf(counted: readonly Told[]): number {
  const { numerator, denominator } = partsOf(counted);
  if (numerator !== null && denominator) return (numerator * 100) / denominator;
  const weight = counted.every(({ denominator }) => denominator)
    ? (one: Told): number => one.denominator ?? 1
    : () => 1;
  return total(counted.map((one) => one.figure * weight(one))) / total(counted.map(weight));
}

function partsOf(counted: readonly Told[]): Omit<Figures, 'actual'> {
  const parts = counted.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ numerator, denominator }],
  );
  if (parts.length === 0 || parts.length < counted.length) return { numerator: null, denominator: null };
  return {
    numerator: total(parts.map(({ numerator }) => numerator)),
    denominator: total(parts.map(({ denominator }) => denominator)),
  };
}

/** How the quarters’ figures become one, given in order; a quarter in which nobody gave a figure is none of them. */
export function aggregate(measure: Counted, actuals: readonly QuarterActual[]): Figures {
  const told = actuals.flatMap((actual): Told[] => {
    const figure = figureOf(actual);
    return figure === null ? [] : [{ ...actual, figure }];
  });
  const counted = COUNTED[measure.aggregation](told);
  if (counted.length === 0) return { actual: null, numerator: null, denominator: null };
  const isAverage = measure.aggregation === 'average';
  return { actual: isAverage ? averageOf(counted) : total(counted.map(({ figure }) => figure)), ...partsOf(counted) };
}

import { type Day } from './day';
import { type Quarter } from './quarter';

export type Aggregation = 'sum' | 'latest' | 'average' | 'maximum';
export type Direction = 'at least' | 'at most' | 'exactly';

interface MeasureBase {
  readonly id: number;
  readonly name: string;
}

/** Something counted or measured towards a KPI. `target` is null for a count without a target; `unit` is plural, as counted. */
export interface CountMeasure extends MeasureBase {
  readonly kind: 'count';
  readonly unit: string;
  readonly target: number | null;
  readonly baseline: number | null;
  /** What the target is for: each quarter, each year, or the whole plan. */
  readonly per: 'quarter' | 'year' | 'plan';
  readonly aggregation: Aggregation;
  readonly direction: Direction;
}

/** A share kept as numerator and denominator; its target is in per cent. */
export interface RatioMeasure extends MeasureBase {
  readonly kind: 'ratio';
  readonly unit: string;
  readonly target: number | null;
  readonly baseline: number | null;
  readonly per: 'quarter' | 'year' | 'plan';
  readonly aggregation: 'average' | 'latest';
  readonly direction: Direction;
}

/** Done or not, with the day that the KPI's own words give. */
export interface MilestoneMeasure extends MeasureBase {
  readonly kind: 'milestone';
  readonly by: Day | null;
}

/** A measure that has figures. */
export type Counted = CountMeasure | RatioMeasure;

export type Measure = Counted | MilestoneMeasure;

/** What one update says of one measure. A figure that nobody gave is null, never nought. */
export interface Actual {
  readonly measureId: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** An actual with the quarter it was given for. */
export interface QuarterActual extends Actual {
  readonly quarter: Quarter;
}

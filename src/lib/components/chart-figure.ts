export type ChartKind = 'bar' | 'stacked-bar' | 'line';

/** One of the look's colours. */
export type ChartColour =
  'done' | 'progress' | 'overdue' | 'hold' | 'forward' | 'quiet' | 'brand' | 'accent' | 'absent';

export interface ChartSeries {
  readonly label: string;
  /** One for each label; null where there is no figure. */
  readonly values: readonly (number | null)[];
  readonly colour: ChartColour;
  /** Tells the series apart where colours cannot. */
  readonly fill?: 'full' | 'lined' | 'hatched' | 'hatched-back' | 'striped' | 'crossed' | 'dotted' | 'open';
  /** Stands in its bars and in the legend, with the figure, so that neither colour nor pattern is needed. */
  readonly letter?: string;
}

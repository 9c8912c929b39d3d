import { type CountMeasure, type Direction, type MilestoneMeasure, type RatioMeasure } from './measure';
import { type Rhythm, type TimeToken } from './timescale-tokens';

/** A measure as read from a KPI’s words, before it is kept. */
export type MeasureDraft = Omit<CountMeasure, 'id'> | Omit<RatioMeasure, 'id'> | Omit<MilestoneMeasure, 'id'>;

/** What an amount is of. */
export type AmountOf = 'things' | 'per cent' | 'pounds';

/** A number that a KPI asks for. */
export interface Amount {
  readonly kind: 'amount';
  readonly value: number;
  readonly of: AmountOf;
  /** The figure it starts from, where the words give one: `from 40 to 60`. */
  readonly baseline: number | null;
  readonly direction: Direction | null;
  readonly assumed: string | null;
}

/** One thing that a KPI’s words say; words that no rule knows name what is measured. */
export type KpiToken =
  | Amount
  | {
      readonly kind: 'direction';
      readonly direction: Direction;
      readonly isAfter: boolean;
      readonly assumed: string | null;
    }
  | { readonly kind: 'baseline'; readonly value: number }
  | { readonly kind: 'per'; readonly rhythm: Rhythm | 'week' | 'month' | 'quarter' | 'year' | 'plan' }
  | { readonly kind: 'rhythm'; readonly rhythm: Rhythm }
  | { readonly kind: 'step' }
  | { readonly kind: 'number of' }
  | { readonly kind: 'share of' }
  | { readonly kind: 'all' }
  | { readonly kind: 'average' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'deed' }
  | { readonly kind: 'verb' }
  | { readonly kind: 'vague' }
  | { readonly kind: 'condition' }
  | { readonly kind: 'reference' }
  | { readonly kind: 'by' }
  | { readonly kind: 'time'; readonly time: TimeToken }
  | { readonly kind: 'joint' }
  /** A word with hyphens, kept whole; it names what is measured, as unknown words do. */
  | { readonly kind: 'word' }
  | { readonly kind: 'preposition' }
  | { readonly kind: 'stop' };

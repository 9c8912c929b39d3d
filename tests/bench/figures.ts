/** One row of the table that is printed. */
export interface Figure {
  readonly figure: string;
  readonly ours: string;
  readonly reference: string;
  /** Ours over the reference. */
  readonly ratio: number | null;
  /** The bound in words; empty where the figure is there to be known only. */
  readonly must: string;
  readonly holds: boolean | null;
}

/** A bound on a number. */
export interface Bound {
  readonly words: string;
  readonly holds: (value: number) => boolean;
}

export const atMost = (most: number, unit = ''): Bound => ({
  words: `<= ${most}${unit}`,
  holds: (value) => value <= most,
});

export const atLeast = (least: number, unit = ''): Bound => ({
  words: `>= ${least}${unit}`,
  holds: (value) => value >= least,
});

/** A number as the table shows it: three figures that count. */
export function inFigures(value: number, unit = ''): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const text = value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return unit === '' ? text : `${text} ${unit}`;
}

/** A figure whose bound is on its ratio to the reference. */
export function compared(
  figure: string,
  [ours, reference]: readonly [ours: number, reference: number],
  unit: string,
  bound: Bound | null = null,
): Figure {
  const ratio = ours / reference;
  return {
    figure,
    ours: inFigures(ours, unit),
    reference: inFigures(reference, unit),
    ratio,
    must: bound?.words ?? '',
    holds: bound?.holds(ratio) ?? null,
  };
}

/** A figure whose bound is on itself; a reference may stand beside it. */
export function measured(
  figure: string,
  ours: number,
  unit: string,
  bound: Bound | null = null,
  reference: number | null = null,
): Figure {
  return {
    figure,
    ours: inFigures(ours, unit),
    reference: reference === null ? '' : inFigures(reference, unit),
    ratio: reference === null ? null : ours / reference,
    must: bound?.words ?? '',
    holds: bound?.holds(ours) ?? null,
  };
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which so many in a hundred lie. */
export function percentile(values: readonly number[], rank: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil((rank / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

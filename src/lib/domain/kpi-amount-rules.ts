import { type Amount, type AmountOf, type KpiToken } from './kpi-tokens';
import { type Direction } from './measure';
import { anyOf, NUMBER_SOURCE, numberOf, type ScanRule } from './words';

/** A rule of a KPI’s words. */
export type Rule = ScanRule<KpiToken>;

const AMOUNT = `(£\\s?)?(${NUMBER_SOURCE})(\\.\\d+)?\\s?(k\\b|m\\b|million|thousand)?(\\s?%|\\s?per ?cent)?`;

const SCALES: Readonly<Record<string, number>> = { k: 1_000, thousand: 1_000, m: 1_000_000, million: 1_000_000 };

interface Figure {
  readonly value: number;
  readonly of: AmountOf;
}

/** The figure in the five groups of an amount, from a group on. */
export function figure(match: RegExpExecArray, group: number): Figure {
  const [pound, digits, decimals, scale, percent] = [0, 1, 2, 3, 4].map((place) => match[group + place] ?? '');
  const whole = numberOf(digits ?? '') ?? 0;
  const value = (whole + Number(`0${decimals ?? ''}`)) * (SCALES[scale ?? ''] ?? 1);
  return { value: Number(value.toFixed(6)), of: percent ? 'per cent' : pound ? 'pounds' : 'things' };
}

export const amount = (one: Figure, more: Partial<Amount> = {}): Amount => ({
  kind: 'amount',
  ...one,
  baseline: null,
  direction: null,
  assumed: null,
  ...more,
});

const ofBoth = (one: Figure, other: Figure): AmountOf => (other.of === 'things' ? one.of : other.of);

function change(match: RegExpExecArray): Amount {
  const [from, to] = [figure(match, 1), figure(match, 6)];
  const direction: Direction = to.value < from.value ? 'at most' : 'at least';
  return amount({ value: to.value, of: ofBoth(from, to) }, { baseline: from.value, direction });
}

function range(match: RegExpExecArray): Amount | null {
  const [low, high] = [figure(match, 1), figure(match, 6)];
  if (low.value >= high.value) return null;
  const assumed = `Of the range, ${low.value} was taken as the least that is asked`;
  return amount({ value: low.value, of: ofBoth(low, high) }, { assumed });
}

/** Figures: changes and baselines first, then ranges, shares and plain amounts. */
export const AMOUNT_RULES: readonly Rule[] = [
  {
    pattern: anyOf(
      `(?:from )?(?:a |the )?(?:baseline of |current |from )${AMOUNT}\\s+(?:up |down )?to\\s+(?:at least )?${AMOUNT}`,
    ),
    read: change,
  },
  {
    pattern: anyOf(
      `(?:\\()?(?:against )?(?:a |the )?baseline(?: of| is| was|:)?\\s*${AMOUNT}\\)?`,
      `(?:compared (?:to|with)|against|up from|down from)\\s+${AMOUNT}(?: in| last year)?`,
    ),
    read: (match) => ({ kind: 'baseline', value: figure(match, match[2] === undefined ? 6 : 1).value }),
  },
  {
    pattern: anyOf(
      `(?:increas|ris|grow|improv|reduc|decreas|fall|cut|drop|rais)\\p{L}* (?:[^.;,\\d]{0,60}\\s)?by (?:at least |a minimum of |up to )?${AMOUNT}`,
      `${AMOUNT} (?:increase|reduction|rise|improvement|growth|decrease)(?: in [^.;,\\d]*)?`,
      `(?:up|down) (?:by )?${AMOUNT}`,
    ),
    read: () => ({ kind: 'step' }),
  },
  {
    pattern: anyOf(`(?:between )?${AMOUNT}\\s?(?:-|to|and)\\s?${AMOUNT}`),
    read: (match) => (/ and /.test(match[0]) && !match[0].startsWith('between') ? null : range(match)),
  },
  {
    pattern: anyOf(`(${NUMBER_SOURCE}) (?:out of|in)(?: every)? (ten|10|100|a hundred|five|5|four|4|three|3)`),
    read: (match) => {
      const [part, all] = [numberOf(match[1] ?? '') ?? 0, numberOf(match[2] ?? '') ?? 1];
      const assumed = `${match[0]} was taken as a share of ${Math.round((100 * part) / all)} per cent`;
      return part > all ? null : amount({ value: (100 * part) / all, of: 'per cent' }, { assumed });
    },
  },
  {
    pattern: new RegExp(
      `(?:${AMOUNT})(?![\\p{L}\\p{N}.:/]*[\\p{N}])(\\s?\\+|\\s?x(?!\\p{L})|\\s?no\\.?(?=\\s))?(?!\\p{L})`,
      'uy',
    ),
    read: (match) => (/^no?$/.test(match[0]) ? null : amount(figure(match, 1))),
  },
];

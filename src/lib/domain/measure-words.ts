import { dayInWords } from './day';
import { type Measure } from './measure';

const PERIODS = { quarter: 'each quarter', year: 'each year', plan: 'over the whole plan' } as const;

/**
 * What a measure aims at, in a few words: `at least 4 meetings each year`, `a milestone, by 31 March 2009`. Units are the
 * measure's own; a share's target is in per cent.
 */
export function targetInWords(measure: Measure): string {
  if (measure.kind === 'milestone') return measure.by ? `a milestone, by ${dayInWords(measure.by)}` : 'a milestone';
  const { target, unit, direction, per } = measure;
  if (target === null)
    return measure.kind === 'ratio' ? 'a share, with no target' : `a count of ${unit}, with no target`;
  const figure = measure.kind === 'ratio' ? `${target}%` : `${target} ${unit}`;
  return `${direction} ${figure} ${PERIODS[per]}`;
}

import { dayInWords } from './day';
import { singular } from './kpi-names';
import { type Counted, type Measure } from './measure';
import { capitalised } from './words';

const PERIODS = { quarter: 'each quarter', year: 'each year', plan: 'over the whole plan' } as const;

/**
 * What a measure aims at, in a few words: `at least 4 meetings each year`, `a milestone, by 31 March 2009`. Units are the
 * measure's own; a share's target is in per cent.
 */
export function targetInWords(measure: Measure): string {
  if (measure.kind === 'milestone') return measure.by ? `a milestone, by ${dayInWords(measure.by)}` : 'a milestone';
  const { target, unit, direction, per } = measure;
  if (target === null) return measure.kind === 'ratio' ? 'a share, with no target' : `${unit} counted, with no target`;
  const figure = measure.kind === 'ratio' ? `${target}%` : `${target} ${target === 1 ? singular(unit) : unit}`;
  return `${direction} ${figure} ${PERIODS[per]}`;
}

const QUARTERS_OF_YEAR = 4;

/** Whether a measure is owed each quarter and its figures are added up over the year. */
const isAddedUp = ({ per, aggregation }: Counted): boolean => per === 'quarter' && aggregation === 'sum';

/**
 * How far a counted measure has come in the year, in its own units: `3 of 4 meetings`, or `Meetings: 3` where there is no
 * target. What is owed each quarter is set against four quarters; more than that says that the quarters were added up, since
 * it is often the same few counted again. Null for a milestone, and where nobody gave a figure. Source: domain, Measure.
 */
export function progressInWords(measure: Measure, actual: number | null): string | null {
  if (measure.kind === 'milestone' || actual === null) return null;
  const target = measure.target !== null && isAddedUp(measure) ? measure.target * QUARTERS_OF_YEAR : measure.target;
  const told = actual.toLocaleString('en-GB');
  if (target === null) return `${capitalised(measure.unit)}: ${told}`;
  const figure = `${told} of ${target} ${measure.unit}`;
  return isAddedUp(measure) && actual > target ? `${figure}, the quarters together` : figure;
}

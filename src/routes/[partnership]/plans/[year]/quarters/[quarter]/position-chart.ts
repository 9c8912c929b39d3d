import type { ChartSeries } from '$lib/components/chart-figure';
import { type Position, POSITION_ORDER, POSITIONS } from '$lib/domain/position';
import type { RollUp } from '$lib/domain/roll-up';

type Look = Required<Pick<ChartSeries, 'colour' | 'fill' | 'letter'>>;

/**
 * How a position looks in a chart: the colour and letter of its mark on the grid, and a pattern of its own, full where
 * the mark is full and pale where it is pale. The bar of counts has the same: _positions.scss.
 */
const LOOKS: Readonly<Record<Position, Look>> = {
  'done-on-time': { colour: 'done', fill: 'full', letter: 'D' },
  'done-late': { colour: 'done', fill: 'hatched', letter: 'L' },
  'in-progress': { colour: 'progress', fill: 'hatched-back', letter: 'P' },
  'nothing-to-report': { colour: 'quiet', fill: 'hatched', letter: '·' },
  'on-hold': { colour: 'hold', fill: 'crossed', letter: 'H' },
  overdue: { colour: 'overdue', fill: 'full', letter: '!' },
  'carried-forward': { colour: 'forward', fill: 'lined', letter: 'C' },
  awaited: { colour: 'quiet', fill: 'dotted', letter: '?' },
  due: { colour: 'quiet', fill: 'open', letter: '›' },
  'no-demand': { colour: 'absent', fill: 'striped', letter: '0' },
  out: { colour: 'absent', fill: 'crossed', letter: '×' },
  'not-asked': { colour: 'absent', fill: 'open', letter: '–' },
};

/** One series for each position that occurs, with a value for each of the roll-ups. */
export function chartSeries(rollUps: readonly RollUp[]): readonly ChartSeries[] {
  return POSITION_ORDER.filter((position) => rollUps.some(({ counts }) => counts[position] > 0)).map((position) => ({
    label: POSITIONS[position].label,
    values: rollUps.map(({ counts }) => counts[position]),
    ...LOOKS[position],
  }));
}

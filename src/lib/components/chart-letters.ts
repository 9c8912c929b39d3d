import type { Chart, Plugin } from 'chart.js';
import type { ChartSeries } from './chart-figure';

const SIZE = 13;
const PADDING = 2;
/** A label is left out that hides more than this part of its bar: the legend and the table have the figure. */
const MOST_HIDDEN = 0.5;

type Bar = {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
};

interface Box {
  readonly width: number;
  readonly height: number;
}

/** Whether a label lies within its bar, and leaves its colour and pattern to be seen. */
export const fits = (label: Box, bar: Box): boolean =>
  label.width + 2 * PADDING <= bar.width &&
  label.height + 2 * PADDING <= bar.height &&
  label.width * label.height <= MOST_HIDDEN * bar.width * bar.height;

function write(pen: CanvasRenderingContext2D, ink: string, texts: readonly string[], bar: Bar): void {
  const boxOf = (text: string): Box => ({ width: pen.measureText(text).width + 2 * PADDING, height: SIZE + PADDING });
  const text = texts.find((one) => fits(boxOf(one), bar));
  if (text === undefined) return;
  const { width, height } = boxOf(text);
  const x = bar.horizontal ? (bar.x + bar.base) / 2 : bar.x;
  const y = bar.horizontal ? bar.y : (bar.y + bar.base) / 2;
  pen.fillStyle = '#fff';
  pen.fillRect(x - width / 2, y - height / 2, width, height);
  pen.fillStyle = ink;
  pen.fillText(text, x, y + 1);
}

const PARTS = ['x', 'y', 'base', 'width', 'height', 'horizontal'];

function writeSeries(chart: Chart, ink: string, { letter, values }: ChartSeries, index: number): void {
  if (letter === undefined) return;
  chart.getDatasetMeta(index).data.forEach((element, place) => {
    const value = values[place] ?? 0;
    const bar = element.getProps(PARTS, true) as unknown as Bar;
    if (value > 0) write(chart.ctx, ink, [`${letter} ${value}`, letter], bar);
  });
}

/** Writes each bar's letter and figure into it where they fit, so that a bar is known without its colour. */
export function letters(series: readonly ChartSeries[]): Plugin {
  return {
    id: 'letters',
    afterDatasetsDraw: (chart) => {
      const { ctx: pen, canvas } = chart;
      pen.save();
      pen.font = `600 ${SIZE}px ${getComputedStyle(canvas).fontFamily}`;
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      const ink = getComputedStyle(canvas).getPropertyValue('--ink').trim() || '#000';
      series.forEach((one, index) => writeSeries(chart, ink, one, index));
      pen.restore();
    },
  };
}

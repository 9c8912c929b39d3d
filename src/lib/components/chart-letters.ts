import type { Chart, Plugin } from 'chart.js';
import type { ChartSeries } from './chart-figure';

const SIZE = 13;
/** Lower than this a bar has no room for its letter: the legend and the table have the figure. */
const LOWEST = SIZE + 4;

type Bar = { readonly x: number; readonly y: number; readonly base: number };

function write(pen: CanvasRenderingContext2D, ink: string, text: string, { x, y, base }: Bar): void {
  const middle = (y + base) / 2;
  const width = pen.measureText(text).width + 8;
  pen.fillStyle = '#fff';
  pen.fillRect(x - width / 2, middle - SIZE / 2 - 1, width, SIZE + 2);
  pen.fillStyle = ink;
  pen.fillText(text, x, middle + 1);
}

function writeSeries(chart: Chart, ink: string, { letter, values }: ChartSeries, index: number): void {
  if (letter === undefined) return;
  chart.getDatasetMeta(index).data.forEach((element, place) => {
    const value = values[place] ?? 0;
    const bar = element.getProps(['x', 'y', 'base'], true) as unknown as Bar;
    if (value > 0 && Math.abs(bar.base - bar.y) >= LOWEST) write(chart.ctx, ink, `${letter} ${value}`, bar);
  });
}

/** Writes each bar's letter and figure into it, so that a bar is known without its colour. */
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

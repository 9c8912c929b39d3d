import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { FILLS } from './chart-fills';
import type { ChartKind, ChartSeries } from './chart-figure';
import { letters } from './chart-letters';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

function datasetOf(series: ChartSeries, styles: CSSStyleDeclaration): ChartDataset {
  const colour = styles.getPropertyValue(`--${series.colour}`).trim();
  return {
    label: series.letter === undefined ? series.label : `${series.letter} ${series.label}`,
    data: [...series.values],
    backgroundColor: FILLS[series.fill ?? 'full'](colour),
    borderColor: colour,
    borderWidth: 2,
    pointRadius: 4,
    maxBarThickness: 72,
  };
}

/** Where a chart is drawn on its side, so that its bars and their names have room. _charts.scss has the same width. */
const NARROW = 'screen and (max-width: 34.9375rem)';

function configurationOf(kind: ChartKind, labels: readonly string[], datasets: ChartDataset[]): ChartConfiguration {
  const isStacked = kind === 'stacked-bar';
  const isOnItsSide = kind !== 'line' && matchMedia(NARROW).matches;
  const names = { stacked: isStacked, grid: { display: false } };
  const figures = { stacked: isStacked, beginAtZero: true, ticks: { precision: 0 } };
  return {
    type: kind === 'line' ? 'line' : 'bar',
    data: { labels: [...labels], datasets },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: isOnItsSide ? 'y' : 'x',
      scales: isOnItsSide ? { x: figures, y: names } : { x: names, y: figures },
      plugins: { legend: { position: 'bottom', align: 'start', labels: { boxWidth: 16, boxHeight: 16 } } },
    },
  };
}

/** Calls something when the window becomes narrow, or is no more. Returns how to leave off. */
function onNarrow(call: () => void): () => void {
  const narrow = matchMedia(NARROW);
  narrow.addEventListener('change', call);
  return () => {
    narrow.removeEventListener('change', call);
  };
}

/** Fits a chart to paper while the page is printed. Returns how to leave off. */
function onPaper(chart: () => Chart): () => void {
  const fitPaper = () => {
    chart().resize(640, 300);
  };
  const fitScreen = () => {
    chart().resize();
  };
  window.addEventListener('beforeprint', fitPaper);
  window.addEventListener('afterprint', fitScreen);
  return () => {
    window.removeEventListener('beforeprint', fitPaper);
    window.removeEventListener('afterprint', fitScreen);
  };
}

/** Draws a chart in the page's own type and colours. Nothing moves. Returns how to take it away again. */
export function drawChart(
  canvas: HTMLCanvasElement,
  kind: ChartKind,
  labels: readonly string[],
  series: readonly ChartSeries[],
): () => void {
  const styles = getComputedStyle(canvas);
  Chart.defaults.font = { family: styles.fontFamily, size: 15 };
  Chart.defaults.color = styles.getPropertyValue('--ink').trim();
  // Read once, on the screen: drawn anew for paper, a chart keeps the colours of the bar of counts.
  const datasets = series.map((one) => datasetOf(one, styles));
  const draw = () => {
    const own = datasets.map((one) => ({ ...one }));
    return new Chart(canvas, { ...configurationOf(kind, labels, own), plugins: [letters(series)] });
  };
  let chart = draw();
  const leaveNarrow = onNarrow(() => {
    chart.destroy();
    chart = draw();
  });
  const leavePaper = onPaper(() => chart);
  return () => {
    leaveNarrow();
    leavePaper();
    chart.destroy();
  };
}

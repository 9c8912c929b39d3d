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
import type { ChartKind, ChartSeries } from './chart-figure';

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

const TILE = 8;

type Pen = CanvasRenderingContext2D;

function drawLines(pen: Pen): void {
  for (const shift of [-TILE, 0, TILE]) {
    pen.moveTo(shift, TILE);
    pen.lineTo(shift + TILE, 0);
  }
  pen.lineWidth = 2;
  pen.stroke();
}

function drawDot(pen: Pen): void {
  pen.arc(TILE / 2, TILE / 2, 1.5, 0, 2 * Math.PI);
  pen.fill();
}

/** A tile repeated in a colour, so that the series differ without it. */
function patternOf(colour: string, draw: (pen: Pen) => void): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE;
  const pen = tile.getContext('2d');
  if (!pen) return colour;
  pen.strokeStyle = pen.fillStyle = colour;
  draw(pen);
  return pen.createPattern(tile, 'repeat') ?? colour;
}

const FILLS: Readonly<Record<NonNullable<ChartSeries['fill']>, (colour: string) => CanvasPattern | string>> = {
  full: (colour) => colour,
  hatched: (colour) => patternOf(colour, drawLines),
  dotted: (colour) => patternOf(colour, drawDot),
  open: () => '#fff',
};

function datasetOf(series: ChartSeries, styles: CSSStyleDeclaration): ChartDataset {
  const colour = styles.getPropertyValue(`--${series.colour}`).trim();
  return {
    label: series.label,
    data: [...series.values],
    backgroundColor: FILLS[series.fill ?? 'full'](colour),
    borderColor: colour,
    borderWidth: 2,
    pointRadius: 4,
    maxBarThickness: 72,
  };
}

function configurationOf(kind: ChartKind, labels: readonly string[], datasets: ChartDataset[]): ChartConfiguration {
  const isStacked = kind === 'stacked-bar';
  return {
    type: kind === 'line' ? 'line' : 'bar',
    data: { labels: [...labels], datasets },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: { stacked: isStacked, grid: { display: false } },
        y: { stacked: isStacked, beginAtZero: true, ticks: { precision: 0 } },
      },
      plugins: { legend: { position: 'bottom', align: 'start', labels: { boxWidth: 16, boxHeight: 16 } } },
    },
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
  const datasets = series.map((one) => datasetOf(one, styles));
  const chart = new Chart(canvas, configurationOf(kind, labels, datasets));
  const fitPaper = () => chart.resize(640, 300);
  const fitScreen = () => chart.resize();
  window.addEventListener('beforeprint', fitPaper);
  window.addEventListener('afterprint', fitScreen);
  return () => {
    window.removeEventListener('beforeprint', fitPaper);
    window.removeEventListener('afterprint', fitScreen);
    chart.destroy();
  };
}

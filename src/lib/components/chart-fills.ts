import type { ChartSeries } from './chart-figure';

type Fill = NonNullable<ChartSeries['fill']>;
type Pen = CanvasRenderingContext2D;

const TILE = 8;

/** Both ends of a stroke across a tile. */
type Stroke = readonly [fromX: number, fromY: number, toX: number, toY: number];

const slanting = (isBack: boolean): readonly Stroke[] =>
  [-TILE, 0, TILE].map((shift) => (isBack ? [shift, 0, shift + TILE, TILE] : [shift, TILE, shift + TILE, 0]));

const ACROSS: readonly Stroke[] = [[0, TILE / 2, TILE, TILE / 2]];
const DOWN: Stroke = [TILE / 2, 0, TILE / 2, TILE];

const draw =
  (strokes: readonly Stroke[]) =>
  (pen: Pen): void => {
    for (const [fromX, fromY, toX, toY] of strokes) {
      pen.moveTo(fromX, fromY);
      pen.lineTo(toX, toY);
    }
    pen.lineWidth = 2;
    pen.stroke();
  };

function drawDot(pen: Pen): void {
  pen.arc(TILE / 2, TILE / 2, 1.5, 0, 2 * Math.PI);
  pen.fill();
}

/** A tile repeated in a colour, so that the series differ without it. */
function patternOf(colour: string, drawOn: (pen: Pen) => void): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE;
  const pen = tile.getContext('2d');
  if (!pen) return colour;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = pen.fillStyle = colour;
  drawOn(pen);
  return pen.createPattern(tile, 'repeat') ?? colour;
}

const patterned = (drawOn: (pen: Pen) => void) => (colour: string) => patternOf(colour, drawOn);

/** How a series is filled, in its colour. */
export const FILLS: Readonly<Record<Fill, (colour: string) => CanvasPattern | string>> = {
  full: (colour) => colour,
  hatched: patterned(draw(slanting(false))),
  'hatched-back': patterned(draw(slanting(true))),
  striped: patterned(draw(ACROSS)),
  crossed: patterned(draw([...ACROSS, DOWN])),
  dotted: patterned(drawDot),
  open: () => '#fff',
};

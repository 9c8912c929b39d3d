import type { ChartSeries } from './chart-figure';

type Fill = NonNullable<ChartSeries['fill']>;
type Pen = CanvasRenderingContext2D;

const TILE = 8;
/** How much of its colour lies under a pattern: as much as makes it the pale mark of its position. */
const TINT = 0.16;

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
    pen.lineWidth = 1.5;
    pen.stroke();
  };

function drawDot(pen: Pen): void {
  pen.arc(TILE / 2, TILE / 2, 1.5, 0, 2 * Math.PI);
  pen.fill();
}

interface Tile {
  readonly drawOn: (pen: Pen) => void;
  /** White on its colour, not its colour on a tint of it. */
  readonly isWhite?: boolean;
}

/** A tile repeated in a colour, so that the series differ without it. */
function patternOf(colour: string, { drawOn, isWhite = false }: Tile): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE;
  const pen = tile.getContext('2d');
  if (!pen) return colour;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, TILE, TILE);
  pen.fillStyle = colour;
  pen.globalAlpha = isWhite ? 1 : TINT;
  pen.fillRect(0, 0, TILE, TILE);
  pen.globalAlpha = 1;
  pen.strokeStyle = pen.fillStyle = isWhite ? '#fff' : colour;
  drawOn(pen);
  return pen.createPattern(tile, 'repeat') ?? colour;
}

const patterned = (drawOn: Tile['drawOn']) => (colour: string) => patternOf(colour, { drawOn });

/** How a series is filled, in its colour. The bar of counts has the same: _positions.scss. */
export const FILLS: Readonly<Record<Fill, (colour: string) => CanvasPattern | string>> = {
  full: (colour) => colour,
  lined: (colour) => patternOf(colour, { drawOn: draw(ACROSS), isWhite: true }),
  hatched: patterned(draw(slanting(false))),
  'hatched-back': patterned(draw(slanting(true))),
  striped: patterned(draw(ACROSS)),
  crossed: patterned(draw([...ACROSS, DOWN])),
  dotted: patterned(drawDot),
  open: () => '#fff',
};

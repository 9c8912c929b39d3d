/**
 * Row heights. A stream cannot ask Excel to fit rows to their text, and LibreOffice does not fit them by itself, so they
 * are reckoned from the length of the text: rather a little too high than a line cut off.
 *
 * @typedef {import('../../domain/report/report').Cell} Cell
 * @typedef {import('../../domain/report/report').Column} Column
 */

const POINTS_A_LINE = 15.75;
/** Excel's own limit. */
const HIGHEST = 409;
/** How many characters a line holds: letters are narrower than the figures that widths are counted in, and lines break between words. */
const roomOf = (/** @type {number} */ width) => Math.max(4, width * 1.15 - 4);

/**
 * @param {string} text
 * @param {number} width
 */
function linesOf(text, width) {
  const room = roomOf(width);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += Math.max(1, Math.ceil(paragraph.length / room));
  return lines;
}

/**
 * The height in points of a row of cells in their columns.
 * @param {readonly Cell[]} cells
 * @param {readonly Column[]} columns
 */
export function rowHeight(cells, columns) {
  let lines = 1;
  cells.forEach((cell, index) => {
    const width = columns[index]?.width ?? 10;
    if (typeof cell === 'string' && (cell.length > roomOf(width) || cell.includes('\n'))) {
      lines = Math.max(lines, linesOf(cell, width));
    }
  });
  return Math.min(HIGHEST, lines * POINTS_A_LINE);
}

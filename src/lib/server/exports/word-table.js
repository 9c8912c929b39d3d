import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { WIDTH_BETWEEN_MARGINS } from './word-styles.js';
import { headingOf, runsOf } from './word-text.js';

/**
 * The plan's tables in Word: a row is not broken between pages, and the headings stand on each page again.
 *
 * @typedef {import('../../domain/report/business-plan').BusinessPlan} BusinessPlan
 * @typedef {BusinessPlan['objectives'][number]} Objective
 * @typedef {BusinessPlan['columns']} Columns
 */

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '9AA7B0' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const STRONG_LINE = { style: BorderStyle.SINGLE, size: 12, color: '1D3A4F' };
const PADDING = { top: 50, bottom: 50, left: 80, right: 80, marginUnitType: WidthType.DXA };

/** @param {Columns[number]} column */
const widthOf = ({ share }) => Math.floor((share / 100) * WIDTH_BETWEEN_MARGINS);

/** @param {Columns} columns */
function headings(columns) {
  const cells = columns.map(
    (column) =>
      new TableCell({
        width: { size: widthOf(column), type: WidthType.DXA },
        shading: { fill: 'E7EDF1' },
        borders: { bottom: STRONG_LINE },
        children: [
          new Paragraph({ style: 'InTable', keepNext: true, children: runsOf(column.heading, { bold: true }) }),
        ],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

/** Columns in which an empty cell belongs to what stands above. */
const GOES_ON = 2;

/**
 * An objective stays on one page where it fits: each of its rows but the last keeps with the next.
 * @param {readonly string[]} cells
 * @param {Columns} columns
 * @param {{ isFirst: boolean, keepNext: boolean }} where
 */
function row(cells, columns, { isFirst, keepNext }) {
  const children = columns.map((column, index) => {
    const text = cells[index] ?? '';
    const goesOn = index < GOES_ON && text === '' && !isFirst;
    return new TableCell({
      width: { size: widthOf(column), type: WidthType.DXA },
      ...(goesOn ? { borders: { top: NO_LINE } } : {}),
      children: [new Paragraph({ style: 'InTable', keepNext, children: runsOf(text) })],
    });
  });
  return new TableRow({ cantSplit: true, children });
}

/**
 * @param {Objective['rows']} rows
 * @param {Columns} columns
 */
function table(rows, columns) {
  const last = rows.length - 1;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH_BETWEEN_MARGINS, type: WidthType.DXA },
    columnWidths: columns.map(widthOf),
    margins: PADDING,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      headings(columns),
      ...rows.map(({ cells }, index) => row(cells, columns, { isFirst: index === 0, keepNext: index < last })),
    ],
  });
}

/**
 * An objective: its number and wording, which stay with the table below.
 * @param {Objective} objective
 * @param {Columns} columns
 * @param {boolean} isFirst
 */
export function objectiveOf({ heading, text, rows }, columns, isFirst) {
  const wording = text === '' ? [] : [new Paragraph({ keepNext: true, children: runsOf(text) })];
  return [headingOf(heading, { pageBreakBefore: isFirst }), ...wording, table(rows, columns)];
}

import { type Cell, type Report } from '../../src/lib/domain/report/report';
import { WORDS, wordsAt } from './bare-page/src/plan-words';

const COLUMNS = 20;

const cellOf = (row: number, column: number): Cell => {
  if (column === 2) return wordsAt(WORDS.actions, row);
  if (column === 3) return wordsAt(WORDS.kpis, row);
  if (column === 4) return wordsAt(WORDS.comments, row);
  return column % 2 === 0 ? (row * 7 + column) % 1000 : wordsAt(WORDS.leads, row + column);
};

/** A report of one long table, as a national export has it. */
export function largeReport(rows: number): Report {
  const columns = Array.from({ length: COLUMNS }, (_, column) => ({
    heading: `Column ${column + 1}`,
    format: column % 2 === 0 && column > 4 ? ('whole' as const) : ('text' as const),
    width: 20,
  }));
  const table = {
    name: 'Lines',
    columns,
    rows: Array.from({ length: rows }, (_, row) => columns.map((__, column) => cellOf(row, column))),
    whenEmpty: 'There are no lines.',
  };
  return {
    title: 'A long export',
    fileName: 'long-export',
    author: 'Quarterday',
    madeOn: '2009-04-14',
    sheets: [{ name: 'Lines', title: 'Lines', notes: ['Every line of every plan.'], table }],
  };
}

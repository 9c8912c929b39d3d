import { type Figure } from './figures';

const HEADINGS = ['figure', 'ours', 'reference', 'ratio', 'must', 'holds'] as const;

const cellsOf = ({ figure, ours, reference, ratio, must, holds }: Figure): readonly string[] => [
  figure,
  ours,
  reference,
  ratio === null ? '' : ratio.toFixed(2),
  must,
  holds === null ? '' : holds ? 'yes' : 'NO',
];

/** The figures as a table in plain text, which is also one in Markdown. */
export function figuresTable(figures: readonly Figure[]): string {
  const rows = [HEADINGS, ...figures.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [headings = [], ...others] = rows.map(lineOf);
  return [headings, lineOf(widths.map((width) => '-'.repeat(width))), ...others].join('\n');
}

import { parse } from 'csv-parse/sync';

/**
 * The records of a table of text, and whether it has more than are wanted. It runs in a thread of its own, since what somebody sends may ask for
 * any amount of memory and time.
 *
 * @param {Extract<import('./reading-thread').Sent, { kind: 'text' }>} sent
 * @returns {import('./reading-thread').OpenedText}
 */
export function openText({ text, delimiter, mostRows }) {
  const found = /** @type {{ record: string[], info: { lines: number } }[]} */ (
    /** @type {unknown} */ (
      parse(text, {
        delimiter,
        bom: true,
        relaxColumnCount: true,
        relaxQuotes: true,
        skipEmptyLines: true,
        info: true,
        to: mostRows + 1,
      })
    )
  );
  const records = found.slice(0, mostRows).map(({ record, info }) => ({ line: info.lines, cells: record }));
  return { records, hasMore: found.length > mostRows };
}

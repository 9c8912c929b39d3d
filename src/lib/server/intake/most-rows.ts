/** A plan has fewer by far: beyond these a file holds something else. */
export const MOST_ROWS = 5000;

export const onlyFirstRows = (): string => `Only its first ${MOST_ROWS.toLocaleString('en-GB')} rows are read.`;

export interface TableColumn {
  readonly heading: string;
  /** Set to the right, so that the digits stand under each other. */
  readonly isNumeric?: boolean;
  /** Both parts of a share: clear of the count before it, so that the two are not read as one figure. */
  readonly isShare?: boolean;
  /** On a card, a nought of this column has nothing to say. */
  readonly isLeftOutAtNought?: boolean;
}

/** A missing figure is null and shows as a dash, never as 0. */
export type TableCell =
  string | number | null | { readonly text: string; readonly href?: string; readonly note?: string };

export interface TableRow {
  readonly key: string;
  /** The first names the row. */
  readonly cells: readonly TableCell[];
  readonly isTotal?: boolean;
}

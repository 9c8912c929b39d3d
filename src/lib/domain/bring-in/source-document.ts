/** One cell of a table in a file, with where it stands there. */
export interface SourceCell {
  readonly text: string;
  /** Where a person finds it: `cell B4`, `column 2`. */
  readonly place: string;
  /** Whether it is the lower part of a merged cell, and so stands for the one above. */
  readonly isMergedFromAbove: boolean;
  /** How many columns it covers; those after the first are cells of their own, and empty. */
  readonly span: number;
}

export interface SourceRow {
  /** Unlike any other row's of the file, and for people: `Table 3, row 2`; `Sheet Objective 1, row 4`. */
  readonly place: string;
  readonly cells: readonly SourceCell[];
}

export interface SourceTable {
  readonly kind: 'table';
  /** Unlike any other table's of the file: `Table 3`; `Sheet Objective 1`. */
  readonly name: string;
  /** What it is called in the file, as a sheet is; empty where it has no name. */
  readonly title: string;
  readonly rows: readonly SourceRow[];
}

/** A heading, paragraph, list item or quotation outside the tables. */
export interface SourceText {
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'quotation';
  readonly text: string;
  readonly place: string;
  /** 1 for the highest; null where it is no heading. */
  readonly level: number | null;
}

export type SourceBlock = SourceTable | SourceText;

/** Something in a file that could not be taken as it stands there, in a sentence that says what was done instead. */
export interface SourceRemark {
  readonly place: string;
  readonly says: string;
}

/** What a reader of files hands over: everything in the file's own order and words, nothing interpreted. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  readonly remarks: readonly SourceRemark[];
}

/** How sure a reader is: it knows, it took something for granted (and says what), or it could not tell. */
export type Certainty = 'certain' | 'assumed' | 'not-understood';

/** What was understood of somebody's words, beside the words themselves, which are kept. */
export interface Reading<T> {
  readonly words: string;
  readonly understood: T;
  readonly certainty: Certainty;
  /** The part of the words that the reader could make nothing of; empty when all was read. */
  readonly unread: string;
  /** Exceptions and asides in the words, such as “excluding UASC info”. */
  readonly notes: readonly string[];
  /** Why the reader thinks so, in a sentence for the person who checks it. */
  readonly because: string;
}

/** Whoever signs in. Accounts belong to no partnership: a person may have roles in several. */
export interface Account {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  /** Invented, for the demonstration: has no password and signs in by a button. */
  readonly isDemonstration: boolean;
}

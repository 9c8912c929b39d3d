import type { TypedField } from './typed-field';

/** The fields of another form travel through the sign-in form under this prefix. */
export const KEPT_PREFIX = 'kept:';

/** One of the demonstration's people, whom a button signs in. */
export interface DemonstrationChoice {
  readonly id: number;
  readonly name: string;
  readonly roles: string;
}

/** What a sign-in form needs, wherever it stands. */
export interface SignInOffer {
  /** Where to go afterwards. */
  readonly next: string;
  /** What was typed into the form that was sent without a session. */
  readonly kept: readonly TypedField[];
  /** Empty everywhere but in the demonstration. */
  readonly people: readonly DemonstrationChoice[];
}

import { z } from 'zod';

/** As long as an e-mail address may be; the database says the same. */
export const EMAIL_LENGTH = 254;

/** As long as a person's name may be; the database says the same. */
export const NAME_LENGTH = 200;

/** A field as it was typed. */
export type TypedField = readonly [name: string, value: string];

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

const emailOf = (whose: 'your' | 'their') =>
  z
    .string()
    .trim()
    .toLowerCase()
    .min(1, { error: `Enter ${whose} e-mail address.`, abort: true })
    // What is too long is looked at no further: a pattern must not be what somebody keeps the server busy with.
    .max(EMAIL_LENGTH, { error: `Enter an e-mail address of at most ${EMAIL_LENGTH} characters.`, abort: true })
    .regex(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, 'Enter an e-mail address like name@example.org.');

export const email = emailOf('your');

/** The address of somebody else, who is invited. */
export const theirEmail = emailOf('their');

export const signInForm = z.object({
  email,
  password: z.string().min(1, 'Enter your password.'),
});

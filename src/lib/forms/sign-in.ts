import { z } from 'zod';
import { LIMITS } from '../domain/limits';

const emailOf = (whose: 'your' | 'their') =>
  z
    .string()
    .trim()
    .toLowerCase()
    .min(1, { error: `Enter ${whose} e-mail address.`, abort: true })
    // What is too long is looked at no further: a pattern must not be what somebody keeps the server busy with.
    .max(LIMITS.email, { error: `Enter an e-mail address of at most ${LIMITS.email} characters.`, abort: true })
    .regex(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, 'Enter an e-mail address like name@example.org.');

export const email = emailOf('your');

/** The address of somebody else, who is invited. */
export const theirEmail = emailOf('their');

export const signInForm = z.object({
  email,
  password: z.string().min(1, 'Enter your password.'),
});

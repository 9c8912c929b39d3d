import { z } from 'zod';
import { LIMITS } from '../domain/limits';

const nameInOneLine = z
  .string()
  .min(1, { error: 'Enter a name.', abort: true })
  .max(LIMITS.personName, { error: `Enter a name of at most ${LIMITS.personName} characters.`, abort: true })
  .regex(/\p{L}/u, 'Enter a name with at least one letter.');

/** What nobody sees: two names that differ in it alone look the same. Joiners stay, which some scripts are spelled with. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;

/** In one line, as it stands in lists, in the head of a letter and beside what its owner says. */
export const personName = z
  .string()
  .transform((typed) => typed.replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' ').trim())
  .pipe(nameInOneLine);

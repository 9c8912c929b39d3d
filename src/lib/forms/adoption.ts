import { z } from 'zod';
import { readDay } from '../domain/day-words';

/** What is asked before a plan is adopted. */
export const adoptionForm = z.object({
  base: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .catch(0),
  adoptedOn: z.string().transform((typed, context) => {
    const day = readDay(typed);
    if (day === null) context.addIssue('Enter the day of the adoption, like 12 May 2009');
    return day ?? '';
  }),
  minute: z.string().trim(),
});

import { z } from 'zod';
import { LIMITS } from '../domain/limits';

const title = z.string().trim().max(LIMITS.planTitle, `Enter a title of at most ${LIMITS.planTitle} characters.`);

const firstYear = z
  .string()
  .regex(/^(?:199\d|20\d\d)$/, 'Choose the year that the plan is for.')
  .transform(Number);

/** What is asked of a plan with its file; the title may be given later. */
export const intakeForm = z.object({ title, firstYear, table: z.string() });

/** What is asked of a plan before it is brought in. */
export const planForm = z.object({ title: title.min(1, 'Enter the title of the plan.'), firstYear });

/** What is asked of a plan before it is made from an earlier one: its title, and what the person looked at. */
export const nextPlanForm = z.object({
  base: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .catch(0),
  title: title.min(1, 'Enter the title of the plan.'),
});

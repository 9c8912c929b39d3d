import { z } from 'zod';

const words = z.string().transform((text) => text.replaceAll('\r\n', '\n').trim());

/** What every form carries that changes a plan's structure: what it was based on, why, by which minute, and from when on. */
export const structureForm = z.object({
  base: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .catch(0),
  reason: words,
  minute: z.string().trim(),
  countsFrom: z.string(),
});

/** The words of what is added to a plan. Their limits are judged with the rest. */
export const additionForm = structureForm.extend({
  objective: words,
  outcome: words,
  action: words,
  kpi: words,
  lead: words,
  timescale: words,
  taskGroup: z.string(),
});

/** Which part of the plan is moved, and where it goes. */
export const moveForm = structureForm.extend({ item: z.string(), to: z.string() });

/** Which part of the plan is removed, taken out of it or put back. */
export const removalForm = structureForm.extend({ item: z.string() });

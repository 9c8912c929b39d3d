import { z } from 'zod';
import { readDay } from '../domain/day-words';
import { LEAD_KIND_ORDER, type LeadKind } from '../domain/lead';
import { leadName } from '../domain/lead-names';
import { LIMITS } from '../domain/limits';
import { personName } from './person-name';

const name = z
  .string()
  .transform(leadName)
  .pipe(
    z
      .string()
      .min(1, { error: 'Enter the name that plans write', abort: true })
      .max(LIMITS.leadName, `The name must be ${LIMITS.leadName} characters or fewer`),
  );

const isKind = (text: string): text is LeadKind => LEAD_KIND_ORDER.some((kind) => kind === text);

const kind = z.string().transform((text, context): LeadKind => {
  if (isKind(text)) return text;
  context.addIssue('Choose what this lead is');
  return z.NEVER;
});

/** The version of a lead that its page showed; 0, which none has, where none was sent. */
const base = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .catch(0);

const DAY = 'Enter a day like 12 May 2009';

const dayOrNone = z.string().transform((typed, context) => {
  const day = readDay(typed);
  if (day === null && typed.trim() !== '') context.addIssue(`${DAY}, or leave it empty`);
  return day;
});

const day = z.string().transform((typed, context) => {
  const read = readDay(typed);
  if (read === null) context.addIssue(DAY);
  return read ?? '';
});

/** Who a name is: a lead of its own kind, or another name of a lead of the directory, by its id and version. */
export type WhoItIs =
  | { readonly kind: LeadKind; readonly leadId: null }
  | { readonly kind: null; readonly leadId: number; readonly base: number };

/** The choice that makes a name another one of a lead. */
export const otherNameOf = ({ id, version }: { readonly id: number; readonly version: number }): string =>
  `lead-${id}-${version}`;

const who = z.string().transform((text, context): WhoItIs => {
  if (isKind(text)) return { kind: text, leadId: null };
  const [, id, version] = /^lead-(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  if (id !== undefined) return { kind: null, leadId: Number(id), base: Number(version) };
  context.addIssue('Choose who it is');
  return z.NEVER;
});

/** Who a name of the plans stands for. */
export const namingForm = z.object({ name, who });

export const describeLeadForm = z.object({ base, name, kind });

export const leadNameForm = z.object({ base, otherName: name });

export const holderForm = z.object({ base, holder: personName, heldFrom: dayOrNone, heldUntil: dayOrNone });

export const endHolderForm = z.object({ base, endedOn: day });

/** Everything that somebody may have typed on a lead's page, as it was typed. */
export const typedOfLead = z.object({
  name: z.string(),
  kind: z.string(),
  otherName: z.string(),
  holder: z.string(),
  heldFrom: z.string(),
  heldUntil: z.string(),
  endedOn: z.string(),
});

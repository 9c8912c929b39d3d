import { z } from 'zod';
import { isRepeated, newPasswordFor } from './password';
import { NAME_LENGTH, theirEmail } from './sign-in';
import { roleInWords, type Role } from '../domain/access';

const nameInOneLine = z
  .string()
  .min(1, { error: 'Enter a name.', abort: true })
  .max(NAME_LENGTH, { error: `Enter a name of at most ${NAME_LENGTH} characters.`, abort: true })
  .regex(/\p{L}/u, 'Enter a name with at least one letter.');

/** What nobody sees: two names that differ in it alone look the same. Joiners stay, which some scripts are spelled with. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;

/** In one line, as it stands in lists, in the head of a letter and beside what its owner says. */
export const personName = z
  .string()
  .transform((typed) => typed.replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' ').trim())
  .pipe(nameInOneLine);

interface Group {
  readonly id: number;
  readonly name: string;
}

interface RoleChoice {
  readonly value: string;
  readonly label: string;
  readonly role: Role;
}

/** The roles that a partnership with these task groups has to give, in the order of the form. */
export function roleChoices(groups: readonly Group[]): readonly RoleChoice[] {
  return [
    ...(['lead-officer', 'board-member'] as const).map((role) => ({
      value: role,
      label: roleInWords(role),
      role: { role },
    })),
    ...groups.map(({ id, name }) => ({
      value: `reporter-${id}`,
      label: roleInWords('reporter', name),
      role: { role: 'reporter' as const, taskGroupId: id },
    })),
  ];
}

const roleOf = (groups: readonly Group[]) =>
  z.string().transform((value, context): Role => {
    const choice = roleChoices(groups).find((one) => one.value === value);
    if (choice) return choice.role;
    context.addIssue({ code: 'custom', message: 'Choose a role.' });
    return z.NEVER;
  });

export const invitationForm = (groups: readonly Group[]) =>
  z.object({ name: personName, email: theirEmail, role: roleOf(groups) });

export const roleForm = (groups: readonly Group[]) => z.object({ role: roleOf(groups) });

export const nameForm = z.object({ name: personName });

/** What the holder of an invitation without an account gives. */
export const newAccountForm = (address: string) =>
  z
    .object({ name: personName, newPassword: newPasswordFor(address), repeatedPassword: z.string() })
    .refine(isRepeated.check, isRepeated.options);

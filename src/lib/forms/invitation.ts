import { z } from 'zod';
import { isRepeated, newPasswordFor } from './password';
import { personName } from './person-name';
import { theirEmail } from './sign-in';
import { roleInWords, type Role } from '../domain/access';

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

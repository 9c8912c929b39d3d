import { roleInWords } from '$lib/domain/access';
import type { RoleOfPerson } from '$lib/server/repositories/account-roles';

export interface Person {
  readonly accountId: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly { readonly id: number; readonly words: string }[];
}

/** Roles by the person who has them, in the order in which they come. */
export function listPeople(held: readonly RoleOfPerson[]): readonly Person[] {
  const people = new Map<number, Person>();
  for (const { id, accountId, name, email, role, taskGroupName } of held) {
    const roles = people.get(accountId)?.roles ?? [];
    people.set(accountId, {
      accountId,
      name,
      email,
      roles: [...roles, { id, words: roleInWords(role, taskGroupName) }],
    });
  }
  return [...people.values()];
}

import { roleInWords, type Role } from '../../domain/access';
import type { Transaction } from '../db/connection';
import * as taskGroups from '../repositories/task-groups';

/** A role as the history tells of it, since a task group may have another name or be gone by the time it is read. */
export async function roleWords(tx: Transaction, partnershipId: number, role: Role): Promise<string> {
  if (role.role !== 'reporter') return roleInWords(role.role);
  const groups = await taskGroups.list(tx, partnershipId);
  const group = groups.find(({ id }) => id === role.taskGroupId);
  return roleInWords(role.role, group?.name ?? null);
}

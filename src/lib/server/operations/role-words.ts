import { roleInWords, type Role } from '../../domain/access';
import type { Transaction } from '../db/connection';
import * as taskGroups from '../repositories/task-groups';

/** Whoever makes a change: an account, or a command that somebody ran on the server. */
export interface Maker {
  readonly id: number | null;
  readonly name: string;
}

/** Who makes a change by a command. */
export const COMMAND: Maker = { id: null, name: 'Whoever runs the server' };

/** A role as the history tells of it, since a task group may have another name or be gone by the time it is read. */
export async function roleWords(tx: Transaction, partnershipId: number, role: Role): Promise<string> {
  if (role.role !== 'reporter') return roleInWords(role.role);
  const groups = await taskGroups.list(tx, partnershipId);
  const group = groups.find(({ id }) => id === role.taskGroupId);
  return roleInWords(role.role, group?.name ?? null);
}

import type { TaskGroupDraft } from '../../domain/plan-draft';
import type { Transaction } from '../db/connection';

export interface TaskGroupDetail extends TaskGroupDraft {
  readonly id: number;
}

/** The task groups of a partnership, in their order. */
export async function list(tx: Transaction, partnershipId: number): Promise<readonly TaskGroupDetail[]> {
  return tx<TaskGroupDetail[]>`
    select id, slug, name, theme, started_on as "startedOn" from task_groups
    where partnership_id = ${partnershipId} order by position, id`;
}

/** Writes task groups and gives their ids by slug. */
export async function create(
  tx: Transaction,
  partnershipId: number,
  groups: readonly TaskGroupDraft[],
): Promise<ReadonlyMap<string, number>> {
  if (groups.length === 0) return new Map();
  const rows = groups.map(({ slug, name, theme, startedOn }, position) => ({
    partnership_id: partnershipId,
    slug,
    name,
    theme,
    started_on: startedOn,
    position,
  }));
  const created = await tx<{ id: number; slug: string }[]>`insert into task_groups ${tx(rows)} returning id, slug`;
  return new Map(created.map(({ id, slug }) => [slug, id]));
}

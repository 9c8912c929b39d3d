import { isBeyondPlan } from '$lib/domain/change-reasons';
import type { Plan } from '$lib/domain/plan';
import { countsFromInWords, structureChangeInWords, type StructureChange } from '$lib/domain/structure-change';
import { londonTime } from './actions/[reference]/answer-rows';

/** What was done to a plan's structure at once, as history shows it. */
export interface StructureEntry {
  readonly key: string;
  readonly says: readonly string[];
  readonly when: string;
  readonly who: string;
  readonly rows: readonly { readonly key: string; readonly value: string }[];
}

function countsFrom(change: StructureChange, plan: Plan): string {
  if (change.countsFrom && isBeyondPlan(change.countsFrom, plan))
    return 'No quarter of this plan: all of them had begun';
  return countsFromInWords(change, plan.planYear.startsMonth);
}

/** What is gone is told word for word, so that it can still be read. */
function goneRows({ kind, before }: StructureChange) {
  if (before === null || (kind !== 'removed' && kind !== 'merged')) return [];
  const { reference, words, lead, timescale, taskGroup } = before;
  return [
    { key: `What ${reference} said`, value: words },
    { key: `Lead of ${reference}`, value: lead ?? '' },
    { key: `Timescale of ${reference}`, value: timescale ?? '' },
    { key: `Task group of ${reference}`, value: taskGroup ?? '' },
  ];
}

/** How a plan's structure was changed, the newest first; what was done at once stands together. */
export function structureView(changes: readonly StructureChange[], plan: Plan): readonly StructureEntry[] {
  const revisions = [...new Set(changes.map(({ revision }) => revision))];
  return revisions.flatMap((revision) => {
    const atOnce = changes.filter((one) => one.revision === revision);
    const [first] = atOnce;
    if (!first) return [];
    return {
      key: String(revision),
      says: atOnce.map(structureChangeInWords),
      when: londonTime.format(new Date(first.changedAt)),
      who: first.changedBy,
      rows: [
        ...atOnce.flatMap(goneRows),
        { key: 'Counts from', value: countsFrom(first, plan) },
        { key: 'Why', value: first.reason },
        { key: 'Minute', value: first.minute },
      ].filter(({ value }) => value !== ''),
    };
  });
}

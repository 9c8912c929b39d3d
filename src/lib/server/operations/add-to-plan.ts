import { type Addition, type AddedWords, judgeAddition, kindsAdded } from '../../domain/addition';
import { readLine } from '../../domain/line-readings';
import type { Plan } from '../../domain/plan';
import { type ItemKey, type ItemKind, isSameItem, kindAbove, planItems } from '../../domain/plan-item';
import type { Quarter } from '../../domain/quarter';
import type { NewStructureChange } from '../../domain/structure-change';
import { keptWords } from '../../domain/wording';
import type { Transaction } from '../db/connection';
import * as planStructure from '../repositories/plan-structure';
import * as planWording from '../repositories/plan-wording';
import type { LockedPlan } from '../repositories/plans';
import { changedSince, type ChangedStructure, planNow, recordChange, type StructureRequest } from './change-structure';

export type AdditionToMake = StructureRequest & { readonly addition: Pick<Addition, 'kind' | 'under' | 'words'> };

/** Writes a line with what is understood of its words. */
export async function writeLine(
  tx: Transaction,
  plan: Plan,
  partnershipId: number,
  {
    actionId,
    words,
    askedSince,
  }: {
    readonly actionId: number;
    readonly words: Pick<AddedWords, 'kpi' | 'lead' | 'timescale' | 'taskGroup'>;
    readonly askedSince: Quarter | null;
  },
): Promise<ItemKey> {
  const of = { partnershipId, planId: plan.id };
  const [kpi, lead, timescale] = [words.kpi, words.lead, words.timescale].map(keptWords) as [string, string, string];
  const read = readLine({ kpi, timescale }, plan.planYear);
  const taskGroupId = plan.taskGroups.find(({ slug }) => slug === words.taskGroup)?.id ?? null;
  const schedule = read.timescale.understood;
  const line = { actionId, kpi, lead, timescale, schedule, taskGroupId, askedSince };
  const itemId = await planStructure.createLine(tx, of, line);
  await planWording.createMeasures(tx, of, itemId, read.kpi.understood);
  return { item: 'line', itemId };
}

interface Placed {
  readonly number: number;
  readonly askedSince: Quarter | null;
}

async function write(
  tx: Transaction,
  plan: LockedPlan,
  { partnershipId, addition }: AdditionToMake,
  { number, askedSince }: Placed,
): Promise<readonly ItemKey[]> {
  const written: ItemKey[] = [];
  let under = addition.under;
  for (const kind of kindsAdded(addition.kind)) {
    if (kind === 'line') {
      const actionId = under ?? 0;
      written.push(await writeLine(tx, plan, partnershipId, { actionId, words: addition.words, askedSince }));
    } else {
      const place = { under, number: kind === addition.kind ? number : 1, words: keptWords(addition.words[kind]) };
      under = await planStructure.createItem(tx, { partnershipId, planId: plan.id }, kind, place);
      written.push({ item: kind, itemId: under });
    }
  }
  return written;
}

/** What was added, as it stands in the plan now. */
export const additionsIn = (now: Plan, keys: readonly ItemKey[]): readonly NewStructureChange[] =>
  planItems(now)
    .filter((one) => keys.some((key) => isSameItem(key, one)))
    .map(({ item, itemId, actionId, reference, words }) => ({
      kind: 'added',
      item,
      itemId,
      actionId,
      before: null,
      after: { reference, words },
    }));

const isThere = (plan: Plan, kind: ItemKind | null, id: number | null): boolean =>
  kind === null ? id === null : planItems(plan).some(({ item, itemId }) => item === kind && itemId === id);

/**
 * Adds a line to an action, an action to an outcome, an outcome to an objective or a strategic objective to the plan, each with
 * what belongs under it down to one line. Null where there is nothing of the kind to add it to.
 */
export async function addToPlan(
  tx: Transaction,
  plan: LockedPlan,
  request: AdditionToMake,
): Promise<ChangedStructure | null> {
  const { partnershipId, addition, reasons, today } = request;
  const since = await changedSince(tx, plan, request);
  if (since.length > 0) return { kind: 'overtaken', since };
  if (!isThere(plan, kindAbove(addition.kind), addition.under)) return null;
  const judged = judgeAddition({ ...addition, ...reasons }, plan, today);
  if (!judged.ok) return { kind: 'refused', refusals: judged.refusals };
  const written = await write(tx, plan, request, judged);
  const now = await planNow(tx, plan, partnershipId);
  return recordChange(tx, plan, request, { changes: additionsIn(now, written), countsFrom: judged.askedSince, now });
}

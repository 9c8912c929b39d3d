import { placedLines, type Plan } from '../../domain/plan';
import type { Transaction } from '../db/connection';
import * as plans from '../repositories/plans';
import * as predecessors from '../repositories/predecessors';

export interface LinesToLink {
  readonly partnershipId: number;
  readonly earlier: Plan;
  readonly later: Plan;
  /** Of each pair first the earlier line’s id, then the later one’s. */
  readonly pairs: readonly (readonly [earlier: number, later: number])[];
  readonly linkedBy: { readonly id: number; readonly name: string };
  readonly linkedAt: Date;
}

const has = (plan: Plan, lineId: number): boolean => placedLines(plan).some(({ line }) => line.id === lineId);

const linksOf = ({ earlier, later, pairs }: LinesToLink): readonly predecessors.Link[] =>
  pairs.map(([earlierId, laterId]) => ({
    later: { planId: later.id, lineId: laterId },
    earlier: { planId: earlier.id, lineId: earlierId },
  }));

/** Both plans show what their lines go on from, and what goes on from them. */
async function raiseBoth(tx: Transaction, { partnershipId, earlier, later }: LinesToLink): Promise<void> {
  // In the order of their ids, so that two who link at once do not wait for each other in a ring.
  for (const planId of [earlier.id, later.id].sort((one, other) => one - other)) {
    await plans.raiseRevision(tx, partnershipId, planId);
  }
}

const areLines = ({ earlier, later, pairs }: LinesToLink): boolean =>
  pairs.every(([earlierId, laterId]) => has(earlier, earlierId) && has(later, laterId));

/** Says that lines of a later plan go on from lines of an earlier one; false where one of them is not there. */
export async function linkLines(tx: Transaction, request: LinesToLink): Promise<boolean> {
  if (!areLines(request)) return false;
  if (request.pairs.length === 0) return true;
  await predecessors.create(tx, request.partnershipId, linksOf(request), request);
  await raiseBoth(tx, request);
  return true;
}

/** Takes such links away again; false where one of the lines is not there. */
export async function unlinkLines(tx: Transaction, request: LinesToLink): Promise<boolean> {
  if (!areLines(request)) return false;
  for (const link of linksOf(request)) await predecessors.remove(tx, request.partnershipId, link);
  await raiseBoth(tx, request);
  return true;
}

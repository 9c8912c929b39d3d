import type { Transaction } from '../db/connection';
import { enter } from '../db/scope';
import * as partnerships from '../repositories/partnerships';

/** Does something in each partnership where an account has a role, in its scope; the transaction stays in the last. */
export async function inEachPartnership(
  tx: Transaction,
  accountId: number,
  work: (partnershipId: number) => Promise<void>,
): Promise<void> {
  for (const { partnership } of await partnerships.listOwn(tx, accountId)) {
    await enter(tx, { partnershipId: partnership.id, accountId });
    await work(partnership.id);
  }
}

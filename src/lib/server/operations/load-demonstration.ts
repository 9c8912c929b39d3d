import type { Database } from '../db/connection';
import { writeWithin } from '../db/scope';
import * as accounts from '../repositories/accounts';

const NOBODY = { partnershipId: null, accountId: null };

/** Loads the demonstration's people, partnerships, plans and answers, all or nothing, unless they are there. */
export async function loadDemonstration(database: Database): Promise<void> {
  await writeWithin(database, NOBODY, async (tx) => {
    if ((await accounts.listDemonstration(tx)).length > 0) return;
    const { writeDemonstration } = await import('./write-demonstration');
    await writeDemonstration(tx);
  });
}

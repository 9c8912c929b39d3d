import type { DecisionToKeep } from '../../src/lib/domain/carry-forward/judge-year-end';
import { carriedTo } from '../../src/lib/domain/carry-forward/year-end-decision';
import { isToDecide } from '../../src/lib/domain/carry-forward/year-end-lines';
import type { Database, Transaction } from '../../src/lib/server/db/connection';
import { readWithin, writeWithin } from '../../src/lib/server/db/scope';
import { decideYearEnd } from '../../src/lib/server/operations/decide-year-end';
import { makeNextPlan, type MadePlan, type PlanToMake } from '../../src/lib/server/operations/make-next-plan';
import { readYearEnd, type YearEnd } from '../../src/lib/server/operations/read-year-end';
import * as plans from '../../src/lib/server/repositories/plans';
import { type Loaded, type Person, TODAY, within } from './demonstration';

const AT = new Date(`${TODAY}T11:00:00Z`);

async function planNow(tx: Transaction, { id, plan }: Loaded): Promise<plans.LockedPlan> {
  const found = await plans.findForChange(tx, id, plan.id);
  if (!found) throw new Error('The plan is not there.');
  return found;
}

/** How a demonstration's plan stands at its end, with what was decided. */
export const yearEndOf = (sql: Database, loaded: Loaded): Promise<YearEnd> =>
  readWithin(sql, within(loaded.id), async (tx) => {
    const plan = await plans.find(tx, loaded.id, loaded.plan.planYear);
    if (!plan) throw new Error('The plan is not there.');
    return readYearEnd(tx, loaded.id, plan, TODAY);
  });

/** Decides about lines of a demonstration's plan, as the form of the page sends it. */
export const decideIn = (sql: Database, loaded: Loaded, by: Person, decisions: readonly DecisionToKeep[]) =>
  writeWithin(sql, within(loaded.id), async (tx) =>
    decideYearEnd(tx, await planNow(tx, loaded), {
      partnershipId: loaded.id,
      decisions,
      decidedBy: by,
      decidedAt: AT,
      today: TODAY,
    }),
  );

/** Carries every line that has to be decided on, and is not yet, into the next year. */
export async function carryAllIn(sql: Database, loaded: Loaded, by: Person, toYear = 2009): Promise<void> {
  const { lines, kept } = await yearEndOf(sql, loaded);
  const open = lines.filter((one) => isToDecide(one) && kept.every(({ lineId }) => lineId !== one.line.id));
  const decision = carriedTo(toYear);
  await decideIn(
    sql,
    loaded,
    by,
    open.map(({ line }) => ({ lineId: line.id, base: 0, decision })),
  );
}

/** Makes the plan of the next year from what was decided. */
export const makeIn = (sql: Database, loaded: Loaded, by: Person, rest: Partial<PlanToMake> = {}): Promise<MadePlan> =>
  writeWithin(sql, within(loaded.id), async (tx) => {
    const [found] = (await plans.listRevisions(tx, loaded.id)).filter(({ planId }) => planId === loaded.plan.id);
    return makeNextPlan(tx, {
      partnershipId: loaded.id,
      planId: loaded.plan.id,
      base: found?.revision ?? 0,
      next: { firstYear: 2009, years: 1, startsMonth: 4 },
      title: 'Business Plan 2009/10',
      today: TODAY,
      madeBy: by,
      madeAt: AT,
      ...rest,
    });
  });

/** Decides about every line of a demonstration's plan and makes the next one of it. */
export async function carryForwardIn(sql: Database, loaded: Loaded, by: Person): Promise<void> {
  await carryAllIn(sql, loaded, by);
  const made = await makeIn(sql, loaded, by);
  if (!made.ok) throw new Error(`The next plan was not made: ${made.reason}.`);
}

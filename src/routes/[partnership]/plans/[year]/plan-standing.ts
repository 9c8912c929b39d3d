import type { RequestEvent } from '@sveltejs/kit';
import type { Day } from '$lib/domain/day';
import { planAtAddress } from '$lib/domain/financial-year';
import { type Freshness, oldAnswer } from '$lib/domain/freshness';
import { leadsByLine, type LeadsByLine } from '$lib/domain/lead-names';
import { lineStandings, type LineStanding, standingsByQuarter } from '$lib/domain/line-standing';
import type { Plan } from '$lib/domain/plan';
import type { Standing } from '$lib/domain/standing';
import { isSameQuarter, type Quarter, quartersOfPlan } from '$lib/domain/quarter';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import type { StructureChange } from '$lib/domain/structure-change';
import type { Here } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as leads from '$lib/server/repositories/leads';
import * as structureChanges from '$lib/server/repositories/structure-changes';
import * as updates from '$lib/server/repositories/updates';
import { planOfYear } from './plan-of-year';

type Transaction = Parameters<Parameters<Here['read']>[0]>[0];

/** Where a plan's lines stand today: in the year to date, and in each quarter by the line's id. */
export interface PlanStanding {
  readonly plan: Plan;
  /** What was changed of its structure, the newest first. */
  readonly changes: readonly StructureChange[];
  readonly inHand: Quarter;
  readonly lines: readonly LineStanding[];
  readonly byQuarter: ReadonlyMap<number, readonly Standing[]>;
  /** The old answers that lines still rest on, by the line's id. */
  readonly old: ReadonlyMap<number, Freshness>;
  /** Who leads each line, as the directory of leads knows the names in its cell. */
  readonly leads: LeadsByLine;
}

// Every change of a plan, of its answers or of the directory of leads raises the plan's revision, which its tag in browsers relies on as well: while the
// revision and the day stay, this very value would be worked out again.
const REMEMBERED_PLANS = 32;
const remembered = new Map<string, PlanStanding>();

function remember(key: string, standing: PlanStanding): PlanStanding {
  remembered.delete(key);
  remembered.set(key, standing);
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED_PLANS && oldest !== undefined) remembered.delete(oldest);
  return standing;
}

function oldAnswers(byQuarter: PlanStanding['byQuarter'], inHand: Quarter, day: Day): PlanStanding['old'] {
  const found = [...byQuarter].flatMap(([lineId, standings]) => {
    const old = oldAnswer(standings, inHand, day);
    return old ? [[lineId, old] as const] : [];
  });
  return new Map(found);
}

/** Every line of a plan as it stands in one of the plan's quarters; none where the quarter is not the plan's. */
export function linesIn({ plan, lines, byQuarter }: PlanStanding, quarter: Quarter): readonly LineStanding[] {
  const place = quartersOfPlan(plan.planYear).findIndex((one) => isSameQuarter(one, quarter));
  return lines.flatMap((line) => {
    const standing = byQuarter.get(line.line.id)?.[place];
    return standing ? [{ ...line, standing }] : [];
  });
}

const keyOf = (here: Here, planId: number, revision: number): string =>
  [here.partnership.id, planId, revision, today()].join(' ');

/** Where a plan stands today. The transaction only reads: what one that writes has read may yet be undone. */
export async function planStanding(here: Here, tx: Transaction, plan: Plan): Promise<PlanStanding> {
  const key = keyOf(here, plan.id, plan.revision);
  const known = remembered.get(key);
  if (known) return remember(key, known);
  const of = { partnershipId: here.partnership.id, planId: plan.id };
  const [told, changes, names] = await Promise.all([
    updates.listStandings(tx, of),
    structureChanges.list(tx, of),
    leads.listNames(tx, of.partnershipId),
  ]);
  const day = today();
  const inHand = quarterInHand(plan.planYear, day);
  const byQuarter = standingsByQuarter(plan, told, day);
  return remember(key, {
    plan,
    changes,
    inHand,
    lines: lineStandings(plan, told, inHand, 'year to date', day),
    byQuarter,
    old: oldAnswers(byQuarter, inHand, day),
    leads: leadsByLine(plan, names),
  });
}

/** Where the plan of the year in the address stands today: read only where nobody has asked since its last change. */
export async function planAsItStands(event: RequestEvent, here: Here): Promise<PlanStanding> {
  const found = planAtAddress(here.plans, event.params['year'] ?? '');
  const known = found && remembered.get(keyOf(here, found.planId, found.revision));
  return known ?? here.read(async (tx) => planStanding(here, tx, await planOfYear(event, here, tx)));
}

import type { RequestEvent } from '@sveltejs/kit';
import { comparePlans, type PlanComparison } from '$lib/domain/report/compare-plans';
import type { LineLink } from '$lib/domain/report/match-lines';
import { type DatedWording, planAt } from '$lib/domain/report/plan-at';
import { type Day, dayInWords } from '$lib/domain/day';
import { readDay } from '$lib/domain/day-words';
import { planAtAddress, planYearInAddress, planYearInWords } from '$lib/domain/financial-year';
import { placedLines, type Plan } from '$lib/domain/plan';
import type { PlanRevision } from '$lib/domain/plan-revision';
import type { Here } from '$lib/server/auth/guards';
import { londonDay, today } from '$lib/server/clock';
import * as plans from '$lib/server/repositories/plans';
import * as predecessors from '$lib/server/repositories/predecessors';
import * as wordings from '$lib/server/repositories/wordings';

type Transaction = Parameters<Parameters<Here['read']>[0]>[0];

/** What is compared: what stands first and what stands after it, in words, and what became of the one in the other. */
export interface Comparison {
  readonly earlier: string;
  readonly later: string;
  readonly found: PlanComparison;
}

export interface Asked {
  /** The other plan's years as an address has them; empty where days of this plan are compared. */
  readonly with: string;
  readonly since: string;
  readonly until: string;
}

/** What the address asks for, as it was typed. */
export const askedIn = ({ url }: RequestEvent): Asked => {
  const text = (name: string): string => (url.searchParams.get(name) ?? '').trim().slice(0, 100);
  return { with: text('with'), since: text('since'), until: text('until') };
};

/** The other plan that the address names, or else the one before this or, where there is none, the one after. */
export function otherPlan(here: Here, plan: Plan, asked: Asked): PlanRevision | null {
  if (asked.with !== '') return planAtAddress(here.plans, asked.with);
  const others = here.plans.filter(({ planId }) => planId !== plan.id);
  const before = others.filter(({ firstYear }) => firstYear < plan.planYear.firstYear);
  return before[0] ?? others.at(-1) ?? null;
}

async function linksBetween(tx: Transaction, here: Here, earlier: Plan, later: Plan): Promise<readonly LineLink[]> {
  const links = await predecessors.listSuccessors(tx, here.partnership.id, [earlier.id]);
  return links
    .filter((link) => link.later.planId === later.id)
    .map((link) => ({ earlierLineId: link.earlier.lineId, laterLineId: link.later.lineId }));
}

/** Two plans, the earlier first. */
export async function betweenPlans(tx: Transaction, here: Here, plan: Plan, other: PlanRevision): Promise<Comparison> {
  const found = await plans.find(tx, here.partnership.id, other);
  if (!found) throw new Error('A plan that is listed cannot be read.');
  const isBefore = found.planYear.firstYear < plan.planYear.firstYear;
  const [earlier, later] = isBefore ? ([found, plan] as const) : ([plan, found] as const);
  const links = await linksBetween(tx, here, earlier, later);
  return { earlier: earlier.title, later: later.title, found: comparePlans(earlier, later, links) };
}

/** A plan at the ends of two days; the later is now where it is not given. */
async function betweenDays(
  tx: Transaction,
  here: Here,
  plan: Plan,
  since: Day,
  until: Day | null,
): Promise<Comparison> {
  const history = (await wordings.list(tx, { partnershipId: here.partnership.id, planId: plan.id })).map(
    (one): DatedWording => ({ ...one, changedOn: londonDay(new Date(one.changedAt)) }),
  );
  const earlier = planAt(plan, history, since);
  const later = until === null ? plan : planAt(plan, history, until);
  const links = placedLines(plan).map(({ line }) => ({ earlierLineId: line.id, laterLineId: line.id }));
  return {
    earlier: `The plan as it was on ${dayInWords(since)}`,
    later: until === null ? 'The plan as it is now' : `The plan as it was on ${dayInWords(until)}`,
    found: comparePlans(earlier, later, links),
  };
}

export type ComparisonRead =
  | { readonly ok: true; readonly comparison: Comparison | null }
  | { readonly ok: false; readonly field: keyof Asked; readonly says: string };

const refused = (field: keyof Asked, says: string): ComparisonRead => ({ ok: false, field, says });

/** Compares what the address asks for; nothing where there is nothing to compare with. */
export async function readComparison(tx: Transaction, here: Here, plan: Plan, asked: Asked): Promise<ComparisonRead> {
  if (asked.since !== '') {
    const since = readDay(asked.since);
    const until = readDay(asked.until);
    if (since === null) return refused('since', 'Enter the earlier day, like 1 October 2008');
    if (until === null && asked.until !== '')
      return refused('until', 'Enter the later day, like 31 March 2009, or leave it empty');
    if (since > (until ?? today())) return refused('until', 'The later day must be after the earlier');
    return { ok: true, comparison: await betweenDays(tx, here, plan, since, until) };
  }
  if (asked.until !== '') return refused('since', 'Enter the earlier day as well');
  const other = otherPlan(here, plan, asked);
  if (asked.with !== '' && (!other || other.planId === plan.id)) return refused('with', 'Choose a plan from the list');
  return { ok: true, comparison: other && (await betweenPlans(tx, here, plan, other)) };
}

/** The other plans to choose from, by their years. */
export const planChoices = (here: Here, plan: Plan) =>
  here.plans
    .filter(({ planId }) => planId !== plan.id)
    .map(({ firstYear, years }) => {
      const planYear = { firstYear, years, startsMonth: plan.planYear.startsMonth };
      return { value: planYearInAddress(planYear), label: planYearInWords(planYear) };
    });

import { dayInWords } from '$lib/domain/day';
import { planYearInWords } from '$lib/domain/financial-year';
import { lineStandings, type LineStanding } from '$lib/domain/line-standing';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import { rollUp } from '$lib/domain/roll-up';
import { rollUpInWords } from '$lib/domain/standing-words';
import { type Here, requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as taskGroups from '$lib/server/repositories/task-groups';
import * as updates from '$lib/server/repositories/updates';
import { lineInQuarter } from '../line-in-quarter';
import { quarterLink } from '../quarter-link';
import { findPlanInHand } from '../plan-in-hand';
import { planAddress } from '../plans/[year]/plan-of-year';
import type { PageServerLoad } from './$types';

function standingOf(lines: readonly LineStanding[], address: string) {
  const total = rollUp(lines);
  return {
    counts: total.counts,
    asked: total.asked,
    answered: total.answered,
    words: rollUpInWords(total),
    lines: lines.map((one) => lineInQuarter(one, address)),
  };
}

type Transaction = Parameters<Parameters<Here['read']>[0]>[0];

/** The plan in hand with its lines as they stand in the quarter in hand; nothing where there is no plan. */
async function planInQuarter(here: Here, tx: Transaction) {
  const plan = await findPlanInHand(here, tx);
  if (!plan) return { plan: null, lines: [] };
  const told = await updates.listStandings(tx, { partnershipId: here.partnership.id, planId: plan.id });
  const inHand = quarterInHand(plan.planYear, today());
  return { plan, lines: lineStandings(plan, told, inHand, 'quarter', today()) };
}

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const { plan, lines, groups } = await here.read(async (tx) => ({
    ...(await planInQuarter(here, tx)),
    groups: await taskGroups.list(tx, here.partnership.id),
  }));
  const address = plan ? planAddress(here, plan) : '';
  const linesOf = (groupId: number | null) => lines.filter(({ line }) => line.taskGroupId === groupId);
  return {
    quarter: plan && quarterLink(plan, address),
    plan: plan && { title: plan.title, years: planYearInWords(plan.planYear), address },
    groups: groups.map(({ id, slug, name, theme, startedOn }) => ({
      slug,
      name,
      theme,
      started: startedOn && dayInWords(startedOn),
      ...standingOf(linesOf(id), address),
    })),
    ungrouped: linesOf(null).length,
  };
};

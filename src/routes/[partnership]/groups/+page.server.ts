import { dayInWords } from '$lib/domain/day';
import { planYearInWords } from '$lib/domain/financial-year';
import { lineStandings, type LineStanding } from '$lib/domain/line-standing';
import { quarterInAddress, quarterInWords, quarterOfYearInWords } from '$lib/domain/quarter';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import { rollUp } from '$lib/domain/roll-up';
import { latenessInWords, rollUpInWords, standingInWords } from '$lib/domain/standing-words';
import { requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as taskGroups from '$lib/server/repositories/task-groups';
import * as updates from '$lib/server/repositories/updates';
import { findPlanInHand } from '../plan-in-hand';
import { planAddress } from '../plans/[year]/plan-of-year';
import type { PageServerLoad } from './$types';

/** How one line stands, with the words of its answer's status and of its lateness. */
function lineView({ line, action, standing }: LineStanding, address: string) {
  const lateness = standing.isAsked ? latenessInWords(standing) : null;
  const words = lateness ?? (standing.position === 'in-progress' ? standingInWords(standing).toLowerCase() : null);
  return {
    key: line.reference,
    reference: line.reference,
    text: action.lines.length > 1 ? `${action.text}: ${line.kpi}` : action.text,
    href: `${address}/actions/${action.reference}`,
    position: standing.position,
    isLate: lateness !== null,
    ...(words === null ? {} : { note: words }),
  };
}

function standingOf(lines: readonly LineStanding[], address: string) {
  const total = rollUp(lines);
  return {
    counts: total.counts,
    asked: total.asked,
    answered: total.answered,
    words: rollUpInWords(total),
    lines: lines.map((one) => lineView(one, address)),
  };
}

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const partnershipId = here.partnership.id;
  const { plan, groups, told } = await here.read(async (tx) => {
    const current = await findPlanInHand(here, tx);
    return {
      plan: current,
      groups: await taskGroups.list(tx, partnershipId),
      told: current ? await updates.listStandings(tx, { partnershipId, planId: current.id }) : [],
    };
  });
  const inHand = plan && quarterInHand(plan.planYear, today());
  const lines = plan && inHand ? lineStandings(plan, told, inHand, 'quarter', today()) : [];
  const address = plan ? planAddress(here, plan) : '';
  const linesOf = (groupId: number | null) => lines.filter(({ line }) => line.taskGroupId === groupId);
  return {
    quarter: plan &&
      inHand && {
        words: quarterInWords(inHand, plan.planYear.startsMonth),
        place: quarterOfYearInWords(inHand),
        href: `${address}/quarters/${quarterInAddress(inHand, plan.planYear)}`,
      },
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

import { dayInWords } from '$lib/domain/day';
import { planPeriod, planYearInAddress, planYearInWords } from '$lib/domain/financial-year';
import { lineStandings } from '$lib/domain/line-standing';
import type { Plan, PlanState } from '$lib/domain/plan';
import { quarterInWords } from '$lib/domain/quarter';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import { rollUp } from '$lib/domain/roll-up';
import { rollUpInWords } from '$lib/domain/standing-words';
import type { Update } from '$lib/domain/update';
import { may } from '$lib/domain/access';
import { requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as plans from '$lib/server/repositories/plans';
import * as updates from '$lib/server/repositories/updates';
import { findPlanInHand } from '../plan-in-hand';
import type { PageServerLoad } from './$types';

const STATES: Readonly<Record<PlanState, string>> = { drafted: 'Drafted', adopted: 'Adopted', closed: 'Closed' };

/** How a plan stands in the year to date. */
function standingOfPlan(plan: Plan, told: readonly Update[]) {
  const inHand = quarterInHand(plan.planYear, today());
  const total = rollUp(lineStandings(plan, told, inHand, 'year to date', today()));
  return {
    counts: total.counts,
    lines: total.lines,
    words: rollUpInWords(total),
    upTo: quarterInWords(inHand, plan.planYear.startsMonth).split(' to ')[1] ?? '',
  };
}

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const { id: partnershipId, slug, yearStartsMonth: startsMonth } = here.partnership;
  const { all, current, told } = await here.read(async (tx) => {
    const plan = await findPlanInHand(here, tx);
    return {
      all: await plans.list(tx, partnershipId),
      current: plan,
      told: plan ? await updates.listStandings(tx, { partnershipId, planId: plan.id }) : [],
    };
  });
  return {
    mayReturn: may(here.roles, 'prepare-return'),
    plans: all.map((one) => {
      const planYear = { firstYear: one.firstYear, years: one.years, startsMonth };
      const { from, to } = planPeriod(planYear);
      return {
        id: one.id,
        title: one.title,
        years: planYearInWords(planYear),
        period: `${dayInWords(from)} to ${dayInWords(to)}`,
        state: STATES[one.state],
        isDraft: one.state === 'drafted',
        lines: one.lines,
        address: `/${slug}/plans/${planYearInAddress(planYear)}`,
        standing: current?.id === one.id ? standingOfPlan(current, told) : null,
      };
    }),
  };
};

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
import { type Here, requireMember } from '$lib/server/auth/guards';
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

type ListedPlan = Awaited<ReturnType<typeof plans.list>>[number];

/** A plan as the list of all years names it. */
function planEntry({ id, title, state, lines, ...listed }: ListedPlan, { partnership }: Here) {
  const planYear = { firstYear: listed.firstYear, years: listed.years, startsMonth: partnership.yearStartsMonth };
  const { from, to } = planPeriod(planYear);
  return {
    id,
    title,
    lines,
    years: planYearInWords(planYear),
    period: `${dayInWords(from)} to ${dayInWords(to)}`,
    state: STATES[state],
    isDraft: state === 'drafted',
    address: `/${partnership.slug}/plans/${planYearInAddress(planYear)}`,
  };
}

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const partnershipId = here.partnership.id;
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
    bringIn: may(here.roles, 'edit-plans') ? `/${here.partnership.slug}/plans/bring-in` : null,
    isBroughtIn: event.url.searchParams.get('done') === 'brought-in',
    plans: all.map((one) => ({
      ...planEntry(one, here),
      standing: current?.id === one.id ? standingOfPlan(current, told) : null,
    })),
  };
};

import { may } from '$lib/domain/access';
import { planYearInWords } from '$lib/domain/financial-year';
import type { LeadNames } from '$lib/domain/lead-names';
import { lineStandings, type Span } from '$lib/domain/line-standing';
import type { Plan } from '$lib/domain/plan';
import { isSameQuarter, type Quarter, quarterInWords, quarterOfYearInWords } from '$lib/domain/quarter';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import { rollUp } from '$lib/domain/roll-up';
import type { Update } from '$lib/domain/update';
import { requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as leads from '$lib/server/repositories/leads';
import * as updates from '$lib/server/repositories/updates';
import { leadsAddress } from '../../../../leads/leads-address';
import { planAddress, planOfYear } from '../../plan-of-year';
import { quarterAddress, quarterOfPlan } from './quarter-of-plan';
import { ending, objectivesChart, quarterTabs, silenceOf, totalOf, trendOf } from './quarter-view';
import { rollUpTables } from './roll-up-tables';
import type { PageServerLoad } from './$types';

interface Asked {
  readonly plan: Plan;
  readonly told: readonly Update[];
  readonly quarter: Quarter;
  readonly span: Span;
  readonly address: string;
  readonly directory: { readonly names: LeadNames; readonly address: string };
}

/** The figures of a quarter, alone or with the year before it, and what the quarter itself still waits for. */
function figuresOf({ plan, told, quarter, span, address, directory }: Asked) {
  const standing = (over: Span) => lineStandings(plan, told, quarter, over, today());
  const lines = standing(span);
  const inQuarter = span === 'quarter' ? lines : standing('quarter');
  const { asked, answered } = rollUp(inQuarter);
  return {
    total: totalOf(rollUp(lines)),
    inQuarter: { asked, answered },
    silent: silenceOf(inQuarter, address, quarterAddress(address, plan, quarter)),
    chart: objectivesChart(plan, lines),
    trend: trendOf(plan, told, quarter),
    tables: rollUpTables({ plan, lines, address, directory }),
  };
}

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const { plan, told, names } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    const of = { partnershipId: here.partnership.id, planId: found.id };
    const [answers, known] = await Promise.all([
      updates.listStandings(tx, of),
      leads.listNames(tx, here.partnership.id),
    ]);
    return { plan: found, told: answers, names: known };
  });
  const quarter = quarterOfPlan(event, plan);
  const span: Span = event.url.searchParams.get('span') === 'year' ? 'year to date' : 'quarter';
  const address = planAddress(here, plan);
  return {
    plan: { title: plan.title, years: planYearInWords(plan.planYear), address },
    address: quarterAddress(address, plan, quarter),
    quarter: { words: quarterInWords(quarter, plan.planYear.startsMonth), place: quarterOfYearInWords(quarter) },
    isInHand: isSameQuarter(quarter, quarterInHand(plan.planYear, today())),
    ended: ending(quarter, plan.planYear.startsMonth),
    quarters: quarterTabs(plan, address, quarter),
    span,
    mayAnswer: may(here.roles, 'answer'),
    mayPrepareReturn: may(here.roles, 'prepare-return'),
    ...figuresOf({ plan, told, quarter, span, address, directory: { names, address: leadsAddress(here) } }),
  };
};

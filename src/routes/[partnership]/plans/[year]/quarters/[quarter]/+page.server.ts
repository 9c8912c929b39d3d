import { may } from '$lib/domain/access';
import { dayInWords } from '$lib/domain/day';
import { planYearInWords, yearInWords } from '$lib/domain/financial-year';
import { lineStandings, type Span } from '$lib/domain/line-standing';
import type { Plan } from '$lib/domain/plan';
import {
  isSameQuarter,
  type Quarter,
  quarterIndex,
  quarterInWords,
  quarterOfYearInWords,
  quarterPeriod,
  quartersOfPlan,
  quarterShort,
} from '$lib/domain/quarter';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import { rollUp, rollUpByObjective } from '$lib/domain/roll-up';
import { latenessInWords, rollUpInWords } from '$lib/domain/standing-words';
import type { Update } from '$lib/domain/update';
import { type Here, requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as updates from '$lib/server/repositories/updates';
import { planAddress, planOfYear } from '../../plan-of-year';
import { quarterAddress, quarterOfPlan } from './quarter-of-plan';
import { chartSeries, countsTable, rollUpTables } from './roll-up-tables';
import type { PageServerLoad } from './$types';

const title = (plan: Plan, quarter: Quarter): string => quarterInWords(quarter, plan.planYear.startsMonth);

function trend(plan: Plan, told: readonly Update[], upTo: Quarter) {
  const quarters = quartersOfPlan(plan.planYear).filter((quarter) => quarterIndex(quarter) <= quarterIndex(upTo));
  const parts = quarters.map((quarter) => ({
    name: quarterShort(quarter, plan.planYear.startsMonth),
    rollUp: rollUp(lineStandings(plan, told, quarter, 'quarter', today())),
  }));
  return {
    labels: parts.map(({ name }) => name),
    series: chartSeries(parts.map((part) => part.rollUp)),
    table: countsTable('Where the lines stood, quarter by quarter', 'Quarter', parts),
  };
}

const otherQuarters = (plan: Plan, here: Pick<Here, 'partnership'>, shown: Quarter) =>
  quartersOfPlan(plan.planYear).map((quarter) => ({
    label: quarterShort(quarter, plan.planYear.startsMonth),
    href: quarterAddress(planAddress(here, plan), plan, quarter),
    isShown: isSameQuarter(quarter, shown),
  }));

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const { plan, told } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    return {
      plan: found,
      told: await updates.listStandings(tx, { partnershipId: here.partnership.id, planId: found.id }),
    };
  });
  const quarter = quarterOfPlan(event, plan);
  const span: Span = event.url.searchParams.get('span') === 'year' ? 'year to date' : 'quarter';
  const lines = lineStandings(plan, told, quarter, span, today());
  const inQuarter = span === 'quarter' ? lines : lineStandings(plan, told, quarter, 'quarter', today());
  const total = rollUp(lines);
  const address = planAddress(here, plan);
  const byObjective = rollUpByObjective(plan, lines);
  const { to } = quarterPeriod(quarter, plan.planYear.startsMonth);
  const silent = inQuarter.filter(({ standing }) => standing.isAsked && !standing.update);
  return {
    plan: { title: plan.title, years: planYearInWords(plan.planYear), address },
    address: quarterAddress(address, plan, quarter),
    quarter: { words: title(plan, quarter), place: quarterOfYearInWords(quarter), year: yearInWords(quarter.year) },
    isInHand: isSameQuarter(quarter, quarterInHand(plan.planYear, today())),
    ended: today() > to ? `ended on ${dayInWords(to)}` : `ends on ${dayInWords(to)}`,
    quarters: otherQuarters(plan, here, quarter),
    span,
    mayAnswer: may(here.roles, 'answer'),
    mayPrepareReturn: may(here.roles, 'prepare-return'),
    total: {
      counts: total.counts,
      lines: total.lines,
      asked: total.asked,
      answered: total.answered,
      words: rollUpInWords(total),
    },
    silent: silent.map(({ line, action, standing }) => ({
      key: line.reference,
      reference: line.reference,
      text: action.text,
      href: `${address}/actions/${action.reference}`,
      note: [line.lead, latenessInWords(standing)].filter(Boolean).join(' · '),
      isLate: standing.daysLate !== null,
      position: standing.position,
    })),
    chart: {
      labels: byObjective.map(({ of }) => `Objective ${of.number}`),
      series: chartSeries(byObjective.map((part) => part.rollUp)),
    },
    trend: trend(plan, told, quarter),
    tables: rollUpTables(plan, lines, address),
  };
};

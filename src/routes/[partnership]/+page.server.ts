import { may } from '$lib/domain/access';
import { dayInWords } from '$lib/domain/day';
import { planYearInWords } from '$lib/domain/financial-year';
import type { LineStanding } from '$lib/domain/line-standing';
import { type MissingAnswers, missingAnswers } from '$lib/domain/missing-answers';
import { annualReturnDue, daysLeft } from '$lib/domain/obligation';
import type { Plan } from '$lib/domain/plan';
import {
  isSameQuarter,
  type Quarter,
  quarterAt,
  quarterIndex,
  quarterInWords,
  quarterOfYearInWords,
  quarterPeriod,
  quartersOfPlan,
} from '$lib/domain/quarter';
import { missingInWords } from '$lib/domain/report/readiness';
import { yearToReturn } from '$lib/domain/report/return-year';
import { rollUp, type RollUp } from '$lib/domain/roll-up';
import { rollUpInWords } from '$lib/domain/standing-words';
import { type Here, requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import { awaitedLines, changedLines, earlierLines, nextStep } from './home-lines';
import { findPlanInHand } from './plan-in-hand';
import { planAddress } from './plans/[year]/plan-of-year';
import { linesIn, type PlanStanding, planStanding } from './plans/[year]/plan-standing';
import { quarterAddress } from './plans/[year]/quarters/[quarter]/quarter-of-plan';
import type { PageServerLoad } from './$types';

const NOTHING_MISSING = { lines: [], pastTheirDay: [] };

/** The missing answers of the year to return: the same that the return's own page tells of. */
function missingOf(standing: PlanStanding, plan: Plan): readonly MissingAnswers[] {
  const year = yearToReturn(plan.planYear, today());
  const quarters = quartersOfPlan(plan.planYear).filter((quarter) => quarter.year === year);
  const lines = quarters.map((quarter) => ({ quarter, lines: linesIn(standing, quarter) }));
  return missingAnswers(lines, plan.planYear.startsMonth, today());
}

function returnCard(plan: Plan, here: Here, address: string, missing: readonly MissingAnswers[]) {
  const due = annualReturnDue(yearToReturn(plan.planYear, today()), plan.planYear.startsMonth);
  const left = daysLeft(due, today());
  return {
    funder: here.partnership.funder,
    due: dayInWords(due),
    left: Math.abs(left),
    isLate: left < 0,
    missing: missing.length === 0 ? 'Every answer is there' : `Over the year ${missingInWords(missing)}`,
    href: may(here.roles, 'prepare-return') ? `${address}/return` : null,
  };
}

const closing = (quarter: Quarter, startsMonth: number): string => {
  const { to } = quarterPeriod(quarter, startsMonth);
  return today() > to ? `the quarter ended on ${dayInWords(to)}` : `the quarter ends on ${dayInWords(to)}`;
};

function quarterView(plan: Plan, quarter: Quarter, address: string) {
  const { startsMonth } = plan.planYear;
  return {
    words: quarterInWords(quarter, startsMonth),
    before: quarterInWords(quarterAt(quarterIndex(quarter) - 1), startsMonth).split(' to ')[1] ?? '',
    place: quarterOfYearInWords(quarter),
    closing: closing(quarter, startsMonth),
    address: quarterAddress(address, plan, quarter),
  };
}

function askedIn(lines: readonly LineStanding[]) {
  const { asked, answered } = rollUp(lines);
  return { asked, answered };
}

const isOwn =
  ({ roles }: Here) =>
  ({ line }: LineStanding): boolean =>
    may(roles, 'answer', line);

interface Addresses {
  readonly plan: string;
  readonly quarter: string;
  readonly annualReturn: string | null;
}

/** What is left to answer, of the quarter in hand and of those before it, and what comes next. */
function leftToAnswer(missing: readonly MissingAnswers[], plan: Plan, inHand: Quarter, here: Here, at: Addresses) {
  const ofInHand = missing.find(({ quarter }) => isSameQuarter(quarter, inHand)) ?? NOTHING_MISSING;
  const before = missing.filter((one) => one !== ofInHand);
  const awaited = awaitedLines(ofInHand, isOwn(here), at);
  const earlier = earlierLines(before, isOwn(here), { plan, address: at.plan });
  return { ...awaited, earlier, next: nextStep({ ...at, earlier, awaited: awaited.awaited }) };
}

function homeOf(plan: Plan, standing: PlanStanding, here: Here) {
  const address = planAddress(here, plan);
  const { inHand } = standing;
  const quarter = quarterView(plan, inHand, address);
  const inQuarter = linesIn(standing, inHand);
  const before = linesIn(standing, quarterAt(quarterIndex(inHand) - 1));
  const missing = missingOf(standing, plan);
  const annualReturn = returnCard(plan, here, address, missing);
  const addresses = { plan: address, quarter: quarter.address, annualReturn: annualReturn.href };
  return {
    plan: { title: plan.title, years: planYearInWords(plan.planYear), address, objectives: plan.objectives.length },
    quarter,
    whole: askedIn(inQuarter),
    own: askedIn(inQuarter.filter(isOwn(here))),
    mayAnswer: may(here.roles, 'answer'),
    ...leftToAnswer(missing, plan, inHand, here, addresses),
    annualReturn,
    year: yearOf(rollUp(standing.lines)),
    changed: changedLines(inQuarter, before, address),
  };
}

/** The year's counts, with how many lines are done beside those that were due. */
const yearOf = (year: RollUp) => ({
  counts: year.counts,
  lines: year.lines,
  words: rollUpInWords(year),
  share: year.doneOfDue,
  doneBesides: year.counts['done-on-time'] + year.counts['done-late'] - year.doneOfDue.part,
});

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const current = await here.read(async (tx) => {
    const plan = await findPlanInHand(here, tx);
    return plan && homeOf(plan, await planStanding(here, tx, plan), here);
  });
  const bringIn = may(here.roles, 'edit-plans') ? `/${here.partnership.slug}/plans/bring-in` : null;
  return { partnership: here.partnership.fullName, current, bringIn };
};

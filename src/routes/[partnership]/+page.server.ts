import { may } from '$lib/domain/access';
import { dayInWords } from '$lib/domain/day';
import { planYearInWords } from '$lib/domain/financial-year';
import { lineStandings, type LineStanding } from '$lib/domain/line-standing';
import { annualReturnDue, daysLeft } from '$lib/domain/obligation';
import type { Plan } from '$lib/domain/plan';
import { planInHand } from '$lib/domain/plan-in-hand';
import {
  type Quarter,
  quarterAt,
  quarterIndex,
  quarterInWords,
  quarterOfYearInWords,
  quarterPeriod,
} from '$lib/domain/quarter';
import { quarterInHand } from '$lib/domain/quarter-in-hand';
import { rollUp } from '$lib/domain/roll-up';
import type { Position } from '$lib/domain/position';
import { latenessInWords, rollUpInWords } from '$lib/domain/standing-words';
import { type Here, requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import * as plans from '$lib/server/repositories/plans';
import * as updates from '$lib/server/repositories/updates';
import { planAddress } from './plans/[year]/plan-of-year';
import { quarterAddress } from './plans/[year]/quarters/[quarter]/quarter-of-plan';
import type { PageServerLoad } from './$types';

const find = (here: Here) =>
  here.read(async (tx) => {
    const { id, yearStartsMonth } = here.partnership;
    const current = planInHand(await plans.list(tx, id), today(), yearStartsMonth);
    const plan = current && (await plans.find(tx, id, current));
    return plan && { plan, told: await updates.listStandings(tx, { partnershipId: id, planId: plan.id }) };
  });

const listed = (line: LineStanding, address: string) => ({
  key: line.line.reference,
  reference: line.line.reference,
  text: line.action.text,
  href: `${address}/actions/${line.action.reference}`,
});

const awaitedNote = ({ standing, lastTold }: LineStanding): string =>
  latenessInWords(standing) ?? (lastTold ? `last told ${dayInWords(lastTold)}` : 'never told');

const TOLD_AS_CHANGE: ReadonlySet<Position> = new Set([
  'done-on-time',
  'done-late',
  'carried-forward',
  'out',
  'overdue',
  'on-hold',
]);

/** The lines that stand differently from the quarter before, as far as somebody has told of them. */
function changed(now: readonly LineStanding[], before: readonly LineStanding[], address: string) {
  const positions = new Map(before.map(({ line, standing }) => [line.id, standing.position]));
  return now
    .filter(({ standing }) => standing.update !== null && TOLD_AS_CHANGE.has(standing.position))
    .filter(({ line, standing }) => positions.get(line.id) !== standing.position)
    .map((line) => ({ ...listed(line, address), position: line.standing.position }));
}

function returnCard(plan: Plan, here: Here, address: string, awaited: number) {
  const lastYear = plan.planYear.firstYear + plan.planYear.years - 1;
  const due = annualReturnDue(lastYear, plan.planYear.startsMonth);
  const left = daysLeft(due, today());
  return {
    funder: here.partnership.funder,
    due: dayInWords(due),
    left: Math.abs(left),
    isLate: left < 0,
    awaited,
    href: may(here.roles, 'prepare-return') ? `${address}/return` : null,
  };
}

const closing = (quarter: Quarter, startsMonth: number): string => {
  const { to } = quarterPeriod(quarter, startsMonth);
  return today() > to ? `the quarter ended on ${dayInWords(to)}` : `the quarter ends on ${dayInWords(to)}`;
};

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  const found = await find(here);
  if (!found) return { partnership: here.partnership.fullName, current: null };
  const { plan, told } = found;
  const { startsMonth } = plan.planYear;
  const quarter = quarterInHand(plan.planYear, today());
  const address = planAddress(here, plan);
  const inQuarter = lineStandings(plan, told, quarter, 'quarter', today());
  const before = lineStandings(plan, told, quarterAt(quarterIndex(quarter) - 1), 'quarter', today());
  const year = rollUp(lineStandings(plan, told, quarter, 'year to date', today()));
  const awaited = inQuarter.filter(({ standing }) => standing.isAsked && !standing.update);
  const mine = awaited.filter(({ line }) => may(here.roles, 'answer', line));
  const sum = rollUp(inQuarter);
  return {
    partnership: here.partnership.fullName,
    current: {
      plan: { title: plan.title, years: planYearInWords(plan.planYear), address, objectives: plan.objectives.length },
      quarter: {
        words: quarterInWords(quarter, startsMonth),
        before: quarterInWords(quarterAt(quarterIndex(quarter) - 1), startsMonth).split(' to ')[1] ?? '',
        place: quarterOfYearInWords(quarter),
        closing: closing(quarter, startsMonth),
        address: quarterAddress(address, plan, quarter),
      },
      asked: sum.asked,
      answered: sum.answered,
      mayAnswer: may(here.roles, 'answer'),
      mine: mine.map((line) => ({
        ...listed(line, address),
        note: awaitedNote(line),
        isLate: line.standing.daysLate !== null,
      })),
      others: awaited.length - mine.length,
      annualReturn: returnCard(plan, here, address, awaited.length),
      year: { counts: year.counts, lines: year.lines, words: rollUpInWords(year), share: year.doneOfDue },
      changed: changed(inQuarter, before, address),
    },
  };
};

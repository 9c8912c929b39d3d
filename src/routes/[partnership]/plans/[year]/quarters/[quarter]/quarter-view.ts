import { dayInWords } from '$lib/domain/day';
import { lineStandings, type LineStanding } from '$lib/domain/line-standing';
import { isMissing, isMissingPastItsDay } from '$lib/domain/missing-answers';
import type { Plan } from '$lib/domain/plan';
import {
  isSameQuarter,
  type Quarter,
  quarterIndex,
  quarterPeriod,
  quartersOfPlan,
  quarterShort,
} from '$lib/domain/quarter';
import { type RollUp, rollUp, rollUpByObjective } from '$lib/domain/roll-up';
import { latenessInWords, pastDayInWords, rollUpInWords } from '$lib/domain/standing-words';
import type { Update } from '$lib/domain/update';
import { today } from '$lib/server/clock';
import { chartSeries } from './position-chart';
import { quarterAddress, updatesAddress } from './quarter-of-plan';
import { countsTable, shareInWords } from './roll-up-tables';

/** The quarters of the plan up to one, each rolled up: as a chart and as the same figures in a table. */
export function trendOf(plan: Plan, told: readonly Update[], upTo: Quarter) {
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

/** The plan's quarters as tabs. */
export const quarterTabs = (plan: Plan, address: string, shown: Quarter) =>
  quartersOfPlan(plan.planYear).map((quarter) => ({
    label: quarterShort(quarter, plan.planYear.startsMonth),
    href: quarterAddress(address, plan, quarter),
    isShown: isSameQuarter(quarter, shown),
  }));

/** When a quarter ends, or ended. */
export function ending(quarter: Quarter, startsMonth: number): string {
  const { to } = quarterPeriod(quarter, startsMonth);
  return today() > to ? `ended on ${dayInWords(to)}` : `ends on ${dayInWords(to)}`;
}

const silentLine = ({ line, action, standing }: LineStanding, address: string) => ({
  key: line.reference,
  reference: line.reference,
  text: action.text,
  href: `${address}/actions/${action.reference}`,
  note: [line.lead, latenessInWords(standing)].filter(Boolean).join(' · '),
  isLate: standing.daysLate !== null,
  position: standing.position,
});

/** What a quarter waits for: its lines without an answer, and those past their day, with where to answer them. */
export function silenceOf(inQuarter: readonly LineStanding[], address: string, quarter: string) {
  const silent = inQuarter.filter(({ standing }) => isMissing(standing));
  const late = silent.filter(({ standing }) => isMissingPastItsDay(standing));
  return {
    lines: silent.map((line) => silentLine(line, address)),
    past: { says: pastDayInWords(silent.length, late.length), href: updatesAddress(quarter, late) },
  };
}

/** The first figures of a page: how many lines there are, what they come to, and both parts of its shares. */
export const totalOf = (total: RollUp) => ({
  counts: total.counts,
  lines: total.lines,
  asked: total.asked,
  answered: total.answered,
  words: rollUpInWords(total),
  doneOfDue: shareInWords(total.doneOfDue),
  attained: shareInWords(total.attained),
});

/** The objectives as a chart. */
export function objectivesChart(plan: Plan, lines: readonly LineStanding[]) {
  const byObjective = rollUpByObjective(plan, lines);
  return {
    labels: byObjective.map(({ of }) => `Objective ${of.number}`),
    series: chartSeries(byObjective.map((part) => part.rollUp)),
  };
}

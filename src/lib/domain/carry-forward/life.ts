import type { Day } from '../day';
import { lastYearOf, type PlanYear, yearsOfPlan } from '../financial-year';
import type { PlanAction } from '../plan';
import { lastDue, type Schedule } from '../schedule';
import { tidied } from '../words';

/** What a line is, or was, in one plan. */
export interface LifeStage {
  readonly planYear: PlanYear;
  /** The action that it stands under there: `2.1.1`. */
  readonly reference: string;
  readonly action: string;
  readonly kpi: string;
  readonly timescale: string;
  readonly schedule: Schedule;
  readonly revisedDue: Day | null;
}

/** A line over the years. */
export interface Life {
  /** How many financial years it has been planned for so far, this one and later ones included. */
  readonly years: number;
  /** The first of them, by its first calendar year. */
  readonly since: number;
  /** How often the timescale was worded anew from one plan to the next. */
  readonly timescaleChanges: number;
}

/** The day that a line was due by in a plan, in force; null where it never fell due. */
export const dueOf = ({ schedule, revisedDue, planYear }: LifeStage): Day | null =>
  revisedDue ?? lastDue(schedule, planYear);

const isSameTimescale = (one: LifeStage, other: LifeStage): boolean =>
  tidied(one.timescale).lower === tidied(other.timescale).lower;

/**
 * A line's life by what it was in each plan, in any order. Of several that were merged into one, the timescale stayed where one
 * of them had it. Source: domain, Carry forward.
 */
export function lifeOf(stages: readonly LifeStage[]): Life {
  const years = new Set(stages.flatMap(({ planYear }) => yearsOfPlan(planYear)));
  const firstYears = [...new Set(stages.map(({ planYear }) => planYear.firstYear))].sort((one, other) => one - other);
  const of = (year: number | undefined) => stages.filter(({ planYear }) => planYear.firstYear === year);
  const changed = firstYears.slice(1).filter((year, index) => {
    const before = of(firstYears[index]);
    return !of(year).some((stage) => before.some((one) => isSameTimescale(one, stage)));
  });
  return { years: years.size, since: Math.min(...years), timescaleChanges: changed.length };
}

const CARRIED = /\b(?:rolled|carried|brought)[ -](?:over|forward|in)\b/iu;
const YEAR = /\b((?:19|20)\d\d) ?[/-] ?(?:(?:19|20)?\d\d?)\b/u;

/** The financial year that words name first; null where they name none. */
function yearNamedIn(words: string): number | null {
  const found = YEAR.exec(tidied(words).lower)?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * The earlier financial year that an action's own words say it was carried over from; null where they say nothing of it. What was
 * rolled over *to* the plan's own year comes from the year before. Source: domain, Carry forward.
 */
export function yearCarriedFrom(
  { carriedInFrom, text }: Pick<PlanAction, 'carriedInFrom' | 'text'>,
  planYear: PlanYear,
): number | null {
  const said = carriedInFrom ?? (CARRIED.test(text) ? text : '');
  const year = yearNamedIn(said);
  if (year === null || year > lastYearOf(planYear)) return null;
  return year >= planYear.firstYear ? planYear.firstYear - 1 : year;
}

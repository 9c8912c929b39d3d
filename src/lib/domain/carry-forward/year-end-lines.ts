import type { Day } from '../day';
import { lastYearOf, yearInWords } from '../financial-year';
import { lineStandings, type LineStanding } from '../line-standing';
import type { KpiLine, Plan } from '../plan';
import { POSITIONS } from '../position';
import { type Quarter, quarterIndex } from '../quarter';
import { recurs } from '../schedule';
import { readStatus } from '../status-reading';
import type { Update } from '../update';
import { carriedTo, type YearEndDecision, yearsToCarryTo } from './year-end-decision';

/** How a line stands at its plan's end: still to be done, done again and again, done, or no longer part of the plan. */
export type YearEndState = 'open' | 'comes round' | 'done' | 'out';

/** A line at its plan's end, with what its own words and answers already say of it. */
export interface YearEndLine extends LineStanding {
  readonly state: YearEndState;
  /** What is chosen before anybody chooses; null where nothing speaks for it. */
  readonly proposal: YearEndDecision | null;
  /** Why that is chosen, as a sentence; empty where nothing is. */
  readonly because: string;
  /** The newest answer; null where there was never one. */
  readonly lastAnswer: Update | null;
}

const lastQuarterOf = ({ planYear }: Plan): Quarter => ({ year: lastYearOf(planYear), number: 4 });

function stateOf({ line, standing }: LineStanding): YearEndState {
  if (standing.position === 'out' || line.outFrom !== null) return 'out';
  if (recurs(line.schedule)) return 'comes round';
  return POSITIONS[standing.position].isDone ? 'done' : 'open';
}

type Proposed = Pick<YearEndLine, 'proposal' | 'because'>;

const NOTHING_PROPOSED: Proposed = { proposal: null, because: '' };

/** The year that an answer, or where there is none the plan's own document, says the line goes on in. */
function yearNamed(line: KpiLine, lastAnswer: Update | null, plan: Plan): number | null {
  if (lastAnswer) return lastAnswer.status === 'carried-forward' ? lastAnswer.carriedTo : null;
  return readStatus(line.statusWords, plan.planYear).understood.carriedTo;
}

function proposed(line: KpiLine, state: YearEndState, lastAnswer: Update | null, plan: Plan): Proposed {
  if (state === 'done' || state === 'out') return NOTHING_PROPOSED;
  const lastYear = lastYearOf(plan.planYear);
  const named = yearNamed(line, lastAnswer, plan);
  if (named !== null && yearsToCarryTo(lastYear).includes(named)) {
    const who = lastAnswer ? 'The last answer says' : 'The plan’s document says';
    return { proposal: carriedTo(named), because: `${who} that it goes on in ${yearInWords(named)}.` };
  }
  if (state !== 'comes round') return NOTHING_PROPOSED;
  return { proposal: carriedTo(lastYear + 1), because: 'It has no end or comes round again, so it is offered again.' };
}

const newest = (updates: readonly Update[], lineId: number): Update | null =>
  updates
    .filter((update) => update.lineId === lineId)
    .toSorted((one, other) => quarterIndex(one.quarter) - quarterIndex(other.quarter))
    .at(-1) ?? null;

/**
 * Every line of a plan as it stands at the plan's end, in the plan's order, as seen on a day. Work that comes round or has no
 * end is offered again even where it was done; a year that an answer names is proposed. `updates` are the plan's, at most one
 * for each line and quarter. Source: domain, Carry forward.
 */
export function yearEndLines(plan: Plan, updates: readonly Update[], today: Day): readonly YearEndLine[] {
  return lineStandings(plan, updates, lastQuarterOf(plan), 'year to date', today).map((standing) => {
    const lastAnswer = newest(updates, standing.line.id);
    const state = stateOf(standing);
    return { ...standing, state, lastAnswer, ...proposed(standing.line, state, lastAnswer, plan) };
  });
}

/** Whether somebody has to decide on a line before the next plan is made: what is done or out is left as it is. */
export const isToDecide = ({ state }: Pick<YearEndLine, 'state'>): boolean =>
  state === 'open' || state === 'comes round';

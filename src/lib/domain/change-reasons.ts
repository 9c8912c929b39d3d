import { type Day } from './day';
import { LIMITS } from './limits';
import { type Plan } from './plan';
import { isSameQuarter, type Quarter, quarterInAddress } from './quarter';
import { quartersToCome } from './schedule-in-force';

/** Why a plan is changed, by which minute, and from which quarter on it counts, as somebody gives them. */
export interface ChangeReasons {
  readonly reason: string;
  readonly minute: string;
  /** A quarter as an address has it; nothing for the first that may be. */
  readonly countsFrom: string;
}

/** What cannot be of them, said of a field. */
export interface ReasonRefusal {
  readonly field: string;
  readonly says: string;
}

const tooLong = (field: string, text: string, most: number, what: string): readonly ReasonRefusal[] =>
  text.length > most ? [{ field, says: `${what} must be ${most.toLocaleString('en-GB')} characters or fewer` }] : [];

/**
 * Why a change of an adopted plan was made, and by which minute: neither may be left out, and of a draft neither is asked.
 * `what` says what changes: `the wording changes`. Source: domain, Reporting.
 */
export function reasonRefusals(
  { reason, minute }: Pick<ChangeReasons, 'reason' | 'minute'>,
  { state }: Pick<Plan, 'state'>,
  what: string,
): readonly ReasonRefusal[] {
  const missing = (field: string, text: string, says: string): readonly ReasonRefusal[] =>
    state !== 'drafted' && text === '' ? [{ field, says }] : [];
  return [
    ...missing('reason', reason, `Say why ${what}: the plan is adopted`),
    ...tooLong('reason', reason, LIMITS.reason, 'The reason'),
    ...missing('minute', minute, 'Enter the minute by which the change was agreed: the plan is adopted'),
    ...tooLong('minute', minute, LIMITS.minute, 'The minute'),
  ];
}

/** The quarters from which a change of an adopted plan may count; none of a draft, whose changes count for all of it. */
export function quartersToChoose(
  { state, planYear }: Pick<Plan, 'state' | 'planYear'>,
  today: Day,
): readonly Quarter[] {
  return state === 'drafted' ? [] : quartersToCome(planYear, today);
}

export type CountsFrom =
  { readonly ok: true; readonly from: Quarter | null } | { readonly ok: false; readonly refusal: ReasonRefusal };

const BEGUN: ReasonRefusal = {
  field: 'countsFrom',
  says: 'Choose a quarter that has not begun: what the others were asked stays',
};

/**
 * The quarter from which a change counts: the one chosen, or else the first that has not begun. Null of a draft, which has no
 * quarter behind it. Refuses a quarter that has begun. Source: domain, Time.
 */
export function countsFromOf({ countsFrom }: Pick<ChangeReasons, 'countsFrom'>, plan: Plan, today: Day): CountsFrom {
  const [first = null, ...others] = quartersToChoose(plan, today);
  if (first === null || countsFrom === '') return { ok: true, from: first };
  const chosen = [first, ...others].find((quarter) => quarterInAddress(quarter, plan.planYear) === countsFrom);
  return chosen ? { ok: true, from: chosen } : { ok: false, refusal: BEGUN };
}

/** Whether a quarter from which something counts lies beyond the plan, so that none of the plan's own is touched. */
export const isBeyondPlan = (from: Quarter, { planYear }: Pick<Plan, 'planYear'>): boolean =>
  isSameQuarter(from, { year: planYear.firstYear + planYear.years, number: 1 });

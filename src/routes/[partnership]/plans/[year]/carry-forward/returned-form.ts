import { decisionInWords } from '$lib/domain/carry-forward/decision-words';
import type { DecisionResult, KeptDecision } from '$lib/domain/carry-forward/judge-year-end';
import type { YearEndRefusal } from '$lib/domain/carry-forward/year-end-decision';
import type { Plan } from '$lib/domain/plan';
import type { TypedAnswer } from '$lib/forms/typed-answer';
import { decidedBy } from './year-end-view';

/** What somebody else decided about a line meanwhile. */
export interface Theirs {
  readonly version: number;
  readonly words: string;
  readonly by: string;
}

/** What the form is shown again with: what was typed of the lines that need somebody again, and what is wrong with each. */
export interface ReturnedYearEnd {
  readonly typed: Readonly<Record<number, TypedAnswer['fields']>>;
  readonly errors: Readonly<Record<number, YearEndRefusal>>;
  readonly theirs: Readonly<Record<number, Theirs>>;
  readonly kept: number;
  readonly because: 'refused' | 'restored' | 'too busy' | 'not decided';
}

/** A form that comes back as it was typed, with nothing kept. */
export function sentAgain(typed: readonly TypedAnswer[], because: 'restored' | 'too busy'): ReturnedYearEnd {
  const fields = Object.fromEntries(typed.map((one) => [one.lineId, one.fields]));
  return { typed: fields, errors: {}, theirs: {}, kept: 0, because };
}

const theirsOf = (kept: KeptDecision, plan: Plan): Theirs => ({
  version: kept.version,
  words: decisionInWords(kept.decision, plan),
  by: decidedBy(kept),
});

const CHOOSE: YearEndRefusal = { part: 'kind', says: 'Choose whether to keep your decision or theirs' };

/** What is wrong with the lines of a form, and who was first; null where all of it is kept. */
export function returnedYearEnd(
  typed: readonly TypedAnswer[],
  results: ReadonlyMap<number, DecisionResult>,
  stillAsked: readonly KeptDecision[],
  plan: Plan,
): ReturnedYearEnd | null {
  const errors: Record<number, YearEndRefusal> = {};
  const theirs: Record<number, Theirs> = {};
  for (const [lineId, result] of results) {
    if (result.kind === 'refused') errors[lineId] = result.refusal;
    if (result.kind === 'overtaken') theirs[lineId] = theirsOf(result.theirs, plan);
  }
  for (const one of stillAsked) {
    errors[one.lineId] = CHOOSE;
    theirs[one.lineId] = theirsOf(one, plan);
  }
  const again = typed.filter(({ lineId }) => lineId in errors || lineId in theirs);
  if (again.length === 0) return null;
  const withBase = ({ lineId, fields }: TypedAnswer) => {
    const version = theirs[lineId]?.version;
    return [lineId, version === undefined ? fields : { ...fields, base: String(version) }] as const;
  };
  const kept = [...results.values()].filter(({ kind }) => kind === 'kept').length;
  return { typed: Object.fromEntries(again.map(withBase)), errors, theirs, kept, because: 'refused' };
}

import type { DecisionToKeep } from '../domain/carry-forward/judge-year-end';
import { isYearEndKind, type YearEndDecision } from '../domain/carry-forward/year-end-decision';
import type { TypedAnswer } from './typed-answer';

type Fields = TypedAnswer['fields'];

const numberIn = (fields: Fields, part: string): number | null => {
  const text = fields[part] ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
};

/** What was chosen for a line; null where nothing was. A line that is left and was taken along once is closed again. */
function decisionIn(fields: Fields): YearEndDecision | null {
  const kind = fields['kind'] ?? '';
  const rest = { toYear: numberIn(fields, 'toYear'), intoLineId: numberIn(fields, 'intoLineId') };
  if (isYearEndKind(kind)) return { ...rest, kind, words: fields[kind === 'pass-on' ? 'to' : 'words'] ?? '' };
  const wasTakenAlong = fields['left'] !== undefined && numberIn(fields, 'base') !== 0;
  return wasTakenAlong ? { kind: 'close', toYear: null, intoLineId: null, words: '' } : null;
}

/** Whether somebody else was first, and it is asked whose decision should stand. */
const isAsked = ({ fields }: TypedAnswer): boolean => fields['overtaken'] !== undefined;

/** The lines of a form by what is to become of them. */
export interface YearEndForm {
  readonly toKeep: readonly DecisionToKeep[];
  /** Lines where it was asked whose decision should stand, and nobody chose. */
  readonly undecided: readonly number[];
}

/** Reads what was chosen for each line. Where the other's decision is to stand, there is nothing to keep. */
export function readYearEnd(typed: readonly TypedAnswer[]): YearEndForm {
  const undecided = typed.filter((one) => isAsked(one) && !['mine', 'theirs'].includes(one.fields['keep'] ?? ''));
  const toKeep = typed
    .filter((one) => !isAsked(one) || one.fields['keep'] === 'mine')
    .map(({ lineId, fields }) => ({ lineId, base: numberIn(fields, 'base') ?? 0, decision: decisionIn(fields) }));
  return { toKeep, undecided: undecided.map(({ lineId }) => lineId) };
}

/** The fields that a decision stands in. */
export function fieldsOf(decision: YearEndDecision | null, version: number): Fields {
  const base = { base: String(version) };
  if (!decision) return base;
  const { kind, toYear, intoLineId, words } = decision;
  const year: Fields = toYear === null ? {} : { toYear: String(toYear) };
  const line: Fields = intoLineId === null ? {} : { intoLineId: String(intoLineId) };
  return { ...base, ...year, ...line, kind, [kind === 'pass-on' ? 'to' : 'words']: words };
}

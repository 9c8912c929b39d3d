import type { AnswerRefusal } from '$lib/domain/answer';
import { LIMITS } from '$lib/domain/limits';
import { type KpiLine, placedLines, type Plan } from '$lib/domain/plan';
import type { Update } from '$lib/domain/update';
import { type AnswerRead, readAnswer } from '$lib/forms/read-answer';
import { isBlank, type TypedAnswer, type TypedForm } from '$lib/forms/typed-answer';
import type { AnswerToSave, SaveResult } from '$lib/server/operations/save-updates';
import { type VersionRow, versionRows } from './two-versions';

/** The other version of a line that two people wrote at once. */
export interface Theirs {
  readonly version: number;
  readonly by: string;
  /** Whether it was asked before which of the two should stand, and nobody said. */
  readonly isAskedAgain: boolean;
  readonly rows: readonly VersionRow[];
}

/** What the form is shown again with: everything typed, and by line what was wrong or who was first. */
export interface ReturnedForm {
  readonly typed: Readonly<Record<number, Readonly<Record<string, string>>>>;
  readonly saidBy: string;
  readonly saidByError: string | null;
  readonly errors: Readonly<Record<number, readonly AnswerRefusal[]>>;
  readonly theirs: Readonly<Record<number, Theirs>>;
  readonly saved: number;
  readonly restored: boolean;
  /** Nothing was saved because too much was going on at once: the form can be sent again as it is. */
  readonly isTooBusy: boolean;
}

/** A form's lines by what is to become of them. */
export interface Sorted {
  readonly toSave: readonly AnswerToSave[];
  readonly errors: Record<number, readonly AnswerRefusal[]>;
  readonly keptTheirs: readonly number[];
  /** Lines that somebody else answered first, and nobody has chosen between the two. */
  readonly undecided: readonly number[];
}

const asksToChoose = ({ fields }: TypedAnswer): boolean => fields['overtaken'] !== undefined;

const lineIn = (plan: Plan, lineId: number): KpiLine | undefined =>
  placedLines(plan).find(({ line }) => line.id === lineId)?.line;

function readOf(typed: TypedAnswer, plan: Plan): AnswerRead | null {
  const line = lineIn(plan, typed.lineId);
  return line ? readAnswer(typed, line.measures) : null;
}

/** Sorts what was typed: answers fit to be saved, lines with something wrong, and lines left to the other's version. */
export function sortTyped(typed: readonly TypedAnswer[], plan: Plan): Sorted {
  const toSave: AnswerToSave[] = [];
  const errors: Record<number, readonly AnswerRefusal[]> = {};
  const keptTheirs: number[] = [];
  const undecided: number[] = [];
  for (const one of typed) {
    if (isBlank(one)) continue;
    if (asksToChoose(one) && one.fields['keep'] === 'theirs') keptTheirs.push(one.lineId);
    else if (asksToChoose(one) && one.fields['keep'] !== 'mine') undecided.push(one.lineId);
    else {
      const read = readOf(one, plan);
      if (read?.answer) toSave.push({ lineId: one.lineId, ...read });
      else if (read) errors[one.lineId] = read.unreadable;
    }
  }
  return { toSave, errors, keptTheirs, undecided };
}

function theirsOf(update: Update, { answers }: TypedForm, plan: Plan): Theirs {
  const mine = answers.find(({ lineId }) => lineId === update.lineId) ?? { lineId: update.lineId, fields: {} };
  const rows = versionRows(mine, update, lineIn(plan, update.lineId)?.measures ?? []);
  return { version: update.version, by: update.enteredBy, isAskedAgain: asksToChoose(mine), rows };
}

/** Whether every line that was sent is one of the plan's that the sender may answer for. */
export function areLinesOf({ answers }: TypedForm, plan: Plan, mayAnswer: (line: KpiLine) => boolean): boolean {
  const lines = new Map(placedLines(plan).map(({ line }) => [line.id, line]));
  return answers.every(({ lineId }) => {
    const line = lines.get(lineId);
    return line !== undefined && mayAnswer(line);
  });
}

const NOTHING_DONE = { errors: {}, theirs: {}, saved: 0, restored: false, isTooBusy: false, saidByError: null };

const fieldsByLine = (answers: readonly TypedAnswer[]): ReturnedForm['typed'] =>
  Object.fromEntries(answers.map(({ lineId, fields }) => [lineId, fields]));

/** The form with everything typed before a session ended. */
export function restoredForm({ answers, saidBy }: TypedForm): ReturnedForm {
  const told = answers.filter((one) => !isBlank(one));
  return { ...NOTHING_DONE, typed: fieldsByLine(told), saidBy, restored: true };
}

/** The form whose last field is too long, with nothing saved. */
export function tooLongName({ answers, saidBy }: TypedForm): ReturnedForm {
  const saidByError = `The name or post must be ${LIMITS.saidBy} characters or fewer`;
  return { ...NOTHING_DONE, typed: fieldsByLine(answers), saidBy, saidByError };
}

/** The form with everything typed, to be sent again. */
export function formToSendAgain({ answers, saidBy }: TypedForm): ReturnedForm {
  return { ...NOTHING_DONE, typed: fieldsByLine(answers), saidBy, isTooBusy: true };
}

/** The form as it came back: typed values, with each line's refusals, and the other's version where they were first. */
export function returnedForm(
  typed: TypedForm,
  sorted: Sorted,
  results: ReadonlyMap<number, SaveResult>,
  plan: Plan,
): ReturnedForm {
  const errors = { ...sorted.errors };
  const theirs: Record<number, Theirs> = {};
  const versions = new Map<number, number>();
  for (const [lineId, result] of results) {
    if (result.kind === 'refused') errors[lineId] = result.refusals;
    else if (result.kind === 'overtaken') theirs[lineId] = theirsOf(result.theirs, typed, plan);
    else if (result.kind !== 'not found') versions.set(lineId, result.version);
  }
  const withVersion = ({ lineId, fields }: TypedAnswer): TypedAnswer => {
    const base = theirs[lineId]?.version ?? versions.get(lineId);
    return { lineId, fields: base === undefined ? fields : { ...fields, base: String(base) } };
  };
  const shown = typed.answers.filter(({ lineId }) => !sorted.keptTheirs.includes(lineId));
  const saved = [...results.values()].filter(({ kind }) => kind === 'saved').length;
  return { ...NOTHING_DONE, typed: fieldsByLine(shown.map(withVersion)), saidBy: typed.saidBy, errors, theirs, saved };
}

/**
 * Whether the form must be shown again, and with which status: 503 where nothing could be tried, 409 where somebody was first,
 * 422 where something is wrong.
 */
export function refusalStatus(form: ReturnedForm): 409 | 422 | 503 | null {
  if (form.isTooBusy) return 503;
  if (Object.keys(form.theirs).length > 0) return 409;
  return Object.keys(form.errors).length > 0 ? 422 : null;
}

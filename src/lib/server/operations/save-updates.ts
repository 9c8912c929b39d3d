import { type AnswerRefusal, refusalsOf, saysTheSame, withoutStrayParts } from '../../domain/answer';
import type { Day } from '../../domain/day';
import { type KpiLine, placedLines, type Plan } from '../../domain/plan';
import { isSameQuarter, type Quarter, quarterIndex, quartersOfPlan } from '../../domain/quarter';
import type { AskedLine } from '../../domain/reason';
import { changeOfRollUps } from '../../domain/stored-roll-up';
import type { Answer, Update } from '../../domain/update';
import type { Transaction } from '../db/connection';
import * as plans from '../repositories/plans';
import * as rollUps from '../repositories/roll-ups';
import * as updates from '../repositories/updates';

export interface AnswerToSave {
  readonly lineId: number;
  /** The version that the person saw when they began; 0 where there was none. */
  readonly baseVersion: number;
  readonly answer: Answer;
  /** What could not be read of it as it was typed: it is judged for the rest, and not saved. */
  readonly unreadable?: readonly AnswerRefusal[];
}

/** What became of one line's answer. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'unchanged'; readonly version: number }
  | { readonly kind: 'refused'; readonly refusals: readonly AnswerRefusal[] }
  | { readonly kind: 'overtaken'; readonly theirs: Update }
  | { readonly kind: 'not found' };

export interface UpdatesToSave {
  readonly partnershipId: number;
  readonly quarter: Quarter;
  readonly answers: readonly AnswerToSave[];
  readonly mayAnswer: (line: KpiLine) => boolean;
  readonly saidBy: string;
  readonly enteredBy: { readonly id: number; readonly name: string };
  readonly enteredAt: Date;
  readonly today: Day;
}

/** What could not be read and, of the other parts, what cannot be: all of it at once. */
function allRefusals({ answer, unreadable = [] }: AnswerToSave, context: AskedLine): readonly AnswerRefusal[] {
  const others = refusalsOf(answer, context).filter(({ part }) => unreadable.every((one) => one.part !== part));
  return [...unreadable, ...others];
}

const isSaidByTheSame = (current: Update, { saidBy, enteredBy }: UpdatesToSave): boolean =>
  current.saidBy === saidBy || (current.saidBy === current.enteredBy && saidBy === enteredBy.name);

/** Of one line alone it is a change as well that somebody else said it; a form of many says of all of them who did. */
const changesNothing = (current: Update, { answer }: AnswerToSave, request: UpdatesToSave): boolean =>
  saysTheSame(current, answer) && (request.answers.length > 1 || isSaidByTheSame(current, request));

function judge(toSave: AnswerToSave, plan: Plan, own: readonly Update[], request: UpdatesToSave): SaveResult {
  const line = placedLines(plan).find((placed) => placed.line.id === toSave.lineId)?.line;
  if (!line || !request.mayAnswer(line)) return { kind: 'not found' };
  const { quarter, today } = request;
  const current = own.find((update) => isSameQuarter(update.quarter, quarter)) ?? null;
  const version = current?.version ?? 0;
  const context = { line, updates: own, planYear: plan.planYear, quarter, today };
  if (toSave.unreadable && toSave.unreadable.length > 0)
    return { kind: 'refused', refusals: allRefusals(toSave, context) };
  if (current && changesNothing(current, toSave, request)) return { kind: 'unchanged', version };
  if (current && version !== toSave.baseVersion) return { kind: 'overtaken', theirs: current };
  const refusals = refusalsOf(toSave.answer, context);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  return { kind: 'saved', version: version + 1 };
}

function newUpdate(toSave: AnswerToSave, version: number, request: UpdatesToSave): updates.NewUpdate {
  const { quarter, saidBy, enteredBy, enteredAt } = request;
  const { lineId, answer } = toSave;
  return { lineId, quarter, version, answer, statusWords: null, saidBy, enteredBy, enteredAt };
}

const asUpdate = (saved: updates.NewUpdate, today: Day): Update => ({
  ...saved.answer,
  lineId: saved.lineId,
  quarter: saved.quarter,
  version: saved.version,
  statusWords: saved.statusWords,
  saidBy: saved.saidBy,
  enteredBy: saved.enteredBy.name,
  enteredOn: today,
});

function withSaved(known: readonly Update[], saved: readonly Update[]): readonly Update[] {
  const replaced = (update: Update): boolean =>
    saved.some(({ lineId, quarter }) => lineId === update.lineId && isSameQuarter(quarter, update.quarter));
  return [...known.filter((update) => !replaced(update)), ...saved];
}

/** An answer changes where its own quarter stands and those after it; what stood before stays as it is stored. */
const quartersFrom = (plan: Plan, quarter: Quarter): readonly Quarter[] =>
  quartersOfPlan(plan.planYear).filter((one) => quarterIndex(one) >= quarterIndex(quarter));

async function write(
  tx: Transaction,
  { partnershipId, quarter, today }: UpdatesToSave,
  plan: Plan,
  before: readonly Update[],
  accepted: readonly updates.NewUpdate[],
): Promise<void> {
  const of = { partnershipId, planId: plan.id };
  const lineIds = accepted.map(({ lineId }) => lineId);
  const after = withSaved(
    before,
    accepted.map((update) => asUpdate(update, today)),
  );
  const change = changeOfRollUps(plan, lineIds, { before, after }, quartersFrom(plan, quarter));
  await Promise.all([
    updates.save(tx, of, accepted),
    rollUps.add(tx, of, change),
    plans.raiseRevision(tx, partnershipId, plan.id),
  ]);
}

/**
 * Saves the answers of one quarter that can be saved, and says of each what became of it. The plan is locked, so that
 * versions are judged against what is there; answers, history, roll-ups and revision are written in the same transaction.
 * Refusals of one line do not keep the others from being saved.
 */
export async function saveUpdates(
  tx: Transaction,
  plan: plans.LockedPlan,
  request: UpdatesToSave,
): Promise<ReadonlyMap<number, SaveResult>> {
  const answers = request.answers.map((one) => ({ ...one, answer: withoutStrayParts(one.answer) }));
  const lineIds = answers.map(({ lineId }) => lineId);
  const told = await updates.listOfLines(tx, { partnershipId: request.partnershipId, planId: plan.id }, lineIds);
  const results = new Map<number, SaveResult>();
  const accepted: updates.NewUpdate[] = [];
  for (const one of answers) {
    const own = told.filter(({ lineId }) => lineId === one.lineId);
    const result = judge(one, plan, own, request);
    results.set(one.lineId, result);
    if (result.kind === 'saved') accepted.push(newUpdate(one, result.version, request));
  }
  if (accepted.length > 0) await write(tx, request, plan, told, accepted);
  return results;
}

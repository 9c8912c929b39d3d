import { readLine } from '../../domain/line-readings';
import { measureChange } from '../../domain/measure-change';
import { type KpiLine, placedLines, type Plan } from '../../domain/plan';
import { earlierSchedulesAfter } from '../../domain/schedule-in-force';
import { type Day } from '../../domain/day';
import { judgeRewording, type Rewording, type RewordingJudgement, type WordingChange } from '../../domain/rewording';
import { wordedPlaces, type Wording } from '../../domain/wording';
import type { Transaction } from '../db/connection';
import * as plans from '../repositories/plans';
import * as planWording from '../repositories/plan-wording';
import * as wordings from '../repositories/wordings';
import { storeRollUps } from './store-roll-ups';

export interface WordingToChange {
  readonly partnershipId: number;
  /** The action's, as the plan has it. */
  readonly reference: string;
  readonly rewording: Rewording;
  readonly changedBy: { readonly id: number; readonly name: string };
  readonly changedAt: Date;
  readonly today: Day;
}

/** What became of a rewording: it is saved only where nothing is refused and nobody was first. */
export type ChangedWording =
  | { readonly kind: 'saved'; readonly changes: readonly WordingChange[] }
  | (RewordingJudgement & { readonly kind: 'not saved'; readonly since: readonly Wording[] });

/** A text as its column holds it. */
function valueOf({ place, after }: WordingChange, plan: Plan): string | number | null {
  if (place.field === 'number') return Number(after);
  if (place.field === 'task-group') return plan.taskGroups.find(({ slug }) => slug === after)?.id ?? null;
  return after;
}

const IS_READ: ReadonlySet<string> = new Set(['kpi', 'timescale']);

/** Reads the new words of a line and brings its schedule and measures to them. */
async function readAnew(
  tx: Transaction,
  of: { readonly partnershipId: number; readonly planId: number },
  line: KpiLine,
  { changes, countsFrom }: Pick<RewordingJudgement, 'changes' | 'countsFrom'>,
  plan: Plan,
): Promise<void> {
  const wordsOf = (field: string, now: string): string =>
    changes.find(({ place }) => place.item === 'line' && place.itemId === line.id && place.field === field)?.after ??
    now;
  const words = { kpi: wordsOf('kpi', line.kpi), timescale: wordsOf('timescale', line.timescale) };
  const { timescale, kpi } = readLine(words, plan.planYear);
  const withFigures = await planWording.listMeasuresWithFigures(tx, of, [line.id]);
  const { updated, added, removed } = measureChange(line.measures, kpi.understood, withFigures);
  const isRetimed = countsFrom !== null && words.timescale !== line.timescale;
  const earlierSchedules = isRetimed ? earlierSchedulesAfter(line, countsFrom) : line.earlierSchedules;
  await planWording.updateSchedule(tx, of, line.id, { schedule: timescale.understood, earlierSchedules });
  await planWording.removeMeasures(
    tx,
    of,
    removed.map(({ id }) => id),
  );
  for (const { id, draft } of updated) await planWording.updateMeasure(tx, of, id, draft);
  await planWording.createMeasures(tx, of, line.id, added);
}

async function write(
  tx: Transaction,
  plan: plans.LockedPlan,
  judgement: RewordingJudgement,
  { partnershipId, rewording, changedBy, changedAt }: WordingToChange,
): Promise<void> {
  const { changes, countsFrom } = judgement;
  const of = { partnershipId, planId: plan.id };
  for (const change of changes) await planWording.updateText(tx, of, change.place, valueOf(change, plan));
  const read = changes.filter(({ place }) => IS_READ.has(place.field)).map(({ place }) => place.itemId);
  const lines = placedLines(plan).map(({ line }) => line);
  for (const line of lines.filter(({ id }) => read.includes(id))) await readAnew(tx, of, line, judgement, plan);
  const made = changes.map(({ place, after }) => ({ ...place, before: place.words, after }));
  const { reason, minute } = rewording;
  const revision = plan.wordingRevision + 1;
  await wordings.create(tx, of, made, { revision, reason, minute, countsFrom, changedBy, changedAt });
  await plans.raiseWordingRevision(tx, partnershipId, plan.id);
  await storeRollUps(tx, { partnershipId, plan: await plans.findChanged(tx, partnershipId, plan.id) });
}

/**
 * Rewords an action, what it stands under and its lines: all of it or nothing. Words and what is understood of them, history,
 * revisions and roll-ups are written in the same transaction, with the plan locked; answers that were given stay as they are.
 * Null where the plan has no such action.
 */
export async function changeWording(
  tx: Transaction,
  plan: plans.LockedPlan,
  request: WordingToChange,
): Promise<ChangedWording | null> {
  const places = wordedPlaces(plan, request.reference);
  if (places.length === 0) return null;
  const of = { partnershipId: request.partnershipId, planId: plan.id };
  const since = await wordings.listSince(tx, of, places, request.rewording.base);
  const judgement = judgeRewording(places, request.rewording, plan, since, request.today);
  if (judgement.overtaken.length > 0 || judgement.refusals.length > 0)
    return { kind: 'not saved', since, ...judgement };
  if (judgement.changes.length > 0) await write(tx, plan, judgement, request);
  return { kind: 'saved', changes: judgement.changes };
}

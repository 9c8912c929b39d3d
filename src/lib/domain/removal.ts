import { type Day } from './day';
import { type KpiLine, type Plan } from './plan';
import { itemInWords, type PlanItem, planItems } from './plan-item';
import { hasBegun, isOutIn } from './schedule-in-force';
import { type Quarter } from './quarter';
import { type ItemThen } from './structure-change';

/** What happens to a part of a plan that is no longer wanted. */
export type RemovalWay =
  /** It goes, with everything in it: of a draft, or where there is no line in it. */
  | 'removed'
  /** Its lines are asked no more from a quarter on, and their answers stay. */
  | 'taken-out'
  /** Its lines are out, from a quarter that has not begun: they can stay after all. */
  | 'put-back'
  /** Its lines are out, and the quarter has begun. */
  | 'out already';

const isOut = ({ outFrom }: KpiLine): boolean => outFrom !== null;

/** What can be done about a part of a plan that is no longer wanted. An adopted plan keeps every line that it ever asked. */
export function removalWay({ lines }: PlanItem, { state, planYear }: Plan, today: Day): RemovalWay {
  if (state === 'drafted' || lines.length === 0) return 'removed';
  if (!lines.every(isOut)) return 'taken-out';
  const mayStay = lines.every(({ outFrom }) => outFrom !== null && !hasBegun(outFrom, planYear.startsMonth, today));
  return mayStay ? 'put-back' : 'out already';
}

/** The lines that are taken out with a part of a plan: those that are still in it from that quarter on. */
export const linesToTakeOut = ({ lines }: PlanItem, from: Quarter): readonly KpiLine[] =>
  lines.filter((line) => !isOutIn(line, from));

/** Everything that goes from a draft with a part of it, the whole before its parts: an action goes with its only line. */
export function itemsToRemove(removed: PlanItem, plan: Plan): readonly PlanItem[] {
  const all = planItems(plan);
  const action = all.find(({ item, itemId }) => item === 'action' && itemId === removed.actionId);
  const whole = removed.item === 'line' && action?.lines.length === 1 ? action : removed;
  const at = all.indexOf(whole);
  const after = all.slice(at + 1).findIndex(({ item }) => DEPTH[item] <= DEPTH[whole.item]);
  const below = after < 0 ? all.slice(at + 1) : all.slice(at + 1, at + 1 + after);
  return [whole, ...below];
}

const DEPTH: Readonly<Record<PlanItem['item'], number>> = { objective: 0, outcome: 1, action: 2, line: 3 };

/** A part as it is kept in history when it is gone: of a line everything that it said. */
export function itemThen({ item, reference, words, lines }: PlanItem, { taskGroups }: Plan): ItemThen {
  const [line] = lines;
  if (item !== 'line' || !line) return { reference, words };
  const taskGroup = taskGroups.find(({ id }) => id === line.taskGroupId)?.name;
  const { lead, timescale } = line;
  return { reference, words, lead, timescale, ...(taskGroup === undefined ? {} : { taskGroup }) };
}

/** Why a part of a draft cannot be removed: somebody answered for it, and answers are never lost. Null where nobody did. */
export function answeredRefusal(removed: PlanItem, answered: ReadonlySet<number>): string | null {
  const lines = removed.lines.filter(({ id }) => answered.has(id)).map(({ reference }) => reference);
  if (lines.length === 0) return null;
  const subject = lines.length === 1 ? `Line ${lines.join('')} has` : `Lines ${lines.join(', ')} have`;
  return `${subject} been answered for, and answers are never lost: ${itemInWords(removed)} stays`;
}

import { type Day } from '../../src/lib/domain/day';
import { placedLines, type Plan } from '../../src/lib/domain/plan';
import type { Rewording } from '../../src/lib/domain/rewording';
import { placeName, wordedPlaces, type WordingPlace } from '../../src/lib/domain/wording';
import type { Database, Transaction } from '../../src/lib/server/db/connection';
import { writeWithin } from '../../src/lib/server/db/scope';
import { changeWording, type ChangedWording } from '../../src/lib/server/operations/change-wording';
import * as plans from '../../src/lib/server/repositories/plans';
import { type Loaded, type Person, TODAY, within } from './demonstration';

/** The name of a text of an action; with several lines, of the first. */
export function nameOf(
  plan: Plan,
  reference: string,
  item: WordingPlace['item'],
  field: WordingPlace['field'],
): string {
  const place = wordedPlaces(plan, reference).find((one) => one.item === item && one.field === field);
  if (!place) throw new Error(`${reference} has no ${field} of its ${item}.`);
  return placeName(place);
}

export type RewordingToSend = {
  readonly reference: string;
  readonly texts: Rewording['texts'];
  readonly by: Person;
  readonly rest?: Partial<Rewording>;
  readonly at?: Date;
  readonly today?: Day;
};

/** Rewords an action of a demonstration's plan within a transaction, with a reason and a minute. */
export async function rewordWithin(
  tx: Transaction,
  loaded: Loaded,
  { reference, texts, by, rest = {}, at = new Date(`${TODAY}T11:00:00Z`), today = TODAY }: RewordingToSend,
): Promise<ChangedWording | null> {
  const plan = await plans.findForChange(tx, loaded.id, loaded.plan.id);
  if (!plan) throw new Error('The plan is not there.');
  const why = { reason: 'The board asked for it.', minute: 'Board, 14 April 2009, 4.2' };
  const rewording = { base: plan.wordingRevision, texts, choices: {}, countsFrom: '', ...why, ...rest };
  return changeWording(tx, plan, {
    partnershipId: loaded.id,
    reference,
    rewording,
    changedBy: by,
    changedAt: at,
    today,
  });
}

/** The same in a transaction of its own. */
export const rewordIn = (sql: Database, loaded: Loaded, sent: RewordingToSend): Promise<ChangedWording | null> =>
  writeWithin(sql, within(loaded.id), (tx) => rewordWithin(tx, loaded, sent));

/** A line of a plan by its reference. */
export function lineOf(plan: Plan, reference: string) {
  const placed = placedLines(plan).find(({ line }) => line.reference === reference);
  if (!placed) throw new Error(`The plan has no line ${reference}.`);
  return placed.line;
}

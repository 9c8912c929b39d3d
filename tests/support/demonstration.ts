import { type Plan, placedLines } from '../../src/lib/domain/plan';
import { type Quarter } from '../../src/lib/domain/quarter';
import { type Answer, type Update } from '../../src/lib/domain/update';
import { type Database, type Transaction } from '../../src/lib/server/db/connection';
import { readWithin, writeWithin } from '../../src/lib/server/db/scope';
import { loadDemonstration } from '../../src/lib/server/operations/load-demonstration';
import { saveUpdates, type SaveResult, type UpdatesToSave } from '../../src/lib/server/operations/save-updates';
import * as accounts from '../../src/lib/server/repositories/accounts';
import * as plans from '../../src/lib/server/repositories/plans';
import * as updates from '../../src/lib/server/repositories/updates';
import { type TestDatabase } from './database';

/** The day on which the demonstration's year is just over. */
export const TODAY = '2009-04-14';

export const Q4: Quarter = { year: 2008, number: 4 };

/** An account of the demonstration, as far as saving an answer needs it. */
export type Person = { readonly id: number; readonly name: string };

/** One of the demonstration's partnerships in a test's database, with its plan. */
export type Loaded = { readonly id: number; readonly plan: Plan };

export type LoadedDemonstration = {
  readonly emsmp: Loaded;
  readonly wessex: Loaded;
  readonly person: (name: string) => Promise<Person>;
};

const YEAR = { firstYear: 2008, years: 1 };

/** Within a partnership, as nobody in particular. */
export const within = (partnershipId: number) => ({ partnershipId, accountId: null });

/** Loads the demonstration into a test's database. */
export async function loadIn({ sql, owner }: TestDatabase): Promise<LoadedDemonstration> {
  await loadDemonstration(sql);
  const load = async (slug: string): Promise<Loaded> => {
    const id = await findPartnership(owner, sql, slug);
    const plan = await readWithin(sql, within(id), (tx) => plans.find(tx, id, YEAR));
    if (!plan) throw new Error(`${slug} has no plan.`);
    return { id, plan };
  };
  return {
    emsmp: await load('emsmp'),
    wessex: await load('wessex'),
    person: async (name) => {
      const everybody = await readWithin(sql, { partnershipId: null, accountId: null }, accounts.listDemonstration);
      const account = everybody.find((one) => one.name === name);
      if (!account) throw new Error(`There is no ${name}.`);
      return { id: account.id, name: account.name };
    },
  };
}

// Row security hides partnerships from whoever is in none; the ids are few and small.
async function findPartnership(owner: Database, sql: Database, slug: string): Promise<number> {
  const [last] = await owner<{ id: number }[]>`select last_value::integer as id from partnerships_id_seq`;
  for (let id = 1; id <= (last?.id ?? 0); id += 1) {
    const [row] = await readWithin(sql, within(id), (tx) => tx`select from partnerships where slug = ${slug}`);
    if (row) return id;
  }
  throw new Error(`There is no partnership ${slug}.`);
}

/** The id of the line with a reference. */
export function lineId({ plan }: Loaded, reference: string): number {
  const placed = placedLines(plan).find(({ line }) => line.reference === reference);
  if (!placed) throw new Error(`The plan has no line ${reference}.`);
  return placed.line.id;
}

/** An answer that needs nothing else said: completed on the quarter's last day. */
export function anAnswer(rest: Partial<Answer> = {}): Answer {
  return {
    status: 'completed',
    rag: null,
    comment: 'Done.',
    reason: '',
    completedOn: '2009-03-31',
    carriedTo: null,
    supersededBy: '',
    actuals: [],
    ...rest,
  };
}

type Saving = Pick<UpdatesToSave, 'answers' | 'enteredBy'> & Partial<UpdatesToSave>;

/** What the save of some answers needs, as the form of a lead officer sends it on the demonstration's day. */
const savingIn = ({ id }: Loaded, saving: Saving): UpdatesToSave => ({
  partnershipId: id,
  quarter: Q4,
  mayAnswer: () => true,
  saidBy: saving.enteredBy.name,
  enteredAt: new Date(`${TODAY}T10:00:00Z`),
  today: TODAY,
  ...saving,
});

/** Saves answers within a transaction. */
export async function saveWithin(tx: Transaction, loaded: Loaded, saving: Saving) {
  const plan = await plans.findForChange(tx, loaded.id, loaded.plan.id);
  if (!plan) throw new Error('The plan is not there.');
  return saveUpdates(tx, plan, savingIn(loaded, saving));
}

/** Saves answers in a transaction of their own and says what became of each. */
export const saveIn = (sql: Database, loaded: Loaded, saving: Saving): Promise<ReadonlyMap<number, SaveResult>> =>
  writeWithin(sql, within(loaded.id), (tx) => saveWithin(tx, loaded, saving));

/** Reads within a partnership of the demonstration. */
export const readIn = <T>(sql: Database, { id }: Loaded, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  readWithin(sql, within(id), work);

/** The newest answer of a line for a quarter, with all that was said. */
export async function answerOf(sql: Database, loaded: Loaded, line: number, quarter = Q4): Promise<Update | undefined> {
  const of = { partnershipId: loaded.id, planId: loaded.plan.id };
  const told = await readIn(sql, loaded, (tx) => updates.listOfLines(tx, of, [line]));
  return told.find((one) => one.quarter.number === quarter.number);
}

/** Every version of a line's answers, the newest first. */
export function versionsOf(sql: Database, loaded: Loaded, line: number) {
  const of = { partnershipId: loaded.id, planId: loaded.plan.id };
  return readIn(sql, loaded, (tx) => updates.listVersions(tx, of, [line]));
}

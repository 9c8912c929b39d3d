import { expect, test } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import { testDatabase } from '../../../../tests/support/database';
import { anAnswer, lineId, loadIn, type Loaded, readIn, saveIn, TODAY } from '../../../../tests/support/demonstration';
import { visit } from '../../../../tests/support/visit';
import { renameAccount } from './rename-account';
import * as accounts from '../repositories/accounts';
import * as changes from '../repositories/changes';
import { readWithin } from '../db/scope';

process.env['QUARTERDAY_TODAY'] = TODAY;

const database = await testDatabase();
const { sql } = database;
const { emsmp, wessex, person } = await loadIn(database);

async function account(name: string) {
  const { id } = await person(name);
  const found = await readWithin(sql, { partnershipId: null, accountId: id }, (tx) =>
    accounts.findDemonstration(tx, id),
  );
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

const renamesIn = (loaded: Loaded) =>
  readIn(sql, loaded, (tx) => changes.list(tx, loaded.id, ['account'])).then((recorded) =>
    recorded.map(({ before, after, madeBy }) => [before?.['name'], after?.['name'], madeBy.name]),
  );

const { load } = await import('../../../routes/[partnership]/plans/[year]/actions/[reference]/+page.server');

async function history(reader: Awaited<ReturnType<typeof account>>): Promise<readonly string[]> {
  const params = { partnership: 'emsmp', year: '2008-09', reference: '2.1.2' };
  const page = await (load as (event: RequestEvent) => unknown)(visit(sql, { account: reader, params }).event);
  return (page as { history: { who: string }[] }).history.map(({ who }) => who);
}

test('a name that somebody takes is recorded in each of their partnerships, and in no other', async () => {
  const [samuel, nadia] = [await account('Samuel Reeve'), await account('Nadia Court')];
  await renameAccount(sql, samuel, 'S. Reeve');
  await renameAccount(sql, nadia, 'Nadia Court-Hill');
  expect(await renamesIn(emsmp)).toEqual([['Samuel Reeve', 'S. Reeve', 'Samuel Reeve']]);
  expect(await renamesIn(wessex)).toEqual([
    ['Nadia Court', 'Nadia Court-Hill', 'Nadia Court'],
    ['Samuel Reeve', 'S. Reeve', 'Samuel Reeve'],
  ]);
});

test('a name that is saved as it was is no change', async () => {
  const before = await renamesIn(emsmp);
  await renameAccount(sql, await account('Ruth Ashdown'), 'Ruth Ashdown');
  expect(await renamesIn(emsmp)).toEqual(before);
});

test('whoever answers under a colleague’s name stands in the history with their own, also where it was read before', async () => {
  const [priya, ruth] = [await account('Priya Nair'), await account('Ruth Ashdown')];
  const revision = async () =>
    (await readIn(sql, emsmp, (tx) => tx`select revision from plans`))[0]?.['revision'] as number;
  await renameAccount(sql, priya, 'Ruth Ashdown');
  const answers = [{ lineId: lineId(emsmp, '2.1.2'), baseVersion: 0, answer: anAnswer() }];
  await saveIn(sql, emsmp, { enteredBy: { id: priya.id, name: 'Ruth Ashdown' }, answers });
  expect((await history(ruth))[0]).toBe('Ruth Ashdown');
  const read = await revision();
  await renameAccount(sql, priya, 'Priya Nair');
  expect((await history(ruth))[0]).toBe('Ruth Ashdown (now Priya Nair)');
  // A page of an older revision is asked for anew.
  expect(await revision()).toBeGreaterThan(read);
});

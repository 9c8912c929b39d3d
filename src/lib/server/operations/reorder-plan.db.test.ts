import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { anAnswer, answerOf, loadIn, readIn, saveIn } from '../../../../tests/support/demonstration';
import {
  changeIn,
  type ChangeToMake,
  itemOf,
  planNow,
  referencesOf,
  SOME_WORDS,
} from '../../../../tests/support/restructuring';
import { itemName, type ItemKind } from '../../domain/plan-item';
import { structureChangeInWords } from '../../domain/structure-change';
import * as structureChanges from '../repositories/structure-changes';
import { addToPlan } from './add-to-plan';
import { moveInPlan, numberInOrder } from './reorder-plan';
import { compareRollUps } from './store-roll-ups';

const database = await testDatabase();
const { sql } = database;
const { emsmp, wessex, person } = await loadIn(database);
const ruth = await person('Ruth Ashdown');
const daniel = await person('Daniel Okafor');

const now = () => planNow(sql, emsmp);

const moveNamed = (name: string, to: string, change: Partial<ChangeToMake> = {}) =>
  changeIn(sql, emsmp, { by: ruth, ...change }, (tx, plan, request) => moveInPlan(tx, plan, { ...request, name, to }));

const move = async (item: ItemKind, reference: string, to: string, change: Partial<ChangeToMake> = {}) =>
  moveNamed(itemName(itemOf(await now(), item, reference)), to, change);

const number = (change: Partial<ChangeToMake> = {}) =>
  changeIn(sql, emsmp, { by: ruth, ...change }, (tx, plan, request) => numberInOrder(tx, plan, request));

async function latest(): Promise<readonly string[]> {
  const of = { partnershipId: emsmp.id, planId: emsmp.plan.id };
  const all = await readIn(sql, emsmp, (tx) => structureChanges.list(tx, of));
  return all.filter(({ revision }) => revision === all[0]?.revision).map(structureChangeInWords);
}

async function expectRollUpsToAgree(): Promise<void> {
  const plan = await now();
  expect(await readIn(sql, emsmp, (tx) => compareRollUps(tx, { partnershipId: emsmp.id, plan }))).toEqual([]);
}

describe('what is moved', () => {
  test('changes places with its neighbour, and the history says what both are called since', async () => {
    const before = await now();
    const [upper, lower] = [itemOf(before, 'action', '1.2.1'), itemOf(before, 'action', '1.2.2')];
    expect(await move('action', '1.2.2', 'up')).toMatchObject({ kind: 'done' });
    const after = await now();
    expect(itemOf(after, 'action', '1.2.1').itemId).toBe(lower.itemId);
    expect(itemOf(after, 'action', '1.2.2').itemId).toBe(upper.itemId);
    expect(referencesOf(after, 'action')).toEqual(referencesOf(before, 'action'));
    expect(await latest()).toEqual([
      'Moved action 1.2.2: it is 1.2.1 from now on',
      'Renumbered action 1.2.1: it is 1.2.2 from now on',
    ]);
    await move('action', '1.2.1', 'down');
    expect(itemOf(await now(), 'action', '1.2.1').itemId).toBe(upper.itemId);
    await expectRollUpsToAgree();
  });

  test('goes under another outcome as its last, with its answers; the others keep their printed numbers', async () => {
    const before = await now();
    const action = itemOf(before, 'action', '1.3.2');
    const line = action.lines[0]?.id ?? 0;
    const version = (await answerOf(sql, emsmp, line))?.version ?? 0;
    const answer = anAnswer({ comment: 'Goes along.', reason: 'Whichever day it is due.' });
    await saveIn(sql, emsmp, { enteredBy: ruth, answers: [{ lineId: line, baseVersion: version, answer }] });
    await move('action', '1.3.2', itemName(itemOf(before, 'outcome', '1.2')));
    const after = await now();
    expect(itemOf(after, 'action', '1.2.3').itemId).toBe(action.itemId);
    expect(referencesOf(after, 'action').filter((reference) => reference.startsWith('1.3'))).toEqual([
      '1.3.1',
      '1.3.3',
    ]);
    expect((await answerOf(sql, emsmp, line))?.comment).toBe('Goes along.');
    await expectRollUpsToAgree();
  });

  test('takes what stands under it along, from one objective to another', async () => {
    const before = await now();
    const outcome = itemOf(before, 'outcome', '1.4');
    await move('outcome', '1.4', itemName(itemOf(before, 'objective', '7')));
    const moved = (await now()).objectives[6]?.outcomes.at(-1);
    expect(moved?.id).toBe(outcome.itemId);
    expect(moved?.actions.flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual(outcome.lines.map(({ id }) => id));
    await expectRollUpsToAgree();
  });

  test('is an objective as well, or a line among those of its action', async () => {
    const before = await now();
    const objective = itemOf(before, 'objective', '3').itemId;
    await move('objective', '3', 'up');
    expect(itemOf(await now(), 'objective', '2').itemId).toBe(objective);
    await move('objective', '2', 'down');
    const line = itemOf(before, 'line', '3.1.1b').itemId;
    await move('line', '3.1.1b', 'up');
    expect(itemOf(await now(), 'line', '3.1.1a').itemId).toBe(line);
    expect(await latest()).toEqual([
      'Moved line 3.1.1b: it is 3.1.1a from now on',
      'Renumbered line 3.1.1a: it is 3.1.1b from now on',
    ]);
    await expectRollUpsToAgree();
  });
});

describe('numbering in order', () => {
  test('leaves out no number, and says of every one that changes what it is since', async () => {
    await move('action', '2.1.1', itemName(itemOf(await now(), 'outcome', '2.2')));
    expect(await number()).toMatchObject({ kind: 'done' });
    const after = await now();
    for (const objective of after.objectives)
      for (const outcome of objective.outcomes)
        expect(outcome.actions.map(({ reference }) => reference)).toEqual(
          outcome.actions.map((_, index) => `${objective.number}.${outcome.number}.${index + 1}`),
        );
    expect(await latest()).toContain('Renumbered action 2.1.2: it is 2.1.1 from now on');
    await expectRollUpsToAgree();
  });

  test('is refused where all is in order', async () => {
    const before = await now();
    expect(await number()).toMatchObject({ kind: 'refused' });
    expect(await now()).toEqual(before);
  });
});

describe('nothing is moved', () => {
  test('without a reason and a minute, nor beyond the ends, nor where it does not belong', async () => {
    const before = await now();
    const reasons = { reason: '', minute: '' };
    expect(await move('action', '6.1.1', 'down', { reasons })).toMatchObject({
      kind: 'refused',
      refusals: [{ field: 'reason' }, { field: 'minute' }],
    });
    for (const to of ['up', itemName(itemOf(before, 'objective', '2')), itemName(itemOf(before, 'outcome', '6.1')), ''])
      expect(await move('action', '6.1.1', to)).toMatchObject({ kind: 'refused', refusals: [{ field: 'to' }] });
    expect(await now()).toEqual(before);
  });

  test('of what the plan does not have, another partnership’s included', async () => {
    const theirs = itemOf(wessex.plan, 'action', '1.1.1');
    expect(await moveNamed(itemName(theirs), 'down')).toBeNull();
    const own = itemName(itemOf(await now(), 'action', '6.1.1'));
    const there = itemName(itemOf(wessex.plan, 'outcome', '1.1'));
    expect(await moveNamed(own, there)).toMatchObject({ kind: 'refused' });
  });

  test('unseen beside what somebody else changed', async () => {
    const base = (await now()).wordingRevision;
    const name = itemName(itemOf(await now(), 'action', '6.1.1'));
    await changeIn(sql, emsmp, { by: daniel }, (tx, plan, request) =>
      addToPlan(tx, plan, { ...request, addition: { kind: 'objective', under: null, words: SOME_WORDS } }),
    );
    expect(await moveNamed(name, 'down', { base })).toMatchObject({
      kind: 'overtaken',
      since: [{ changedBy: 'Daniel Okafor' }, {}, {}, {}],
    });
  });
});

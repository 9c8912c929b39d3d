import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { loadIn, readIn, TODAY } from '../../../../tests/support/demonstration';
import {
  changeIn,
  type ChangeToMake,
  itemOf,
  planNow,
  referencesOf,
  SOME_WORDS,
} from '../../../../tests/support/restructuring';
import { lineOf } from '../../../../tests/support/rewording';
import type { AddedWords } from '../../domain/addition';
import type { ItemKind } from '../../domain/plan-item';
import { standingsByQuarter } from '../../domain/line-standing';
import * as structureChanges from '../repositories/structure-changes';
import { addToPlan } from './add-to-plan';
import { compareRollUps } from './store-roll-ups';

const database = await testDatabase();
const { sql } = database;
const { emsmp, wessex, person } = await loadIn(database);
const ruth = await person('Ruth Ashdown');
const daniel = await person('Daniel Okafor');

const of = { partnershipId: emsmp.id, planId: emsmp.plan.id };

const add = (
  kind: ItemKind,
  under: number | null,
  words: Partial<AddedWords> = {},
  change: Partial<ChangeToMake> = {},
) =>
  changeIn(sql, emsmp, { by: ruth, ...change }, (tx, plan, request) =>
    addToPlan(tx, plan, { ...request, addition: { kind, under, words: { ...SOME_WORDS, ...words } } }),
  );

const now = () => planNow(sql, emsmp);
const idOf = async (item: ItemKind, reference: string) => itemOf(await now(), item, reference).itemId;
const history = () => readIn(sql, emsmp, (tx) => structureChanges.list(tx, of));

async function expectRollUpsToAgree(): Promise<void> {
  const plan = await now();
  expect(await readIn(sql, emsmp, (tx) => compareRollUps(tx, { partnershipId: emsmp.id, plan }))).toEqual([]);
}

describe('what is added to an adopted plan', () => {
  test('is a line after those of its action: understood, and asked since the quarter to come', async () => {
    await add('line', await idOf('action', '2.1.2'), {}, { today: '2008-08-12' });
    const line = lineOf(await now(), '2.1.2b');
    expect(line).toMatchObject({
      kpi: 'Four open evenings held',
      schedule: { kind: 'recurring', every: 'quarterly' },
      measures: [{ target: 4 }],
      askedSince: { year: 2008, number: 3 },
    });
    const positions = standingsByQuarter(await now(), [], TODAY)
      .get(line.id)
      ?.map(({ position }) => position);
    expect(positions).toEqual(['not-asked', 'not-asked', 'awaited', 'awaited']);
    await expectRollUpsToAgree();
  });

  test('is told in the history: who, when, why, by which minute, and since when it is asked', async () => {
    await add('action', await idOf('outcome', '3.1'), {}, { today: '2008-12-31' });
    const made = (await history()).filter(({ revision }, _, [newest]) => revision === newest?.revision);
    expect(made).toMatchObject([
      { kind: 'added', item: 'action', before: null, after: { words: 'Hold open evenings' } },
      { kind: 'added', item: 'line', before: null, after: { words: 'Four open evenings held' } },
    ]);
    expect(made[0]).toMatchObject({
      changedBy: 'Ruth Ashdown',
      changedAt: '2009-04-14T11:00:00.000Z',
      reason: 'The board asked for it.',
      minute: 'Board, 14 April 2009, 4.2',
      countsFrom: { year: 2008, number: 4 },
    });
    const own = await readIn(sql, emsmp, (tx) => structureChanges.listOfAction(tx, of, made[0]?.itemId ?? 0));
    expect(own).toEqual(made);
  });

  test('is an outcome with its first action and line, or a strategic objective with all of them', async () => {
    const before = await now();
    await add('outcome', await idOf('objective', '7'));
    await add('objective', null);
    const after = await now();
    expect(referencesOf(after, 'objective').at(-1)).toBe('9');
    expect(lineOf(after, '9.1.1').lead).toBe('Policy officer');
    const outcomes = before.objectives[6]?.outcomes.length ?? 0;
    expect(lineOf(after, `7.${outcomes + 1}.1`).kpi).toBe('Four open evenings held');
    expect(after.wordingRevision).toBe(before.wordingRevision + 2);
    await expectRollUpsToAgree();
  });
});

describe('nothing is added', () => {
  test.each<[string, Partial<AddedWords>, ChangeToMake['reasons'], readonly string[]]>([
    ['without its words', { action: ' ', kpi: '' }, {}, ['action', 'kpi']],
    ['without a reason and a minute', {}, { reason: '', minute: '' }, ['reason', 'minute']],
    ['for a task group that is not there', { taskGroup: 'no-such' }, {}, ['taskGroup']],
    ['with more words than can be kept', { lead: 'x'.repeat(20_001) }, {}, ['lead']],
  ])('%s', async (_, words, reasons, fields) => {
    const before = await now();
    const outcome = await add('action', await idOf('outcome', '1.1'), words, { reasons: reasons ?? {} });
    expect(outcome?.kind === 'refused' && outcome.refusals.map(({ field }) => field)).toEqual(fields);
    expect(await now()).toEqual(before);
  });

  test('from a quarter that has begun', async () => {
    const outcome = await add('objective', null, {}, { today: '2008-08-12', reasons: { countsFrom: 'q2' } });
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ field: 'countsFrom' }] });
  });

  test('to what the plan does not have, another partnership’s included', async () => {
    const before = await now();
    const theirs = wessex.plan.objectives[0]?.outcomes[0]?.actions[0]?.id ?? 0;
    expect(itemOf(wessex.plan, 'action', '1.1.1').itemId).toBe(theirs);
    const isOwn = referencesOf(before, 'action').some(
      (reference) => itemOf(before, 'action', reference).itemId === theirs,
    );
    expect(isOwn).toBe(false);
    expect(await add('line', theirs)).toBeNull();
    expect(await add('line', null)).toBeNull();
    expect(await now()).toEqual(before);
  });

  test('unseen beside what somebody else changed: the second is told what that was', async () => {
    const base = (await now()).wordingRevision;
    const under = await idOf('action', '4.1.1');
    const both = await Promise.all([
      add('line', under, { kpi: 'One' }, { base }),
      add('line', under, { kpi: 'Two' }, { base, by: daniel }),
    ]);
    expect(both.map((one) => one?.kind).sort()).toEqual(['done', 'overtaken']);
    const second = both.find((one) => one?.kind === 'overtaken');
    expect(second).toMatchObject({ since: [{ kind: 'added', item: 'line' }] });
    expect(itemOf(await now(), 'action', '4.1.1').lines).toHaveLength(2);
  });
});

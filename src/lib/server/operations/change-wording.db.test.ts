import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import {
  anAnswer,
  answerOf,
  lineId,
  loadIn,
  Q4,
  readIn,
  saveIn,
  TODAY,
  versionsOf,
  within,
} from '../../../../tests/support/demonstration';
import { lineOf, nameOf, rewordIn, rewordWithin } from '../../../../tests/support/rewording';
import { standingsByQuarter } from '../../domain/line-standing';
import { placedLines, type Plan } from '../../domain/plan';
import { wordedPlaces } from '../../domain/wording';
import { writeWithin } from '../db/scope';
import * as plans from '../repositories/plans';
import * as updates from '../repositories/updates';
import * as wordings from '../repositories/wordings';
import { compareRollUps } from './store-roll-ups';

const database = await testDatabase();
const { sql } = database;
const { emsmp, wessex, person } = await loadIn(database);
const ruth = await person('Ruth Ashdown');
const daniel = await person('Daniel Okafor');

const YEAR = { firstYear: 2008, years: 1 };

async function planNow(): Promise<Plan> {
  const plan = await readIn(sql, emsmp, (tx) => plans.find(tx, emsmp.id, YEAR));
  if (!plan) throw new Error('The plan is gone.');
  return plan;
}

const historyOf = async (reference: string) => {
  const places = wordedPlaces(await planNow(), reference);
  return readIn(sql, emsmp, (tx) => wordings.listSince(tx, { partnershipId: emsmp.id, planId: emsmp.plan.id }, places));
};

const name = (reference: string, field: 'kpi' | 'lead' | 'timescale' | 'task-group') =>
  nameOf(emsmp.plan, reference, 'line', field);

async function expectRollUpsToAgree(): Promise<void> {
  const plan = await planNow();
  expect(await readIn(sql, emsmp, (tx) => compareRollUps(tx, { partnershipId: emsmp.id, plan }))).toEqual([]);
}

describe('a line that is reworded', () => {
  test('says the new words, is understood anew, and keeps its history: who, when, why, by which minute', async () => {
    const before = await planNow();
    const texts = {
      [name('4.1.1', 'kpi')]: '5 training workshops per annum held',
      [name('4.1.1', 'timescale')]: '2nd quarter',
    };
    const was = lineOf(before, '4.1.1');
    expect(await rewordIn(sql, emsmp, { reference: '4.1.1', texts, by: ruth })).toMatchObject({ kind: 'saved' });

    const after = await planNow();
    const line = lineOf(after, '4.1.1');
    expect(line).toMatchObject({
      id: was.id,
      kpi: '5 training workshops per annum held',
      timescale: '2nd quarter',
      lead: was.lead,
    });
    expect(line.schedule).toMatchObject({ kind: 'quarters', windows: [{ to: { year: 2008, number: 2 } }] });
    expect(line.measures).toMatchObject([{ kind: 'count', target: 5 }]);
    expect([after.revision, after.wordingRevision]).toEqual([before.revision + 1, before.wordingRevision + 1]);
    expect(await historyOf('4.1.1')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          field: 'kpi',
          before: was.kpi,
          after: '5 training workshops per annum held',
          changedBy: 'Ruth Ashdown',
          changedAt: '2009-04-14T11:00:00.000Z',
          reason: 'The board asked for it.',
          minute: 'Board, 14 April 2009, 4.2',
        }),
        expect.objectContaining({ field: 'timescale', before: was.timescale, after: '2nd quarter' }),
      ]),
    );
    await expectRollUpsToAgree();
  });

  test('keeps the answers it was given, word for word', async () => {
    const line = lineId(emsmp, '2.1.2');
    const answer = anAnswer({ comment: 'As it was asked.' });
    await saveIn(sql, emsmp, { enteredBy: ruth, answers: [{ lineId: line, baseVersion: 0, answer }] });
    const given = [await answerOf(sql, emsmp, line), await versionsOf(sql, emsmp, line)];
    const texts = { [name('2.1.2', 'kpi')]: 'Something else entirely', [name('2.1.2', 'timescale')]: '4th quarter' };
    await rewordIn(sql, emsmp, { reference: '2.1.2', texts, by: ruth });
    expect([await answerOf(sql, emsmp, line), await versionsOf(sql, emsmp, line)]).toEqual(given);
    await expectRollUpsToAgree();
  });

  test('goes back to earlier words by one more change, and what was between stays in the history', async () => {
    const field = name('5.1.1', 'lead');
    const { lead } = lineOf(await planNow(), '5.1.1');
    await rewordIn(sql, emsmp, { reference: '5.1.1', texts: { [field]: 'Somebody new' }, by: ruth });
    await rewordIn(sql, emsmp, { reference: '5.1.1', texts: { [field]: lead }, by: daniel });
    expect(lineOf(await planNow(), '5.1.1').lead).toBe(lead);
    const changes = (await historyOf('5.1.1')).map(({ before, after, changedBy }) => [before, after, changedBy]);
    expect(changes).toEqual([
      [lead, 'Somebody new', 'Ruth Ashdown'],
      ['Somebody new', lead, 'Daniel Okafor'],
    ]);
  });

  test('goes to another task group, or to none', async () => {
    const field = name('6.1.1', 'task-group');
    await rewordIn(sql, emsmp, {
      reference: '6.1.1',
      texts: { [field]: emsmp.plan.taskGroups[1]?.slug ?? '' },
      by: ruth,
    });
    expect(lineOf(await planNow(), '6.1.1').taskGroupId).toBe(emsmp.plan.taskGroups[1]?.id);
    await rewordIn(sql, emsmp, { reference: '6.1.1', texts: { [field]: '' }, by: ruth });
    expect(lineOf(await planNow(), '6.1.1').taskGroupId).toBeNull();
  });
});

describe('a timescale of an adopted plan that is changed', () => {
  const positionsOf = async (reference: string) => {
    const plan = await planNow();
    const told = await readIn(sql, emsmp, (tx) =>
      updates.listStandings(tx, { partnershipId: emsmp.id, planId: plan.id }),
    );
    const standings = standingsByQuarter(plan, told, TODAY).get(lineOf(plan, reference).id) ?? [];
    return standings.map(({ position }) => position);
  };
  const retime = (reference: string, timescale: string, today: string, countsFrom = '') =>
    rewordIn(sql, emsmp, {
      reference,
      texts: { [name(reference, 'timescale')]: timescale },
      by: ruth,
      rest: { countsFrom },
      today,
    });

  test('counts from the quarter that has not begun: what the others were asked stays, and history says from when', async () => {
    const before = await positionsOf('2.2.1');
    const was = lineOf(await planNow(), '2.2.1');
    await retime('2.2.1', '4th quarter', '2008-08-12');
    const after = await positionsOf('2.2.1');
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]).not.toBe('overdue');
    expect(lineOf(await planNow(), '2.2.1').earlierSchedules).toEqual([
      { timescale: was.timescale, schedule: was.schedule, before: { year: 2008, number: 3 } },
    ]);
    expect(await historyOf('2.2.1')).toMatchObject([{ field: 'timescale', countsFrom: { year: 2008, number: 3 } }]);
    await expectRollUpsToAgree();
  });

  test('changes no position once every quarter has begun', async () => {
    const before = await positionsOf('2.3.1');
    await retime('2.3.1', '1st quarter', TODAY);
    expect(lineOf(await planNow(), '2.3.1').timescale).toBe('1st quarter');
    expect(await positionsOf('2.3.1')).toEqual(before);
    await expectRollUpsToAgree();
  });

  test('is refused from a quarter that has begun, and nothing is written', async () => {
    const before = await planNow();
    const outcome = await retime('2.3.1', '2nd quarter', '2008-08-12', 'q2');
    expect(outcome).toMatchObject({ kind: 'not saved', refusals: [{ field: 'countsFrom' }] });
    expect(await planNow()).toEqual(before);
  });
});

test('an action gets another number, and what it stands under other words', async () => {
  const texts = {
    [nameOf(emsmp.plan, '1.2.2', 'action', 'number')]: '9',
    [nameOf(emsmp.plan, '1.2.2', 'outcome', 'words')]: 'Performance is seen',
    [nameOf(emsmp.plan, '1.2.2', 'objective', 'words')]: 'One partnership',
  };
  await rewordIn(sql, emsmp, { reference: '1.2.2', texts, by: ruth });
  const moved = placedLines(await planNow()).find(({ line }) => line.id === lineId(emsmp, '1.2.2'));
  expect(moved).toMatchObject({
    action: { reference: '1.2.9' },
    outcome: { text: 'Performance is seen' },
    objective: { text: 'One partnership' },
  });
  expect(await rewordIn(sql, emsmp, { reference: '1.2.2', texts: {}, by: ruth })).toBeNull();
});

test('a measure with figures is never lost: its aim changes, or it goes on beside the new ones', async () => {
  const line = lineOf(await planNow(), '1.1.1');
  const [first, second] = line.measures;
  if (!first || !second) throw new Error('1.1.1 counts too little.');
  const figure = { measureId: first.id, value: 1, numerator: null, denominator: null };
  const version = (await answerOf(sql, emsmp, line.id))?.version ?? 0;
  const answers = [{ lineId: line.id, baseVersion: version, answer: anAnswer({ actuals: [figure] }) }];
  const saved = await saveIn(sql, emsmp, { enteredBy: ruth, answers });
  expect(saved.get(line.id)?.kind).toBe('saved');

  await rewordIn(sql, emsmp, { reference: '1.1.1', texts: { [name('1.1.1', 'kpi')]: '3 open days held' }, by: ruth });
  const { measures } = lineOf(await planNow(), '1.1.1');
  expect(measures.map(({ id }) => id)).toContain(first.id);
  expect(measures).toContainEqual(expect.objectContaining({ target: 3 }));
  expect((await answerOf(sql, emsmp, line.id))?.actuals).toContainEqual(figure);
  await expectRollUpsToAgree();
});

describe('nothing at all is written where', () => {
  const stateNow = async () => [await planNow(), await historyOf('2.1.1')];

  test('one thing is refused', async () => {
    const before = await stateNow();
    const texts = { [name('2.1.1', 'lead')]: 'Another', [nameOf(emsmp.plan, '2.1.1', 'action', 'number')]: '2' };
    const outcome = await rewordIn(sql, emsmp, { reference: '2.1.1', texts, by: ruth });
    expect(outcome).toMatchObject({
      kind: 'not saved',
      refusals: [{ says: expect.stringContaining('2.1.2') as string }],
    });
    expect(await stateNow()).toEqual(before);
  });

  test('nothing is changed', async () => {
    const before = await stateNow();
    const texts = { [name('2.1.1', 'lead')]: `${lineOf(await planNow(), '2.1.1').lead} ` };
    expect(await rewordIn(sql, emsmp, { reference: '2.1.1', texts, by: ruth })).toEqual({ kind: 'saved', changes: [] });
    expect(await stateNow()).toEqual(before);
  });

  test('the transaction is undone: its words are remembered nowhere', async () => {
    const before = await planNow();
    const texts = { [name('2.1.1', 'lead')]: 'Never saved' };
    const undone = writeWithin(sql, within(emsmp.id), async (tx) => {
      await rewordWithin(tx, emsmp, { reference: '2.1.1', texts, by: ruth });
      throw new Error('The connection broke.');
    });
    await expect(undone).rejects.toThrow('The connection broke.');
    expect(await planNow()).toEqual(before);
    const others = { [name('2.1.1', 'timescale')]: '1st quarter' };
    await rewordIn(sql, emsmp, { reference: '2.1.1', texts: others, by: ruth });
    expect(lineOf(await planNow(), '2.1.1').lead).toBe(lineOf(before, '2.1.1').lead);
  });

  test('the item is another partnership’s', async () => {
    const foreign = placedLines(wessex.plan)[0]?.action.reference ?? '';
    const theirs = nameOf(wessex.plan, foreign, 'line', 'lead');
    const own = lineOf(await planNow(), '2.1.1').id;
    expect(theirs).not.toContain(`-${String(own)}-`);
    const before = await stateNow();
    const outcome = await rewordIn(sql, emsmp, { reference: '2.1.1', texts: { [theirs]: 'Spy' }, by: ruth });
    expect(outcome).toEqual({ kind: 'saved', changes: [] });
    expect(await stateNow()).toEqual(before);
    expect(await readIn(sql, wessex, (tx) => plans.find(tx, wessex.id, YEAR))).toMatchObject({
      wordingRevision: wessex.plan.wordingRevision,
    });
  });
});

test('of two who reword one text at the same moment one is first, and the other is shown those words', async () => {
  const base = (await planNow()).wordingRevision;
  const field = name('3.1.2', 'lead');
  const reword = (by: typeof ruth) =>
    rewordIn(sql, emsmp, { reference: '3.1.2', texts: { [field]: `${by.name}’s words` }, by, rest: { base } });
  const outcomes = await Promise.all([reword(ruth), reword(daniel)]);
  expect(outcomes.map((one) => one?.kind).sort()).toEqual(['not saved', 'saved']);
  const { lead } = lineOf(await planNow(), '3.1.2');
  const second = outcomes.find((one) => one?.kind === 'not saved');
  expect(second).toMatchObject({ overtaken: [{ words: lead }], since: [{ after: lead }] });
});

test('of two who reword different texts of one line both are saved', async () => {
  const before = await planNow();
  const { lead, kpi } = lineOf(before, '3.1.3');
  const reword = (by: typeof ruth, words: { lead: string; kpi: string }) => {
    const texts = { [name('3.1.3', 'lead')]: words.lead, [name('3.1.3', 'kpi')]: words.kpi };
    return rewordIn(sql, emsmp, { reference: '3.1.3', texts, by, rest: { base: before.wordingRevision } });
  };
  const outcomes = await Promise.all([
    reword(ruth, { lead: 'New lead', kpi }),
    reword(daniel, { lead, kpi: 'New KPI' }),
  ]);
  expect(outcomes.map((one) => one?.kind)).toEqual(['saved', 'saved']);
  expect(lineOf(await planNow(), '3.1.3')).toMatchObject({ lead: 'New lead', kpi: 'New KPI' });
  await expectRollUpsToAgree();
});

test('an answer and a rewording at once: both are there, and the roll-ups agree', async () => {
  const line = lineId(emsmp, '7.1.1');
  const version = (await answerOf(sql, emsmp, line))?.version ?? 0;
  const answers = [
    {
      lineId: line,
      baseVersion: version,
      answer: anAnswer({ comment: 'Just in time.', reason: 'Whichever day it is due.' }),
    },
  ];
  await Promise.all([
    saveIn(sql, emsmp, { enteredBy: daniel, answers }),
    rewordIn(sql, emsmp, { reference: '7.1.1', texts: { [name('7.1.1', 'timescale')]: '1st quarter' }, by: ruth }),
  ]);
  expect((await answerOf(sql, emsmp, line, Q4))?.comment).toBe('Just in time.');
  expect(lineOf(await planNow(), '7.1.1').timescale).toBe('1st quarter');
  await expectRollUpsToAgree();
});

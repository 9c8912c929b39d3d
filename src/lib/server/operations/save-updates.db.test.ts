import { afterEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import {
  anAnswer,
  answerOf,
  lineId,
  loadIn,
  readIn,
  saveIn,
  saveWithin,
  versionsOf,
  within,
} from '../../../../tests/support/demonstration';
import { writeWithin } from '../db/scope';
import * as plans from '../repositories/plans';
import { compareRollUps } from './store-roll-ups';

const database = await testDatabase();
const { sql } = database;
const { emsmp, wessex, person } = await loadIn(database);
const ruth = await person('Ruth Ashdown');
const daniel = await person('Daniel Okafor');

const EVERY_QUARTER = lineId(emsmp, '2.1.2');
const LATE = lineId(emsmp, '3.1.3');
const AS_APPROPRIATE = lineId(emsmp, '5.1.1');

const save = (line: number, baseVersion: number, rest = {}, enteredBy = ruth) =>
  saveIn(sql, emsmp, { enteredBy, answers: [{ lineId: line, baseVersion, answer: anAnswer(rest) }] });

const revision = async () => {
  const [found] = await readIn(sql, emsmp, (tx) => plans.listRevisions(tx, emsmp.id));
  return found?.revision ?? 0;
};

const wrongRollUps = () =>
  readIn(sql, emsmp, (tx) => compareRollUps(tx, { partnershipId: emsmp.id, plan: emsmp.plan }));

afterEach(async () => {
  expect(await wrongRollUps(), 'the stored roll-ups are those of the answers').toEqual([]);
});

describe('an answer that is saved', () => {
  test('is the first version, in the history too, and raises the plan’s revision', async () => {
    const before = await revision();
    const results = await save(EVERY_QUARTER, 0, { comment: 'Reports sent.' });
    expect(results.get(EVERY_QUARTER)).toEqual({ kind: 'saved', version: 1 });
    expect(await answerOf(sql, emsmp, EVERY_QUARTER)).toMatchObject({
      version: 1,
      status: 'completed',
      comment: 'Reports sent.',
      completedOn: '2009-03-31',
      saidBy: 'Ruth Ashdown',
      enteredBy: 'Ruth Ashdown',
      enteredOn: '2009-04-14',
    });
    const [newest] = await versionsOf(sql, emsmp, EVERY_QUARTER);
    expect(newest).toMatchObject({ version: 1, answer: { comment: 'Reports sent.' }, enteredBy: 'Ruth Ashdown' });
    expect(await revision()).toBe(before + 1);
  });

  test('becomes the next version of the one it was based on, which the history keeps', async () => {
    const results = await save(EVERY_QUARTER, 1, { comment: 'Reports sent and read.' }, daniel);
    expect(results.get(EVERY_QUARTER)).toEqual({ kind: 'saved', version: 2 });
    const versions = await versionsOf(sql, emsmp, EVERY_QUARTER);
    expect(
      versions
        .filter(({ quarter }) => quarter.number === 4)
        .map(({ version, answer, enteredBy }) => [version, answer.comment, enteredBy]),
    ).toEqual([
      [2, 'Reports sent and read.', 'Daniel Okafor'],
      [1, 'Reports sent.', 'Ruth Ashdown'],
    ]);
  });

  test('loses what only another status has', async () => {
    await save(EVERY_QUARTER, 2, {
      status: 'carried-forward',
      carriedTo: 2009,
      completedOn: null,
      reason: 'The year ran out.',
      supersededBy: 'A letter',
    });
    expect(await answerOf(sql, emsmp, EVERY_QUARTER)).toMatchObject({
      version: 3,
      carriedTo: 2009,
      completedOn: null,
      supersededBy: '',
    });
  });
});

describe('an answer that is not saved', () => {
  test('changes nothing where it says what is there already', async () => {
    const before = await revision();
    const results = await save(EVERY_QUARTER, 3, {
      status: 'carried-forward',
      carriedTo: 2009,
      completedOn: null,
      reason: 'The year ran out.',
    });
    expect(results.get(EVERY_QUARTER)).toEqual({ kind: 'unchanged', version: 3 });
    expect(await revision()).toBe(before);
  });

  test('is told who was first where it is based on an older version, and theirs stays', async () => {
    const before = await versionsOf(sql, emsmp, EVERY_QUARTER);
    const results = await save(EVERY_QUARTER, 2, { comment: 'Mine.' }, daniel);
    expect(results.get(EVERY_QUARTER)).toMatchObject({
      kind: 'overtaken',
      theirs: { version: 3, comment: 'Done.', enteredBy: 'Ruth Ashdown' },
    });
    expect(await versionsOf(sql, emsmp, EVERY_QUARTER)).toEqual(before);
  });

  test('is told what is wrong, while the other lines of the form are saved', async () => {
    const answers = [
      { lineId: LATE, baseVersion: 0, answer: anAnswer({ status: 'in-progress', completedOn: null }) },
      { lineId: AS_APPROPRIATE, baseVersion: 0, answer: anAnswer({ comment: 'Two gaps found.' }) },
    ];
    const results = await saveIn(sql, emsmp, { enteredBy: ruth, answers });
    expect(results.get(LATE)).toMatchObject({ kind: 'refused', refusals: [{ part: 'reason' }] });
    expect(results.get(AS_APPROPRIATE)).toEqual({ kind: 'saved', version: 1 });
    expect(await answerOf(sql, emsmp, LATE)).toBeUndefined();
  });

  test('is not found where the line is another’s to answer', async () => {
    const answers = [{ lineId: LATE, baseVersion: 0, answer: anAnswer() }];
    const results = await saveIn(sql, emsmp, { enteredBy: ruth, answers, mayAnswer: ({ id }) => id !== LATE });
    expect(results.get(LATE)).toEqual({ kind: 'not found' });
    expect(await answerOf(sql, emsmp, LATE)).toBeUndefined();
  });

  test('is not found where the line is another partnership’s, whatever number is sent', async () => {
    const foreign = lineId(wessex, '2.1.1');
    const answers = [{ lineId: foreign, baseVersion: 0, answer: anAnswer() }];
    const results = await saveIn(sql, emsmp, { enteredBy: ruth, answers });
    expect(results.get(foreign)).toEqual({ kind: 'not found' });
    expect(await answerOf(sql, wessex, foreign)).toBeUndefined();
  });

  test('has no plan to lock where the plan is another partnership’s', async () => {
    const locked = writeWithin(sql, within(emsmp.id), (tx) => plans.findForChange(tx, emsmp.id, wessex.plan.id));
    expect(await locked).toBeNull();
  });
});

test('a save of which the database refuses one part leaves nothing behind', async () => {
  const before = await revision();
  const line = lineId(emsmp, '8.1.1');
  // The form refuses such a name first; the database’s own check must undo the line that could have been saved too.
  const failing = saveIn(sql, emsmp, {
    enteredBy: ruth,
    saidBy: 'x'.repeat(201),
    answers: [
      { lineId: line, baseVersion: 0, answer: anAnswer() },
      { lineId: lineId(emsmp, '6.2.1a'), baseVersion: 0, answer: anAnswer() },
    ],
  });
  await expect(failing).rejects.toMatchObject({ constraint_name: 'updates_said_by_length' });
  expect(await answerOf(sql, emsmp, line)).toBeUndefined();
  expect((await versionsOf(sql, emsmp, line)).filter(({ quarter }) => quarter.number === 4)).toEqual([]);
  expect(await revision()).toBe(before);
});

test('what a save rolls back is gone with its history, roll-ups and revision', async () => {
  const before = await revision();
  const line = lineId(emsmp, '8.1.1');
  const answers = [{ lineId: line, baseVersion: 0, answer: anAnswer() }];
  const interrupted = writeWithin(sql, within(emsmp.id), async (tx) => {
    await saveWithin(tx, emsmp, { enteredBy: ruth, answers });
    throw new Error('The lights went out.');
  });
  await expect(interrupted).rejects.toThrow('lights');
  expect(await answerOf(sql, emsmp, line)).toBeUndefined();
  expect((await versionsOf(sql, emsmp, line)).filter(({ quarter }) => quarter.number === 4)).toEqual([]);
  expect(await revision()).toBe(before);
});

describe('whose word an answer is', () => {
  const LAST = lineId(emsmp, '8.1.1');
  test('is saved anew where only whose word it is was changed, and not because another opened it', async () => {
    const one = (saidBy: string, enteredBy: typeof ruth, version: number) =>
      saveIn(sql, emsmp, {
        enteredBy,
        saidBy,
        answers: [{ lineId: LAST, baseVersion: version, answer: anAnswer({ reason: 'It took longer.' }) }],
      });
    expect((await one('Ruth Ashdown', ruth, 0)).get(LAST)).toMatchObject({ kind: 'saved', version: 1 });
    expect((await one('Daniel Okafor', daniel, 1)).get(LAST)).toMatchObject({ kind: 'unchanged' });
    expect((await one('The chair', ruth, 1)).get(LAST)).toMatchObject({ kind: 'saved', version: 2 });
    expect((await one('Ruth Ashdown', ruth, 2)).get(LAST)).toMatchObject({ kind: 'saved', version: 3 });
  });
});

test('what cannot be read of an answer is told together with what else is wrong with it', async () => {
  const unreadable = [{ part: 'completedOn', says: 'The day must be a real day' }] as const;
  const answer = anAnswer({ status: 'on-hold', completedOn: null });
  const answers = [{ lineId: LATE, baseVersion: 0, answer, unreadable }];
  const results = await saveIn(sql, emsmp, { enteredBy: ruth, answers });
  expect(results.get(LATE)).toMatchObject({ kind: 'refused', refusals: [{ part: 'completedOn' }, { part: 'reason' }] });
  expect(await answerOf(sql, emsmp, LATE)).toBeUndefined();
});

import { afterAll, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import {
  anAnswer,
  answerOf,
  lineId,
  loadIn,
  Q4,
  readIn,
  saveIn,
  saveWithin,
  versionsOf,
  within,
} from '../../../../tests/support/demonstration';
import { placedLines } from '../../domain/plan';
import { connect } from '../db/connection';
import { writeWithin } from '../db/scope';
import { silentLog } from '../log';
import * as plans from '../repositories/plans';
import { type SaveResult } from './save-updates';
import { compareRollUps } from './store-roll-ups';

// Fifty savers who wait for one another take a while where much else runs.
vi.setConfig({ testTimeout: 60_000 });

const database = await testDatabase();
const { sql } = database;
// As many connections as there are savers, so that they truly meet in the database and not in a queue before it.
const many = connect(database.target, silentLog, 25);
const { emsmp, person } = await loadIn(database);
const ruth = await person('Ruth Ashdown');
const daniel = await person('Daniel Okafor');

afterAll(() => many.end());

const versionsInQ4 = async (line: number) =>
  (await versionsOf(sql, emsmp, line)).filter(({ quarter }) => quarter.number === Q4.number);

const revision = async () => (await readIn(sql, emsmp, (tx) => plans.listRevisions(tx, emsmp.id)))[0]?.revision ?? 0;

const expectRollUpsToAgree = async () =>
  expect(await readIn(sql, emsmp, (tx) => compareRollUps(tx, { partnershipId: emsmp.id, plan: emsmp.plan }))).toEqual(
    [],
  );

test('of two who save the same line at the same moment one is first, and the other is shown that answer', async () => {
  const line = lineId(emsmp, '2.1.2');
  const saving = (enteredBy: typeof ruth) =>
    saveIn(many, emsmp, {
      enteredBy,
      answers: [{ lineId: line, baseVersion: 0, answer: anAnswer({ comment: `Told by ${enteredBy.name}.` }) }],
    });
  const results = (await Promise.all([saving(ruth), saving(daniel)])).map((one) => one.get(line));
  expect(results.map((one) => one?.kind).sort()).toEqual(['overtaken', 'saved']);

  const stands = await answerOf(sql, emsmp, line);
  const overtaken = results.find((one): one is Extract<SaveResult, { kind: 'overtaken' }> => one?.kind === 'overtaken');
  expect(overtaken?.theirs.comment).toBe(stands?.comment);
  expect(await versionsInQ4(line)).toHaveLength(1);

  // Whoever came second decides for their own: both are in the history.
  const second = stands?.enteredBy === ruth.name ? daniel : ruth;
  const answer = anAnswer({ comment: `Told by ${second.name}.` });
  await saveIn(many, emsmp, { enteredBy: second, answers: [{ lineId: line, baseVersion: 1, answer }] });
  expect((await versionsInQ4(line)).map((one) => one.answer.comment).sort()).toEqual([
    'Told by Daniel Okafor.',
    'Told by Ruth Ashdown.',
  ]);
  await expectRollUpsToAgree();
});

test.each([8, 50])('of %i savers on one plan none is lost', async (savers) => {
  const before = await revision();
  const lines = placedLines(emsmp.plan).map((placed) => placed.line.id);
  const jobs = Array.from({ length: savers }, (_, index) => ({
    line: lines[index % lines.length] ?? 0,
    comment: `Answer ${index} of ${savers}.`,
    enteredBy: index % 2 === 0 ? ruth : daniel,
  }));
  // Each goes on, as a person would, from whatever was saved before it, until its own is saved.
  await Promise.all(
    jobs.map(async ({ line, comment, enteredBy }) => {
      const reason = 'Late, since all of us answer at once.';
      for (let result: SaveResult | undefined; result?.kind !== 'saved';) {
        const theirs = result?.kind === 'overtaken' ? result.theirs.version : 0;
        const answer = anAnswer({ comment, reason });
        const results = await saveIn(many, emsmp, {
          enteredBy,
          answers: [{ lineId: line, baseVersion: theirs, answer }],
        });
        result = results.get(line);
        expect(['saved', 'overtaken']).toContain(result?.kind);
      }
    }),
  );
  const told = await Promise.all([...new Set(jobs.map(({ line }) => line))].map(versionsInQ4));
  const comments = told.flat().map((one) => one.answer.comment);
  expect(jobs.filter(({ comment }) => !comments.includes(comment))).toEqual([]);
  expect(told.every((versions) => versions.every(({ version }, index) => version === versions.length - index))).toBe(
    true,
  );
  expect(await revision()).toBe(before + savers);
  await expectRollUpsToAgree();
});

test('a reader meanwhile sees a save whole or not at all', async () => {
  const line = lineId(emsmp, '5.1.1');
  const answers = [{ lineId: line, baseVersion: 99, answer: anAnswer() }];
  const before = { answer: await answerOf(sql, emsmp, line), revision: await revision() };
  const baseVersion = before.answer?.version ?? 0;
  await writeWithin(many, within(emsmp.id), async (tx) => {
    const own = answers.map((one) => ({ ...one, baseVersion }));
    const results = await saveWithin(tx, emsmp, { enteredBy: ruth, answers: own });
    expect(results.get(line)?.kind).toBe('saved');
    expect({ answer: await answerOf(sql, emsmp, line), revision: await revision() }).toEqual(before);
  });
  expect(await revision()).toBe(before.revision + 1);
  expect((await answerOf(sql, emsmp, line))?.version).toBe(baseVersion + 1);
});

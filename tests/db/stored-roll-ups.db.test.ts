import { expect, test } from 'vitest';
import { rollUp } from '../../src/lib/domain/roll-up';
import { lineStandings } from '../../src/lib/domain/line-standing';
import { closingDay } from '../../src/lib/domain/stored-roll-up';
import { quartersOfPlan } from '../../src/lib/domain/quarter';
import { placedLines } from '../../src/lib/domain/plan';
import { type Answer } from '../../src/lib/domain/update';
import { writeWithin } from '../../src/lib/server/db/scope';
import { compareAllRollUps, storeAllRollUps } from '../../src/lib/server/operations/compare-all-roll-ups';
import { compareRollUps, storeRollUps } from '../../src/lib/server/operations/store-roll-ups';
import * as partnerships from '../../src/lib/server/repositories/partnerships';
import * as rollUps from '../../src/lib/server/repositories/roll-ups';
import * as updates from '../../src/lib/server/repositories/updates';
import { testDatabase } from '../support/database';
import { anAnswer, type Loaded, lineId, loadIn, readIn, saveIn, within } from '../support/demonstration';

const database = await testDatabase();
const { sql } = database;
const { emsmp, wessex, person } = await loadIn(database);
const ruth = await person('Ruth Ashdown');

const of = ({ id, plan }: Loaded) => ({ partnershipId: id, planId: plan.id });

const stored = (loaded: Loaded) => readIn(sql, loaded, (tx) => rollUps.list(tx, of(loaded)));

const wrong = (loaded: Loaded) =>
  readIn(sql, loaded, (tx) => compareRollUps(tx, { partnershipId: loaded.id, plan: loaded.plan }));

async function change(reference: string, number: 1 | 2 | 3 | 4, rest: Partial<Answer>): Promise<void> {
  const line = lineId(emsmp, reference);
  const told = await readIn(sql, emsmp, (tx) => updates.listOfLines(tx, of(emsmp), [line]));
  const baseVersion = told.find(({ quarter }) => quarter.number === number)?.version ?? 0;
  const answer = anAnswer({ status: 'in-progress', completedOn: null, reason: 'It took longer.', ...rest });
  const quarter = { year: 2008, number };
  const results = await saveIn(sql, emsmp, {
    enteredBy: ruth,
    quarter,
    answers: [{ lineId: line, baseVersion, answer }],
  });
  expect(results.get(line)).toMatchObject({ kind: 'saved' });
}

test.each([
  ['EMSMP', emsmp],
  ['Wessex', wessex],
])('what %s has stored after loading is what its answers give', async (_, loaded) => {
  expect(await stored(loaded)).toHaveLength(4);
  expect(await wrong(loaded)).toEqual([]);
});

test('a stored roll-up is the domain’s own fold on the day after the quarter', async () => {
  const told = await readIn(sql, emsmp, (tx) => updates.listOfPlan(tx, of(emsmp)));
  const kept = await stored(emsmp);
  for (const quarter of quartersOfPlan(emsmp.plan.planYear)) {
    const today = closingDay(quarter, emsmp.plan.planYear.startsMonth);
    const fold = rollUp(lineStandings(emsmp.plan, told, quarter, 'quarter', today));
    expect(kept[quarter.number - 1]).toMatchObject({
      quarter,
      lines: 32,
      answered: fold.answered,
      asked: fold.asked,
      counts: fold.counts,
    });
  }
});

test.each<[string, string, 1 | 2 | 3 | 4, Partial<Answer>]>([
  ['a first answer', '2.1.2', 4, { status: 'completed', completedOn: '2009-03-27' }],
  ['a change of an answer', '2.1.2', 4, { status: 'in-progress' }],
  ['an answer that closes the line', '2.1.2', 4, { status: 'withdrawn' }],
  ['an answer that carries the line forward', '8.1.1', 4, { status: 'carried-forward', carriedTo: 2009 }],
  ['an answer that supersedes the line', '8.1.1', 4, { status: 'superseded', supersededBy: 'The new course' }],
  ['a late answer for an early quarter', '3.1.3', 2, { status: 'completed', completedOn: '2008-09-30' }],
  ['an answer that opens a closed line again', '1.2.1', 1, { status: 'in-progress' }],
  ['no demand', '5.1.1', 4, { status: 'no-demand' }],
  ['nothing to report', '6.1.2', 4, { status: 'nothing-to-report' }],
  ['on hold', '2.3.1', 4, { status: 'on-hold' }],
])('after %s the stored roll-ups are those of the answers', async (_, reference, quarter, rest) => {
  const before = await stored(emsmp);
  await change(reference, quarter, rest);
  expect(await wrong(emsmp)).toEqual([]);
  expect(await stored(emsmp)).not.toEqual(before);
});

test('after figures of a measure too', async () => {
  const placed = placedLines(emsmp.plan).find(({ line }) => line.reference === '2.1.1');
  const measure = placed?.line.measures[0];
  if (!measure) throw new Error('2.1.1 counts nothing.');
  const actuals = [{ measureId: measure.id, value: 0, numerator: null, denominator: null }];
  await change('2.1.1', 4, { status: 'completed', completedOn: '2009-03-10', actuals });
  expect(await wrong(emsmp)).toEqual([]);
});

test('a roll-up that somebody has tampered with is found, and computing it anew puts it right', async () => {
  await writeWithin(
    sql,
    within(emsmp.id),
    (tx) => tx`
    update roll_ups set answered = answered + 1 where plan_id = ${emsmp.plan.id} and quarter = 3`,
  );
  expect((await wrong(emsmp)).map(({ quarter }) => quarter.number)).toEqual([3]);
  await writeWithin(sql, within(emsmp.id), (tx) => storeRollUps(tx, { partnershipId: emsmp.id, plan: emsmp.plan }));
  expect(await wrong(emsmp)).toEqual([]);
});

test('over all partnerships too, and looking at them uses up none of their numbers', async () => {
  expect(await compareAllRollUps(sql)).toEqual({ plans: 2, differences: [] });
  await writeWithin(
    sql,
    within(emsmp.id),
    (tx) => tx`update roll_ups set done_to_date = done_to_date + 1 where plan_id = ${emsmp.plan.id} and quarter = 2`,
  );
  const differences = [{ partnership: 'EMSMP', plan: '2008/09', quarters: ['Jul to Sep 2008'] }];
  expect(await compareAllRollUps(sql)).toEqual({ plans: 2, differences });
  await storeAllRollUps(sql);
  expect(await compareAllRollUps(sql)).toEqual({ plans: 2, differences: [] });
  expect(await readIn(sql, emsmp, partnerships.findLastId)).toBe(Math.max(emsmp.id, wessex.id));
});

test('the database itself refuses a roll-up whose positions do not add up', async () => {
  const broken = writeWithin(
    sql,
    within(emsmp.id),
    (tx) => tx`
    update roll_ups set overdue = overdue + 1 where plan_id = ${emsmp.plan.id} and quarter = 3`,
  );
  await expect(broken).rejects.toMatchObject({ constraint_name: 'roll_ups_whole' });
});

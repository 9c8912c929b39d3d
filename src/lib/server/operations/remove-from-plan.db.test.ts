import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { anAnswer, answerOf, loadIn, readIn, saveIn, TODAY, within } from '../../../../tests/support/demonstration';
import { changeIn, type ChangeToMake, itemOf, planNow } from '../../../../tests/support/restructuring';
import { standingsByQuarter } from '../../domain/line-standing';
import { itemName, type ItemKind } from '../../domain/plan-item';
import { emsmpPlan } from '../demonstration/emsmp-plan';
import { writeWithin } from '../db/scope';
import * as plans from '../repositories/plans';
import * as structureChanges from '../repositories/structure-changes';
import * as taskGroups from '../repositories/task-groups';
import * as updates from '../repositories/updates';
import { createPlan } from './create-plan';
import { removeFromPlan } from './remove-from-plan';
import { compareRollUps } from './store-roll-ups';

const database = await testDatabase();
const { sql } = database;
const { emsmp, wessex, person } = await loadIn(database);
const ruth = await person('Ruth Ashdown');

/** The same plan once more, as a draft of the next year. */
async function nextYearsDraft() {
  const planYear = { ...emsmpPlan.planYear, firstYear: 2009 };
  const draft = { ...emsmpPlan, planYear, adoptedOn: null, adoptionMinute: '' };
  await writeWithin(sql, within(emsmp.id), async (tx) => {
    const groups = new Map((await taskGroups.list(tx, emsmp.id)).map(({ slug, id }) => [slug, id]));
    await createPlan(tx, emsmp.id, draft, groups);
  });
  const plan = await readIn(sql, emsmp, (tx) => plans.find(tx, emsmp.id, { firstYear: 2009, years: 1 }));
  if (!plan) throw new Error('The draft is not there.');
  return { id: emsmp.id, plan };
}
const drafted = await nextYearsDraft();

const NO_REASON = { reason: '', minute: '' };

const removeNamed = (of: typeof emsmp, name: string, change: Partial<ChangeToMake> = {}) =>
  changeIn(sql, of, { by: ruth, ...change }, (tx, plan, request) => removeFromPlan(tx, plan, { ...request, name }));

const remove = async (of: typeof emsmp, item: ItemKind, reference: string, change: Partial<ChangeToMake> = {}) =>
  removeNamed(of, itemName(itemOf(await planNow(sql, of), item, reference)), change);

async function latest(of: typeof emsmp) {
  const all = await readIn(sql, of, (tx) => structureChanges.list(tx, { partnershipId: of.id, planId: of.plan.id }));
  return all.filter(({ revision }) => revision === all[0]?.revision);
}

async function expectRollUpsToAgree(of: typeof emsmp): Promise<void> {
  const plan = await planNow(sql, of);
  expect(await readIn(sql, of, (tx) => compareRollUps(tx, { partnershipId: of.id, plan }))).toEqual([]);
}

describe('a line of an adopted plan', () => {
  const positionsOf = async (reference: string) => {
    const plan = await planNow(sql, emsmp);
    const of = { partnershipId: emsmp.id, planId: plan.id };
    const told = await readIn(sql, emsmp, (tx) => updates.listStandings(tx, of));
    const line = itemOf(plan, 'line', reference).itemId;
    return standingsByQuarter(plan, told, TODAY)
      .get(line)
      ?.map(({ position }) => position);
  };

  test('is taken out from a quarter on: it stays with its answers, and what it was asked before stays', async () => {
    const line = itemOf(emsmp.plan, 'line', '4.1.1').itemId;
    const before = await positionsOf('4.1.1');
    const given = await answerOf(sql, emsmp, line, { year: 2008, number: 2 });
    await remove(emsmp, 'line', '4.1.1', { today: '2008-08-12' });
    const plan = await planNow(sql, emsmp);
    expect(itemOf(plan, 'line', '4.1.1').lines[0]?.outFrom).toEqual({ year: 2008, number: 3 });
    expect((await positionsOf('4.1.1'))?.slice(0, 2)).toEqual(before?.slice(0, 2));
    expect(await answerOf(sql, emsmp, line, { year: 2008, number: 2 })).toEqual(given);
    expect(await latest(emsmp)).toMatchObject([
      { kind: 'taken-out', item: 'line', countsFrom: { year: 2008, number: 3 }, reason: 'The board asked for it.' },
    ]);
    await expectRollUpsToAgree(emsmp);
  });

  test('takes no answer for a quarter in which it is out', async () => {
    const line = itemOf(emsmp.plan, 'line', '4.1.1').itemId;
    const version = (await answerOf(sql, emsmp, line))?.version ?? 0;
    const answers = [{ lineId: line, baseVersion: version, answer: anAnswer({ comment: 'Too late.' }) }];
    const saved = await saveIn(sql, emsmp, { enteredBy: ruth, answers });
    expect(saved.get(line)).toMatchObject({ kind: 'refused', refusals: [{ part: 'status' }] });
  });

  test('stays after all while the quarter has not begun, and not once it has', async () => {
    const before = await positionsOf('5.1.1');
    await remove(emsmp, 'objective', '5', { today: '2008-08-12', reasons: { countsFrom: 'q4' } });
    expect(await positionsOf('5.1.1')).not.toEqual(before);
    expect((await latest(emsmp)).map(({ kind }) => kind)).toEqual(['taken-out', 'taken-out']);
    expect(await remove(emsmp, 'objective', '5', { today: '2009-01-01' })).toMatchObject({ kind: 'refused' });
    await remove(emsmp, 'objective', '5', { today: '2008-12-31' });
    expect(await positionsOf('5.1.1')).toEqual(before);
    expect((await latest(emsmp)).map(({ kind }) => kind)).toEqual(['put-back', 'put-back']);
    await expectRollUpsToAgree(emsmp);
  });

  test('is deleted by nobody: the database itself keeps it', async () => {
    const deleted = await writeWithin(sql, within(emsmp.id), async (tx) => {
      await tx`delete from measures where plan_id = ${emsmp.plan.id}
        and not exists (select from actuals where actuals.measure_id = measures.id)`;
      return (await tx`delete from kpi_lines where plan_id = ${emsmp.plan.id}`).count;
    });
    expect(deleted).toBe(0);
  });

  test('needs a reason, a minute and a quarter to come', async () => {
    const before = await planNow(sql, emsmp);
    const fields = async (reasons: ChangeToMake['reasons']) => {
      const outcome = await remove(emsmp, 'line', '2.1.1', { today: '2008-08-12', reasons: reasons ?? {} });
      return outcome?.kind === 'refused' ? outcome.refusals.map(({ field }) => field) : [];
    };
    expect(await fields({ ...NO_REASON, countsFrom: 'q1' })).toEqual(['reason', 'minute', 'countsFrom']);
    const theirs = itemName(itemOf(wessex.plan, 'action', '1.1.1'));
    expect(await removeNamed(emsmp, theirs)).toBeNull();
    expect(await planNow(sql, emsmp)).toEqual(before);
  });
});

describe('of a draft', () => {
  test('a line goes, and what it said stays in the history word for word', async () => {
    const was = itemOf(drafted.plan, 'line', '3.1.1b').lines[0];
    expect(await remove(drafted, 'line', '3.1.1b', { reasons: NO_REASON })).toMatchObject({ kind: 'done' });
    expect(itemOf(await planNow(sql, drafted), 'action', '3.1.1').lines.map(({ id }) => id)).not.toContain(was?.id);
    const { kpi, lead, timescale } = was ?? {};
    expect(await latest(drafted)).toMatchObject([
      { kind: 'removed', before: { words: kpi, lead, timescale }, after: null },
    ]);
    await expectRollUpsToAgree(drafted);
  });

  test('an action goes with its only line, and an objective with everything in it', async () => {
    await remove(drafted, 'line', '1.2.1', { reasons: NO_REASON });
    expect((await latest(drafted)).map(({ item }) => item)).toEqual(['action', 'line']);
    await remove(drafted, 'objective', '2', { reasons: NO_REASON });
    const { objectives } = await planNow(sql, drafted);
    expect(objectives.map(({ number }) => number)).toEqual([1, 3, 4, 5, 6, 7, 8]);
    await expectRollUpsToAgree(drafted);
  });

  test('nothing goes that somebody answered for', async () => {
    const line = itemOf(await planNow(sql, drafted), 'line', '6.1.1').itemId;
    const answers = [{ lineId: line, baseVersion: 0, answer: anAnswer({ status: 'in-progress', completedOn: null }) }];
    await saveIn(sql, drafted, { enteredBy: ruth, quarter: { year: 2009, number: 1 }, answers });
    const before = await planNow(sql, drafted);
    expect(await remove(drafted, 'objective', '6', { reasons: NO_REASON })).toMatchObject({
      kind: 'refused',
      refusals: [{ says: expect.stringContaining('Line 6.1.1 has been answered for') as string }],
    });
    expect(await planNow(sql, drafted)).toEqual(before);
  });
});

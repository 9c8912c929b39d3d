import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { addAccount, addPartnership } from '../../../../tests/support/people';
import type { PlanDraft } from '../../domain/plan-draft';
import { readWithin, writeWithin } from '../db/scope';
import * as changes from '../repositories/changes';
import * as plans from '../repositories/plans';
import { adoptPlan } from './adopt-plan';
import { createPlan } from './create-plan';

const { sql } = await testDatabase();
const ruth = await addAccount(sql, 'Ruth Ashdown');
const east = await addPartnership(sql, 'east');
const west = await addPartnership(sql, 'west');

const inEast = { partnershipId: east.id, accountId: ruth.id };
const adoption = { adoptedOn: '2009-04-08', minute: 'Board, 4.2' };

const draftOf = (firstYear: number): PlanDraft => ({
  title: `Business Plan ${firstYear}`,
  planYear: { firstYear, years: 1, startsMonth: 4 },
  adoptedOn: null,
  adoptionMinute: '',
  frontMatter: [],
  keyObjectives: [],
  objectives: [],
  taskGroups: [],
  members: [],
  statistics: [],
  abbreviations: [],
});

async function drafted(firstYear: number): Promise<number> {
  return writeWithin(sql, inEast, (tx) => createPlan(tx, east.id, draftOf(firstYear), new Map()));
}

const adopt = (planId: number, base = 1) =>
  writeWithin(sql, inEast, async (tx) => {
    const plan = await plans.findForChange(tx, east.id, planId);
    return plan && adoptPlan(tx, plan, { partnershipId: east.id, base, adoption, madeBy: ruth });
  });

const planOf = (firstYear: number) => readWithin(sql, inEast, (tx) => plans.find(tx, east.id, { firstYear, years: 1 }));

test('a drafted plan is adopted on a day by a minute, and history says who entered it', async () => {
  expect(await adopt(await drafted(2011))).toBe('adopted');
  expect(await planOf(2011)).toMatchObject({
    state: 'adopted',
    adoptedOn: '2009-04-08',
    adoptionMinute: 'Board, 4.2',
    revision: 2,
    wordingRevision: 2,
  });
  const [latest] = await readWithin(sql, inEast, (tx) => changes.list(tx, east.id, ['plan'], 1));
  expect(latest).toMatchObject({ after: { state: 'adopted', minute: 'Board, 4.2' }, madeBy: { id: ruth.id } });
});

test('of two who adopt it at once one does, and an adopted plan is not adopted again', async () => {
  const planId = await drafted(2012);
  expect((await Promise.all([adopt(planId), adopt(planId)])).sort()).toEqual(['adopted', 'not drafted']);
  expect(await adopt(planId, 2)).toBe('not drafted');
});

test('what somebody changed since it was looked at is not adopted unseen', async () => {
  const planId = await drafted(2013);
  await writeWithin(sql, inEast, (tx) => plans.raiseWordingRevision(tx, east.id, planId));
  expect(await adopt(planId)).toBe('changed meanwhile');
  expect(await planOf(2013)).toMatchObject({ state: 'drafted', adoptedOn: null });
});

test('another partnership’s plan is not there', async () => {
  const planId = await drafted(2014);
  const inWest = { partnershipId: west.id, accountId: ruth.id };
  expect(await writeWithin(sql, inWest, (tx) => plans.findForChange(tx, east.id, planId))).toBeNull();
  expect(await writeWithin(sql, inWest, (tx) => plans.findForChange(tx, west.id, planId))).toBeNull();
});

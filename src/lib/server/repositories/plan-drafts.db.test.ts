import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { readWithin, writeWithin } from '../db/scope';
import { actionsOfDraft } from '../../domain/finding-places';
import type { PlanDraft } from '../../domain/plan-draft';
import { emsmpPartnership } from '../demonstration/emsmp-partnership';
import { emsmpPlan } from '../demonstration/emsmp-plan';
import * as frontMatter from './front-matter';
import * as newPlans from './new-plans';
import * as planDrafts from './plan-drafts';
import * as taskGroups from './task-groups';

const { sql } = await testDatabase();

const PARTNERSHIP = 1;
const scope = { partnershipId: PARTNERSHIP, accountId: null };

const planId = await writeWithin(sql, scope, async (tx) => {
  await tx`insert into partnerships ${tx({
    id: PARTNERSHIP,
    slug: emsmpPartnership.slug,
    short_name: emsmpPartnership.shortName,
    full_name: emsmpPartnership.fullName,
    region: emsmpPartnership.region,
    lead_organisation: emsmpPartnership.leadOrganisation,
    funder: emsmpPartnership.funder,
    year_starts_month: emsmpPartnership.yearStartsMonth,
  })}`;
  const taskGroupIds = await taskGroups.create(tx, PARTNERSHIP, emsmpPlan.taskGroups);
  const readingsOf = (): newPlans.LineReadings => ({ schedule: { kind: 'not-understood' }, measures: [] });
  const id = await newPlans.create(tx, PARTNERSHIP, { draft: emsmpPlan, taskGroupIds, readingsOf });
  await frontMatter.create(tx, { partnershipId: PARTNERSHIP, planId: id }, emsmpPlan);
  await frontMatter.createMembers(tx, PARTNERSHIP, emsmpPlan.members);
  return id;
});

test('a plan comes back as the draft that it was written from', async () => {
  const draft = await readWithin(sql, scope, (tx) => planDrafts.find(tx, PARTNERSHIP, planId));
  expect(draft).toEqual(emsmpPlan);
});

test('an action that has another number than its place keeps it', async () => {
  const renumbered = await writeWithin(sql, scope, async (tx) => {
    const [last] = await tx<{ id: number }[]>`select id from actions where number = 3 order by id limit 1`;
    await tx`update actions set number = 7 where partnership_id = ${PARTNERSHIP} and id = ${last?.id ?? 0}`;
    return planDrafts.find(tx, PARTNERSHIP, planId);
  });
  const numbersOf = (draft: PlanDraft) => actionsOfDraft(draft).map(({ reference }) => reference);
  const expected = numbersOf(emsmpPlan).map((reference) => (reference === '1.3.3' ? '1.3.7' : reference));
  expect(renumbered && numbersOf(renumbered)).toEqual(expected);
});

test('there is no draft of a plan that is not there, nor of another partnership’s', async () => {
  const other = { partnershipId: 2, accountId: null };
  expect(await readWithin(sql, scope, (tx) => planDrafts.find(tx, PARTNERSHIP, planId + 1))).toBeNull();
  expect(await readWithin(sql, other, (tx) => planDrafts.find(tx, PARTNERSHIP, planId))).toBeNull();
});

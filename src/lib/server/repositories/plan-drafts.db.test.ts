import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { readWithin, writeWithin } from '../db/scope';
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

test('there is no draft of a plan that is not there, nor of another partnership’s', async () => {
  const other = { partnershipId: 2, accountId: null };
  expect(await readWithin(sql, scope, (tx) => planDrafts.find(tx, PARTNERSHIP, planId + 1))).toBeNull();
  expect(await readWithin(sql, other, (tx) => planDrafts.find(tx, PARTNERSHIP, planId))).toBeNull();
});

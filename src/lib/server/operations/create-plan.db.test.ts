import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { addPartnership } from '../../../../tests/support/people';
import { verbatimPlan } from '../../../../tests/support/verbatim-plan';
import { type KpiLine, placedLines, type Plan } from '../../domain/plan';
import type { PlanDraft } from '../../domain/plan-draft';
import { quarterOfDay } from '../../domain/quarter';
import { occurrencesOf, type Schedule } from '../../domain/schedule';
import { readStatus } from '../../domain/status-reading';
import type { Database } from '../db/connection';
import { readWithin, writeWithin } from '../db/scope';
import { emsmpPlan } from '../demonstration/emsmp-plan';
import { wessexPlan } from '../demonstration/second-partnership';
import * as planDrafts from '../repositories/plan-drafts';
import * as plans from '../repositories/plans';
import * as rollUps from '../repositories/roll-ups';
import * as taskGroups from '../repositories/task-groups';
import { createPlan } from './create-plan';
import { compareRollUps } from './store-roll-ups';

const { sql } = await testDatabase();

const within = (partnershipId: number) => ({ partnershipId, accountId: null });

/** Writes a plan into a partnership of its own and reads it back. */
async function loaded(database: Database, slug: string, draft: PlanDraft): Promise<{ id: number; plan: Plan }> {
  const { id } = await addPartnership(database, slug);
  await writeWithin(database, within(id), async (tx) => {
    const own = draft.taskGroups.filter((group) => !['health', 'housing'].includes(group.slug));
    await taskGroups.create(tx, id, own);
    const groups = new Map((await taskGroups.list(tx, id)).map((group) => [group.slug, group.id]));
    await createPlan(tx, id, draft, groups);
  });
  const plan = await readWithin(database, within(id), (tx) => plans.find(tx, id, { firstYear: 2008, years: 1 }));
  if (!plan) throw new Error('The plan that was written cannot be found.');
  return { id, plan };
}

const verbatim = verbatimPlan();

describe('the plan in the document’s own words', async () => {
  if (verbatim === null) {
    test.skip('is not loaded: the table ../shared/data/emsmp-2008-09-actions.tsv is missing');
    return;
  }
  const { id, plan } = await loaded(sql, 'verbatim', verbatim);
  const lines = placedLines(plan).map(({ line }) => line);
  const lineOf = (reference: string): KpiLine => {
    const line = lines.find((one) => one.reference === reference);
    if (!line) throw new Error(`There is no line ${reference}.`);
    return line;
  };

  test('has its counts', () => {
    expect(lines).toHaveLength(32);
    expect(plan.objectives.flatMap(({ outcomes }) => outcomes)).toHaveLength(19);
    expect(plan.objectives.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const perObjective = plan.objectives.map(
      ({ outcomes }) => outcomes.flatMap(({ actions }) => actions.flatMap((action) => action.lines)).length,
    );
    expect(perObjective).toEqual([7, 8, 4, 2, 2, 6, 1, 2]);
    expect(plan.keyObjectives.map(({ letter }) => letter).join('')).toBe('abcdefghij');
    expect(plan.objectives.map(({ keyObjectiveLetters }) => keyObjectiveLetters.join()).join(' ')).toBe(
      'a b d e f h i j',
    );
  });

  test('comes back from the database as it was written, to the letter', async () => {
    const draft = await readWithin(sql, within(id), (tx) => planDrafts.find(tx, id, plan.id));
    expect(draft?.objectives).toEqual(verbatim.objectives);
  });

  // Timescale as written, how many lines have it, what it was read as, the quarters in which something falls due.
  test.each<[string, number, Schedule['kind'], string]>([
    ['1st quarter', 4, 'quarters', '1'],
    ['2nd quarter', 3, 'quarters', '2'],
    ['3rd quarter', 5, 'quarters', '3'],
    ['4th quarter', 1, 'quarters', '4'],
    ['2nd quarter & 4th quarter', 1, 'quarters', '2 4'],
    ['3rd/4th quarter', 1, 'quarters', '4'],
    ['Each quarter', 4, 'recurring', '1 2 3 4'],
    ['Quarterly', 2, 'recurring', '1 2 3 4'],
    ['Monthly (excluding UASC info)', 1, 'recurring', '1 2 3 4'],
    ['Ongoing', 2, 'open-ended', ''],
    ['On going', 1, 'open-ended', ''],
    ['As appropriate', 6, 'on-demand', ''],
    ['In response to demand', 1, 'on-demand', ''],
  ])('understands “%s”', (timescale, count, kind, due) => {
    const own = lines.filter((line) => line.timescale === timescale);
    expect(own).toHaveLength(count);
    for (const { schedule } of own) {
      expect(schedule.kind).toBe(kind);
      const dues = occurrencesOf(schedule, plan.planYear).flatMap(({ due }) => due ?? []);
      const quarters = dues.map((day) => quarterOfDay(day, plan.planYear.startsMonth).number);
      expect([...new Set(quarters)].join(' ')).toBe(due);
    }
  });

  test('has its statuses understood, and what is no status left to a person', () => {
    const read = lines.map(({ statusWords }) => readStatus(statusWords, plan.planYear).understood);
    const count = (test: (one: (typeof read)[number]) => boolean): number => read.filter(test).length;
    expect(count(({ status }) => status === 'completed')).toBe(22);
    expect(count(({ completedIn }) => completedIn?.number === 4)).toBe(1);
    expect(count(({ status }) => status === 'no-demand')).toBe(2);
    expect(count(({ status, carriedTo }) => status === 'carried-forward' && carriedTo === 2010)).toBe(1);
    expect(count(({ restriction }) => restriction !== null)).toBe(1);
    expect(count(({ isNarrative }) => isNarrative)).toBe(3);
    expect(lines.filter(({ statusWords }) => statusWords === '').map(({ reference }) => reference)).toEqual(['2.1.2']);
    expect(read[lines.indexOf(lineOf('2.1.2'))]?.status).toBeNull();
  });

  test('keeps the document’s faults as they stand there', () => {
    expect(lineOf('6.2.1a').lead).toBe(lineOf('6.2.1a').kpi);
    expect(lineOf('4.1.1').statusWords).toBe('No demand in 2009/10');
    expect(lineOf('2.2.1').statusWords).toBe('To be considered as part of 2010/11 Business Plan');
    expect(lineOf('1.3.2')).toMatchObject({ timescale: '3rd quarter', statusWords: 'Completed 4th quarter' });
    expect(placedLines(plan).filter(({ action }) => action.carriedInFrom === '2007/8')).toHaveLength(1);
  });

  test('is without answers, and its stored roll-ups say so', async () => {
    const stored = await readWithin(sql, within(id), (tx) => rollUps.list(tx, { partnershipId: id, planId: plan.id }));
    expect(stored.map(({ quarter, lines: all, answered }) => [quarter.number, all, answered])).toEqual([
      [1, 32, 0],
      [2, 32, 0],
      [3, 32, 0],
      [4, 32, 0],
    ]);
    expect(await readWithin(sql, within(id), (tx) => compareRollUps(tx, { partnershipId: id, plan }))).toEqual([]);
  });
});

test('a plan is written whole or not at all', async () => {
  const { id } = await addPartnership(sql, 'half');
  const interrupted = writeWithin(sql, within(id), async (tx) => {
    const groups = await taskGroups.create(tx, id, wessexPlan.taskGroups);
    await createPlan(tx, id, wessexPlan, groups);
    throw new Error('The lights went out.');
  });
  await expect(interrupted).rejects.toThrow('lights');
  expect(await readWithin(sql, within(id), (tx) => plans.list(tx, id))).toEqual([]);
});

test('a second plan for the same year is refused by name', async () => {
  const { id } = await addPartnership(sql, 'twice');
  const write = () =>
    writeWithin(sql, within(id), (tx) => createPlan(tx, id, { ...wessexPlan, objectives: [] }, new Map()));
  await write();
  await expect(write()).rejects.toMatchObject({ constraint_name: 'plans_year_unique' });
});

test('a line for a task group that is not there is refused', async () => {
  const { id } = await addPartnership(sql, 'groupless');
  const writing = writeWithin(sql, within(id), (tx) => createPlan(tx, id, emsmpPlan, new Map()));
  await expect(writing).rejects.toThrow('has no task group');
});

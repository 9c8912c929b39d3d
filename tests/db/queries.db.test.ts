import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import type { Account } from '../../src/lib/domain/account';
import { quartersOfPlan } from '../../src/lib/domain/quarter';
import { type ObjectiveDraft, type PlanDraft } from '../../src/lib/domain/plan-draft';
import { leadName } from '../../src/lib/domain/lead-names';
import { type KpiLine, placedLines } from '../../src/lib/domain/plan';
import { connect } from '../../src/lib/server/db/connection';
import { readWithin, writeWithin } from '../../src/lib/server/db/scope';
import { emsmpPlan } from '../../src/lib/server/demonstration/emsmp-plan';
import { silentLog } from '../../src/lib/server/log';
import { createPlan } from '../../src/lib/server/operations/create-plan';
import * as leads from '../../src/lib/server/repositories/leads';
import * as plans from '../../src/lib/server/repositories/plans';
import * as taskGroups from '../../src/lib/server/repositories/task-groups';
import { testDatabase } from '../support/database';
import { anAnswer, saveIn, TODAY } from '../support/demonstration';
import { addAccount, addPartnership, addRole } from '../support/people';
import { visit } from '../support/visit';

vi.setConfig({ testTimeout: 60_000 });

const { sql, target } = await testDatabase();

/** One connection, whose every query is counted; what begins and ends a transaction is not asked of the data. */
const counting = connect(target, silentLog, 1);
let asked: string[] = [];
Object.assign(counting.options, { debug: (_: number, query: string) => void asked.push(query) });

const isOfTransaction = (query: string): boolean => /^(begin|commit|rollback)\b/i.test(query.trim());

afterEach(() => {
  asked = [];
});

/** The demonstration's objectives so many times over. */
const timesOver = (times: number): PlanDraft => ({
  ...emsmpPlan,
  objectives: Array.from({ length: times }, (_, time) =>
    emsmpPlan.objectives.map((objective): ObjectiveDraft => ({ ...objective, number: time * 8 + objective.number })),
  ).flat(),
});

let account: Account;

/** A lead of each partnership, by its slug. */
const leadOf = new Map<string, number>();

/** Puts one lead into the directory with a name for each of some lines, and gives its id. */
async function addLeads(partnershipId: number, lines: readonly KpiLine[]): Promise<number> {
  return writeWithin(sql, { partnershipId, accountId: null }, async (tx) => {
    const id = await leads.create(tx, partnershipId, { name: 'Everybody', kind: 'body' });
    for (const name of new Set(lines.map(({ lead }) => leadName(lead))))
      await leads.createName(tx, partnershipId, id, name);
    return id;
  });
}

/** Writes a plan of so many lines, every one answered in every quarter, for a partnership of its own. */
async function fill(slug: string, times: number): Promise<number> {
  const { id } = await addPartnership(sql, slug);
  await addRole(sql, id, account, { role: 'lead-officer' });
  const scope = { partnershipId: id, accountId: null };
  await writeWithin(sql, scope, async (tx) => {
    const own = emsmpPlan.taskGroups.filter((group) => !['health', 'housing'].includes(group.slug));
    await taskGroups.create(tx, id, own);
    const groups = new Map((await taskGroups.list(tx, id)).map((group) => [group.slug, group.id]));
    await createPlan(tx, id, timesOver(times), groups);
  });
  const plan = await readWithin(sql, scope, (tx) => plans.find(tx, id, { firstYear: 2008, years: 1 }));
  if (!plan) throw new Error('The plan was not written.');
  const lines = placedLines(plan).map(({ line }) => line);
  for (const quarter of quartersOfPlan(plan.planYear)) {
    const answers = lines.map((line) => ({
      lineId: line.id,
      baseVersion: 0,
      answer: anAnswer({ status: 'in-progress', completedOn: null, reason: 'Work goes on.' }),
    }));
    await saveIn(sql, { id, plan }, { enteredBy: account, quarter, answers });
  }
  leadOf.set(slug, await addLeads(id, lines.slice(0, lines.length / 4)));
  return lines.length;
}

beforeAll(async () => {
  process.env['QUARTERDAY_TODAY'] = TODAY;
  account = await addAccount(sql, 'Query Counter');
  expect(await fill('small', 1)).toBe(32);
  expect(await fill('large', 6)).toBe(192);
  // A connection's first query asks after the database's types, once.
  await counting`select 1`;
}, 120_000);

const YEAR = '../../src/routes/[partnership]/plans/[year]';

type Load = (event: RequestEvent) => unknown;

const LOADS: Readonly<Record<string, () => Promise<{ load: unknown }>>> = {
  'the home page': () => import('../../src/routes/[partnership]/+page.server'),
  'the plan': () => import(`${YEAR}/+page.server`),
  'a quarter': () => import(`${YEAR}/quarters/[quarter]/+page.server`),
  'the updates': () => import(`${YEAR}/quarters/[quarter]/updates/+page.server`),
  'an action': () => import(`${YEAR}/actions/[reference]/+page.server`),
  'the form for an action’s wording': () => import(`${YEAR}/actions/[reference]/edit/+page.server`),
  'the form that changes the plan': () => import(`${YEAR}/edit/+page.server`),
  'the form that adds to it': () => import(`${YEAR}/edit/addition/+page.server`),
  'the form that moves a part of it': () => import(`${YEAR}/edit/move/+page.server`),
  'the form that numbers it': () => import(`${YEAR}/edit/numbers/+page.server`),
  'the form that takes out a part of it': () => import(`${YEAR}/edit/removal/+page.server`),
  'an objective': () => import(`${YEAR}/objectives/[number]/+page.server`),
  'the return': () => import(`${YEAR}/return/+page.server`),
  'the document': () => import(`${YEAR}/document/+page.server`),
  'the print page': () => import(`${YEAR}/print/page/+page.server`),
  'the groups': () => import('../../src/routes/[partnership]/groups/+page.server'),
  'the leads': () => import('../../src/routes/[partnership]/leads/+page.server'),
  'a lead': () => import('../../src/routes/[partnership]/leads/[lead]/+page.server'),
  'who a name is': () => import('../../src/routes/[partnership]/leads/naming/+page.server'),
  'the plans': () => import('../../src/routes/[partnership]/plans/+page.server'),
};

/** The first action of a partnership’s plan, by its name in an address. */
async function firstAction(partnership: string): Promise<string> {
  const id = await partnershipId(partnership);
  const scope = { partnershipId: id, accountId: null };
  const plan = await readWithin(sql, scope, (tx) => plans.find(tx, id, { firstYear: 2008, years: 1 }));
  return `action-${String((plan && placedLines(plan)[0]?.action.id) ?? 0)}`;
}

async function queriesOf(load: Load, partnership: string): Promise<number> {
  const lead = String(leadOf.get(partnership));
  const params = { partnership, year: '2008-09', quarter: 'q4', reference: '1.1.1', number: '1', lead };
  const { event } = visit(counting, {
    account,
    params,
    path: `/${partnership}/plans/2008-09?show=all&item=${await firstAction(partnership)}`,
  });
  asked = [];
  await load(event);
  return asked.filter((query) => !isOfTransaction(query)).length;
}

test.each(Object.keys(LOADS))('%s takes as many queries for 192 lines as for 32', async (page) => {
  const { load } = (await LOADS[page]?.()) ?? {};
  const [small, large] = [await queriesOf(load as Load, 'small'), await queriesOf(load as Load, 'large')];
  expect(small).toBeGreaterThan(0);
  // The first visit may have read the plan's wording, which is remembered: the second visit is compared as well.
  const again = [await queriesOf(load as Load, 'small'), await queriesOf(load as Load, 'large')];
  expect(again[1]).toBe(again[0]);
  expect(large).toBe(small);
  expect(again[0]).toBeLessThanOrEqual(16);
});

test('a save takes as many queries for 30 answers as for 2', async () => {
  const queriesFor = async (slug: string, count: number): Promise<number> => {
    const id = await partnershipId(slug);
    const scope = { partnershipId: id, accountId: null };
    const plan = await readWithin(sql, scope, (tx) => plans.find(tx, id, { firstYear: 2008, years: 1 }));
    if (!plan) throw new Error('The plan is gone.');
    const answers = placedLines(plan)
      .slice(0, count)
      .map(({ line }) => ({
        lineId: line.id,
        baseVersion: 1,
        answer: anAnswer({ comment: `Done, with ${String(count)}.`, reason: 'Later than planned.' }),
      }));
    asked = [];
    const results = await saveIn(counting, { id, plan }, { enteredBy: account, answers });
    expect([...results.values()].map(({ kind }) => kind)).toEqual(answers.map(() => 'saved'));
    return asked.filter((query) => !isOfTransaction(query)).length;
  };
  const few = await queriesFor('small', 2);
  expect(await queriesFor('large', 30)).toBe(few);
  expect(few).toBeLessThanOrEqual(12);
});

async function partnershipId(slug: string): Promise<number> {
  const rows = await readWithin(
    sql,
    { partnershipId: null, accountId: account.id },
    (tx) => tx<{ id: number }[]>`
    select id from partnerships where slug = ${slug}`,
  );
  return rows[0]?.id ?? 0;
}

import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { addAccount, addPartnership } from '../../../../tests/support/people';
import { type Decisions, NOTHING_DECIDED } from '../../domain/bring-in/brought-in';
import { placedLines } from '../../domain/plan';
import { readWithin, writeWithin } from '../db/scope';
import { readFile } from '../intake/read-file';
import * as changes from '../repositories/changes';
import * as intakes from '../repositories/intakes';
import * as plans from '../repositories/plans';
import { bringInPlan } from './bring-in-plan';

const { sql } = await testDatabase();
const ruth = await addAccount(sql, 'Ruth Ashdown');
const east = await addPartnership(sql, 'east');
const west = await addPartnership(sql, 'west');

const inEast = { partnershipId: east.id, accountId: ruth.id };
const inWest = { partnershipId: west.id, accountId: ruth.id };

const TABLE = [
  'Objective\tOutcome\tAction\tTarget/KPI\tLead\tTimescale\tStatus\tPartners',
  '1 Inform the region\tThe region knows\tRun a website\t4 updates\tPolicy officer\tEach quarter\tOngoing\tTwo councils',
  '\t\tSend a newsletter\t2 issues\tPolicy officer\t2nd and 4th Quarter\t\t',
].join('\n');

const decided = (over: Partial<Decisions> = {}): Decisions => ({
  ...NOTHING_DECIDED,
  title: 'Business Plan 2011-12',
  planYear: { firstYear: 2011, years: 1, startsMonth: 4 },
  ...over,
});

async function received(decisions = decided()): Promise<number> {
  const content = Buffer.from(TABLE);
  const reading = await readFile(content);
  if (!reading.ok) throw new Error(reading.reason);
  const file = { fileName: 'plan.tsv', kind: reading.kind, content, source: reading.source, receivedBy: ruth };
  return writeWithin(sql, inEast, (tx) =>
    intakes.create(tx, east.id, { ...file, decisions, receivedAt: new Date('2009-04-14') }),
  );
}

const bringIn = (id: number, version = 1) =>
  writeWithin(sql, inEast, (tx) => bringInPlan(tx, east.id, { id, version }, ruth));
const find = (id: number) => readWithin(sql, inEast, (tx) => intakes.find(tx, east.id, id));
const planOf = (firstYear: number) => readWithin(sql, inEast, (tx) => plans.find(tx, east.id, { firstYear, years: 1 }));

describe('a file that was brought in', () => {
  let id = 0;
  beforeAll(async () => {
    id = await received();
    expect(await bringIn(id)).toMatchObject({ ok: true });
  });

  test('is a drafted plan with every line in its words', async () => {
    const plan = await planOf(2011);
    expect(plan).toMatchObject({ title: 'Business Plan 2011-12', state: 'drafted' });
    const lines = plan
      ? placedLines(plan).map(({ line, action }) => [line.reference, action.text, line.timescale])
      : [];
    expect(lines).toEqual([
      ['1.1.1', 'Run a website', 'Each quarter'],
      ['1.1.2', 'Send a newsletter', '2nd and 4th Quarter'],
    ]);
  });

  test('says of each line where it stood, and keeps what had no room of its own', async () => {
    const plan = await planOf(2011);
    const ids = plan ? placedLines(plan).map(({ line }) => line.id) : [];
    const kept = await readWithin(sql, inEast, (tx) =>
      intakes.listLinesInFile(tx, { partnershipId: east.id, planId: plan?.id ?? 0 }, ids),
    );
    expect(kept).toEqual([
      expect.objectContaining({ place: 'The table, line 2', notes: [{ heading: 'Partners', text: 'Two councils' }] }),
      expect.objectContaining({ place: 'The table, line 3', notes: [] }),
    ]);
  });

  test('stays with its plan, and nobody decides about it, brings it in or discards it again', async () => {
    expect((await find(id))?.planId).toBe((await planOf(2011))?.id);
    const redecided = { id, version: 1, decisions: decided({ title: 'Another' }) };
    expect(await writeWithin(sql, inEast, (tx) => intakes.updateDecisions(tx, east.id, redecided))).toBe(false);
    expect(await writeWithin(sql, inEast, (tx) => intakes.remove(tx, east.id, id))).toBe(false);
    expect(await bringIn(id)).toEqual({ ok: false, reason: 'not found' });
    const file = await readWithin(sql, inEast, (tx) => intakes.findFile(tx, east.id, id));
    expect(file?.content.toString()).toBe(TABLE);
  });

  test('is found again by its plan, within its partnership', async () => {
    const planId = (await planOf(2011))?.id ?? 0;
    const ofPlan = (scope: typeof inEast, partnershipId: number, plan = planId) =>
      readWithin(sql, scope, (tx) => intakes.findOfPlan(tx, partnershipId, plan));
    expect(await ofPlan(inEast, east.id)).toEqual({
      id,
      fileName: 'plan.tsv',
      receivedBy: 'Ruth Ashdown',
      receivedAt: '2009-04-14T00:00:00.000Z',
    });
    expect(await ofPlan(inEast, east.id, planId + 1)).toBeNull();
    expect(await ofPlan(inWest, east.id)).toBeNull();
  });

  test('stands in the partnership’s history', async () => {
    const [latest] = await readWithin(sql, inEast, (tx) => changes.list(tx, east.id, ['plan'], 1));
    expect(latest).toMatchObject({
      after: { title: 'Business Plan 2011-12', file: 'plan.tsv' },
      madeBy: { id: ruth.id },
    });
  });
});

test('what stands twice in a file that can be but once is brought in once, and told as a paragraph again', async () => {
  const said = (kind: 'heading' | 'paragraph', text: string, index: number) => ({
    kind,
    text,
    place: `Paragraph ${String(index)}`,
    level: kind === 'heading' ? 1 : null,
  });
  const table = await readFile(Buffer.from(TABLE));
  if (!table.ok) throw new Error(table.reason);
  const texts = [
    said('heading', 'Key objectives', 1),
    said('paragraph', 'a) The first duty', 2),
    said('paragraph', 'a) Another duty under the same letter', 3),
    said('heading', 'Task groups', 4),
    said('heading', '1. Health task group', 5),
    said('heading', '2. Health task group', 6),
  ];
  const source = { blocks: [...texts, ...table.source.blocks], remarks: [] };
  const decisions = decided({ planYear: { firstYear: 2016, years: 1, startsMonth: 4 } });
  const file = { fileName: 'plan.docx', kind: 'word' as const, content: Buffer.from('PK'), source, decisions };
  const id = await writeWithin(sql, inEast, (tx) =>
    intakes.create(tx, east.id, { ...file, receivedBy: ruth, receivedAt: new Date('2009-04-14') }),
  );
  expect(await bringIn(id)).toMatchObject({ ok: true });
  const plan = await planOf(2016);
  expect(plan?.keyObjectives.map(({ letter, text }) => [letter, text])).toEqual([['a', 'The first duty']]);
});

describe('nothing is written where', () => {
  test('the partnership has a plan for that year', async () => {
    const planYear = { firstYear: 2014, years: 1, startsMonth: 4 };
    const [first, second] = [await received(decided({ planYear })), await received(decided({ planYear }))];
    const both = await Promise.all([bringIn(first), bringIn(second)]);
    expect(both).toContainEqual({ ok: false, reason: 'year taken' });
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('somebody decided something since', async () => {
    const id = await received(decided({ planYear: { firstYear: 2012, years: 1, startsMonth: 4 } }));
    const decisions = decided({ title: 'Later', planYear: { firstYear: 2012, years: 1, startsMonth: 4 } });
    const decide = () =>
      writeWithin(sql, inEast, (tx) => intakes.updateDecisions(tx, east.id, { id, version: 1, decisions }));
    expect([await decide(), await decide()]).toEqual([true, false]);
    expect(await bringIn(id, 1)).toEqual({ ok: false, reason: 'decided meanwhile' });
    expect(await planOf(2012)).toBeNull();
  });

  test('every row is left out', async () => {
    const dropped = ['The table, line 2', 'The table, line 3'];
    const id = await received(decided({ dropped, planYear: { firstYear: 2013, years: 1, startsMonth: 4 } }));
    expect(await bringIn(id)).toEqual({ ok: false, reason: 'no lines' });
  });

  test('the file is another partnership’s', async () => {
    const id = await received(decided({ planYear: { firstYear: 2015, years: 1, startsMonth: 4 } }));
    const asWest = await writeWithin(sql, inWest, (tx) => bringInPlan(tx, west.id, { id, version: 1 }, ruth));
    expect(asWest).toEqual({ ok: false, reason: 'not found' });
    expect(await readWithin(sql, inWest, (tx) => intakes.find(tx, east.id, id))).toBeNull();
  });
});

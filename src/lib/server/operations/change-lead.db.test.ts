import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { loadIn, readIn, within } from '../../../../tests/support/demonstration';
import type { LeadChange } from '../../domain/lead-change';
import { writeWithin } from '../db/scope';
import * as changes from '../repositories/changes';
import * as leads from '../repositories/leads';
import * as plans from '../repositories/plans';
import { addLead } from './add-lead';
import { changeLead } from './change-lead';
import { removeLead } from './remove-lead';

const database = await testDatabase();
const { sql } = database;
const { emsmp, wessex, person } = await loadIn(database);
const ruth = await person('Ruth Ashdown');
const at = new Date('2009-04-14T10:00:00Z');

const add = (name: string, partnershipId = emsmp.id) =>
  writeWithin(sql, within(partnershipId), (tx) => addLead(tx, { partnershipId, name, kind: 'body', madeBy: ruth, at }));

const list = () => readIn(sql, emsmp, (tx) => leads.list(tx, emsmp.id));

const revision = () =>
  readIn(sql, emsmp, async (tx) => {
    const [newest] = await plans.listRevisions(tx, emsmp.id);
    return newest;
  });

async function leadCalled(name: string) {
  const lead = (await list()).find((one) => one.name === name);
  if (!lead) throw new Error(`There is no lead ${name}.`);
  return lead;
}

async function change(name: string, what: LeadChange, base?: number) {
  const lead = await leadCalled(name);
  return writeWithin(sql, within(emsmp.id), (tx) =>
    changeLead(tx, {
      partnershipId: emsmp.id,
      leadId: lead.id,
      base: base ?? lead.version,
      change: what,
      madeBy: ruth,
      at,
    }),
  );
}

beforeAll(async () => {
  for (const name of ['LGEM', 'Chair']) expect(await add(name)).toHaveProperty('id');
});

test('a lead is called by one of its names, and another lead cannot have it', async () => {
  expect(await leadCalled('LGEM')).toMatchObject({ kind: 'body', names: ['LGEM'], holders: [] });
  expect(await add('LGEM')).toMatchObject({ field: 'name' });
  expect(await change('LGEM', { kind: 'add name', name: 'LGEM Officers' })).toBe('changed');
  expect(await add('LGEM Officers')).toMatchObject({ field: 'name' });
  expect(await change('Chair', { kind: 'add name', name: 'LGEM Officers' })).toMatchObject({ field: 'name' });
  expect((await readIn(sql, emsmp, (tx) => leads.listNames(tx, emsmp.id))).get('LGEM Officers')?.name).toBe('LGEM');
});

test('of two who give one name to two leads at once, one does', async () => {
  const what: LeadChange = { kind: 'add name', name: 'The office' };
  const outcomes = await Promise.all([change('LGEM', what), change('Chair', what)]);
  expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1);
});

test('a name that was taken away can be given again, and both are in the history with who did it', async () => {
  const { id } = await leadCalled('Chair');
  expect(await change('Chair', { kind: 'add name', name: 'Chairman' })).toBe('changed');
  expect(await change('Chair', { kind: 'take name away', name: 'Chairman' })).toBe('changed');
  expect((await leadCalled('Chair')).names).not.toContain('Chairman');
  expect(await change('Chair', { kind: 'add name', name: 'Chairman' })).toBe('changed');
  const history = await readIn(sql, emsmp, (tx) => changes.listOf(tx, emsmp.id, 'lead', String(id)));
  expect(history.slice(0, 3)).toMatchObject([
    { before: null, after: { name: 'Chairman' }, madeBy: { name: 'Ruth Ashdown' }, madeAt: at.toISOString() },
    { before: { name: 'Chairman' }, after: null },
    { before: null, after: { name: 'Chairman' } },
  ]);
});

describe('what somebody changed since it was looked at', () => {
  test('is not changed unseen', async () => {
    const { version } = await leadCalled('LGEM');
    expect(await change('LGEM', { kind: 'add name', name: 'LGEM staff' })).toBe('changed');
    expect(await change('LGEM', { kind: 'take name away', name: 'LGEM staff' }, version)).toBe('changed meanwhile');
    expect((await leadCalled('LGEM')).names).toContain('LGEM staff');
  });
});

test('every change raises the plans’ revision, and none their wording’s', async () => {
  const before = await revision();
  await change('LGEM', { kind: 'describe', name: 'Local Government East Midlands', leadKind: 'body' });
  const after = await revision();
  expect(after?.revision).toBe((before?.revision ?? 0) + 1);
  expect(after?.wordingRevision).toBe(before?.wordingRevision);
  expect((await leadCalled('Local Government East Midlands')).names).toContain('LGEM');
});

test('a post is held by one after another', async () => {
  await change('Chair', { kind: 'describe', name: 'Chair', leadKind: 'post' });
  await change('Chair', { kind: 'add holder', name: 'Beth Moor', from: '2008-09-01', until: null });
  await change('Chair', { kind: 'add holder', name: 'Anne Carr', from: null, until: '2008-08-31' });
  const [first, second] = (await leadCalled('Chair')).holders;
  expect([first, second]).toMatchObject([
    { name: 'Anne Carr', from: null, until: '2008-08-31' },
    { name: 'Beth Moor', from: '2008-09-01', until: null },
  ]);
  await change('Chair', { kind: 'end holder', holderId: second?.id ?? 0, until: '2009-03-31' });
  await change('Chair', { kind: 'take holder away', holderId: first?.id ?? 0 });
  expect((await leadCalled('Chair')).holders).toMatchObject([{ name: 'Beth Moor', until: '2009-03-31' }]);
});

test('a lead that is taken out of the directory leaves its names free and its history', async () => {
  await add('Regional Chair');
  const lead = await leadCalled('Regional Chair');
  const of = { partnershipId: emsmp.id, leadId: lead.id, madeBy: ruth, at };
  const remove = (base: number) => writeWithin(sql, within(emsmp.id), (tx) => removeLead(tx, { ...of, base }));
  expect(await remove(lead.version + 1)).toBe('changed meanwhile');
  expect(await remove(lead.version)).toBe('removed');
  expect(await remove(lead.version)).toBe('not there');
  const [latest] = await readIn(sql, emsmp, (tx) => changes.listOf(tx, emsmp.id, 'lead', String(lead.id)));
  expect(latest).toMatchObject({ before: { lead: 'Regional Chair', names: 'Regional Chair' }, after: null });
  expect(await add('Regional Chair')).toHaveProperty('id');
});

test('another partnership’s lead is not there', async () => {
  const { id, version } = await leadCalled('Chair');
  const what = { leadId: id, base: version, madeBy: ruth, at };
  const named = { kind: 'add name', name: 'X' } as const;
  for (const partnershipId of [emsmp.id, wessex.id]) {
    const outcome = await writeWithin(sql, within(wessex.id), (tx) =>
      changeLead(tx, { ...what, partnershipId, change: named }),
    );
    expect(outcome).toBe('not there');
  }
  expect(await add('Chair', wessex.id)).toHaveProperty('id');
});

test('a lead’s name is one of its own, whatever writes it', async () => {
  const { id } = await leadCalled('Chair');
  const taken = writeWithin(sql, within(emsmp.id), (tx) => leads.removeName(tx, emsmp.id, id, 'Chair'));
  await expect(taken).rejects.toThrow('leads_name_own_fkey');
});

test('the cells that plans write are listed as written, with how many lines have them', async () => {
  const written = await readIn(sql, emsmp, (tx) => leads.listWritten(tx, emsmp.id));
  expect(written.map(({ words }) => words)).toEqual(expect.arrayContaining(['LGEM', 'LGEM Officers']));
  expect(written.every(({ words, lines, plans: inPlans }) => words.trim() !== '' && lines > 0 && inPlans === 1)).toBe(
    true,
  );
});

import { describe, expect, test } from 'vitest';
import { holdersOn, type Lead } from './lead';
import { leadChangeRecord, leadRefusal, nameRefusal } from './lead-change';

const anne = { id: 1, name: 'Anne Carr', from: null, until: '2008-08-31' };
const beth = { id: 2, name: 'Beth Moor', from: '2008-09-01', until: null };

const coordinator: Lead = {
  id: 1,
  name: 'LGEM Co-ordinator',
  kind: 'post',
  version: 1,
  names: ['LGEM Co-ordinator', 'Co-ordinator'],
  holders: [anne, beth],
};

const body: Lead = { id: 2, name: 'LGEM', kind: 'body', version: 1, names: ['LGEM', 'LGEM Officers'], holders: [] };
const LEADS = [coordinator, body];

const says = (lead: Lead, change: Parameters<typeof leadRefusal>[1]) => leadRefusal(lead, change, LEADS)?.says ?? null;

describe('a name', () => {
  test('is of one lead: another’s is refused until it is taken away there', () => {
    const refusal = '“LGEM Officers” is a name of LGEM already: take it away there first';
    expect(says(coordinator, { kind: 'add name', name: 'LGEM Officers' })).toBe(refusal);
    expect(says(coordinator, { kind: 'describe', name: 'LGEM Officers', leadKind: 'post' })).toBe(refusal);
    expect(nameRefusal('LGEM Officers', null, LEADS)?.says).toBe(refusal);
    expect(says(coordinator, { kind: 'add name', name: 'The Co-ordinator' })).toBeNull();
  });

  test('of the lead itself may become what it is called, and is not added twice', () => {
    expect(says(coordinator, { kind: 'describe', name: 'Co-ordinator', leadKind: 'post' })).toBeNull();
    expect(says(coordinator, { kind: 'add name', name: 'Co-ordinator' })).toContain('already');
  });

  test('can be taken away, but not the one that the lead is called by', () => {
    expect(says(body, { kind: 'take name away', name: 'LGEM Officers' })).toBeNull();
    expect(says(body, { kind: 'take name away', name: 'LGEM' })).toContain('call it something else first');
    expect(says(body, { kind: 'take name away', name: 'Chair' })).toBe('“Chair” is no name of LGEM any more');
  });
});

describe('a holder', () => {
  test('is of a post alone, from a day until a later one', () => {
    const holder = { kind: 'add holder', name: 'Carol Dean', from: '2009-02-01', until: '2009-01-31' } as const;
    expect(says(coordinator, holder)).toBe('The last day must not be before the first, 1 February 2009');
    expect(says(coordinator, { ...holder, until: '2009-02-01' })).toBeNull();
    expect(says(coordinator, { ...holder, from: null })).toBeNull();
    expect(says(body, { ...holder, until: null })).toContain('Only a post has holders');
  });

  test('ends no sooner than they began', () => {
    expect(says(coordinator, { kind: 'end holder', holderId: beth.id, until: '2008-08-31' })).toContain('1 September');
    expect(says(coordinator, { kind: 'end holder', holderId: beth.id, until: '2009-03-31' })).toBeNull();
    expect(says(coordinator, { kind: 'take holder away', holderId: 9 })).toContain('in the meantime');
  });

  test('holds the post on their first and last day, and nobody holds it before anybody did', () => {
    const on = (day: string) => holdersOn(coordinator, day).map(({ name }) => name);
    expect(on('2008-08-31')).toEqual(['Anne Carr']);
    expect(on('2008-09-01')).toEqual(['Beth Moor']);
    expect(holdersOn({ holders: [beth] }, '2008-08-31')).toEqual([]);
  });
});

test('the history keeps what there was before a change and what there is after it', () => {
  expect(leadChangeRecord(body, { kind: 'describe', name: 'LGEM', leadKind: 'group' })).toEqual({
    before: { lead: 'LGEM', kind: 'body' },
    after: { lead: 'LGEM', kind: 'group' },
  });
  expect(leadChangeRecord(body, { kind: 'take name away', name: 'LGEM Officers' })).toEqual({
    before: { name: 'LGEM Officers' },
    after: null,
  });
  expect(leadChangeRecord(coordinator, { kind: 'end holder', holderId: 2, until: '2009-03-31' })).toEqual({
    before: { holder: 'Beth Moor', from: '2008-09-01', until: null },
    after: { holder: 'Beth Moor', from: '2008-09-01', until: '2009-03-31' },
  });
  expect(leadChangeRecord(coordinator, { kind: 'take holder away', holderId: 1 }).after).toBeNull();
});

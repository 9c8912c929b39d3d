import { expect, test } from 'vitest';
import { describeLeadForm, endHolderForm, holderForm, namingForm, otherNameOf } from './lead';
import { readForm } from './read-form';

function sent(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

test('a name is a lead of its own, or another name of a lead as it was looked at', () => {
  expect(readForm(namingForm, sent({ name: ' LGEM   Officers ', who: 'body' }))).toMatchObject({
    value: { name: 'LGEM Officers', who: { kind: 'body', leadId: null } },
  });
  const who = otherNameOf({ id: 12, version: 3 });
  expect(readForm(namingForm, sent({ name: 'LGEM', who }))).toMatchObject({
    value: { who: { kind: null, leadId: 12, base: 3 } },
  });
});

test('what is missing is said once for each field', () => {
  expect(readForm(namingForm, sent({ name: ' ', who: 'committee' }))).toMatchObject({
    errors: { name: 'Enter the name that plans write', who: 'Choose who it is' },
  });
  expect(readForm(describeLeadForm, sent({ name: 'x'.repeat(201) }))).toMatchObject({
    errors: { name: 'The name must be 200 characters or fewer', kind: 'Choose what this lead is' },
  });
});

test('days nobody knows are left out, and what is no day is said', () => {
  const holder = { base: '4', holder: 'Beth Moor', heldFrom: '1 September 2008', heldUntil: '' };
  expect(readForm(holderForm, sent(holder))).toMatchObject({
    value: { base: 4, holder: 'Beth Moor', heldFrom: '2008-09-01', heldUntil: null },
  });
  expect(readForm(holderForm, sent({ ...holder, heldUntil: 'soon' }))).toMatchObject({
    errors: { heldUntil: 'Enter a day like 12 May 2009, or leave it empty' },
  });
  expect(readForm(endHolderForm, sent({ endedOn: '' }))).toMatchObject({
    errors: { endedOn: 'Enter a day like 12 May 2009' },
  });
});

import { describe, expect, test } from 'vitest';
import { invitationForm, nameForm, newAccountForm, roleChoices } from './invitation';
import { readForm, readId, summaryOf } from './read-form';
import { signInForm } from './sign-in';

const GROUPS = [{ id: 7, name: 'Health' }];

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe('an invitation', () => {
  test('is read with its role', () => {
    const form = formOf({ name: ' Ann Lee ', email: ' Ann@Example.org', role: 'reporter-7' });
    expect(readForm(invitationForm(GROUPS), form)).toMatchObject({
      ok: true,
      value: { name: 'Ann Lee', email: 'ann@example.org', role: { role: 'reporter', taskGroupId: 7 } },
    });
  });

  test('says of each field what is wrong, and gives back what was typed', () => {
    const reading = readForm(invitationForm(GROUPS), formOf({ name: '', email: 'ann at example', role: 'reporter-8' }));
    expect(reading).toEqual({
      ok: false,
      errors: {
        name: 'Enter a name.',
        email: 'Enter an e-mail address like name@example.org.',
        role: 'Choose a role.',
      },
      typed: { name: '', email: 'ann at example', role: 'reporter-8' },
    });
  });

  test('names what is missing in the order of the form, of the person invited', () => {
    const reading = readForm(invitationForm(GROUPS), formOf({}));
    expect(summaryOf(reading.ok ? {} : reading.errors)).toEqual([
      { id: 'name', message: 'Enter a name.' },
      { id: 'email', message: 'Enter their e-mail address.' },
      { id: 'role', message: 'Choose a role.' },
    ]);
  });

  test('refuses a name that is too long for the database', () => {
    const form = formOf({ name: 'n'.repeat(201), email: 'ann@example.org', role: 'lead-officer' });
    expect(readForm(invitationForm(GROUPS), form)).toMatchObject({
      errors: { name: 'Enter a name of at most 200 characters.' },
    });
  });

  const nameIn = (name: string) => readForm(nameForm, formOf({ name }));

  test.each([
    ['Ruth\n\t Ashdown  ', 'Ruth Ashdown'],
    ['Ruth\u200b Ash\u00addown\u202e', 'Ruth Ashdown'],
    ['\ufeffRuth Ashdown', 'Ruth Ashdown'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ["D'Arcy-Smith III", "D'Arcy-Smith III"],
  ])('takes the name %j in one line, without what nobody sees', (typed, name) => {
    expect(nameIn(typed)).toMatchObject({ ok: true, value: { name } });
  });

  test.each(['.', '–', '123', '\u200d', '🙂'])('refuses %j as a name', (typed) => {
    expect(nameIn(typed)).toMatchObject({ errors: { name: 'Enter a name with at least one letter.' } });
  });

  test.each(['', '  ', '\u200b', '\u2066\u2069'])('takes %j for no name at all', (typed) => {
    expect(nameIn(typed)).toMatchObject({ errors: { name: 'Enter a name.' } });
  });

  test('offers every task group to report for', () => {
    expect(roleChoices(GROUPS).map(({ label }) => label)).toEqual([
      'Lead officer',
      'Board member',
      'Reporter, Health task group',
    ]);
  });
});

test('a new account keeps the typed name and no password', () => {
  const form = formOf({ name: 'Ann', newPassword: 'short', repeatedPassword: 'short' });
  expect(readForm(newAccountForm('ann@example.org'), form)).toMatchObject({ ok: false, typed: { name: 'Ann' } });
});

test('a file or nothing counts as an empty field', () => {
  const form = new FormData();
  form.set('email', new File(['x'], 'x.txt'));
  expect(readForm(signInForm, form)).toMatchObject({
    errors: { email: 'Enter your e-mail address.', password: 'Enter your password.' },
    typed: { email: '' },
  });
});

test.each([
  ['12', 12],
  ['', 0],
  ['-1', 0],
  ['1e3', 0],
  ['99999999999', 0],
])('the id %s is %i', (text, id) => {
  expect(readId(formOf({ id: text }), 'id')).toBe(id);
});

test('an error summary leads to the fields', () => {
  expect(summaryOf({ name: 'Enter a name.' })).toEqual([{ id: 'name', message: 'Enter a name.' }]);
  expect(summaryOf(undefined)).toEqual([]);
});

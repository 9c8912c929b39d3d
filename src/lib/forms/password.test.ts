import { describe, expect, test } from 'vitest';
import { isObvious, newPasswordFor, PASSWORD_LONGEST, passwordChangeForm } from './password';
import { readForm } from './read-form';

const EMAIL = 'ruth.ashdown@example.org';
const GOOD = 'herring ladder seven';

const isTaken = (password: string) => newPasswordFor(EMAIL).safeParse(password).success;

describe('a new password', () => {
  test.each([GOOD, 'Türkis Ölkanne 4', 'a'.repeat(150) + 'bcdefg'])('can be %s', (password) => {
    expect(isTaken(password)).toBe(true);
  });

  test.each(['herring lad', '', 'x'.repeat(5) + 'y'.repeat(PASSWORD_LONGEST) + 'z'])('cannot be %s', (password) => {
    expect(isTaken(password)).toBe(false);
  });

  test.each([
    'password1234',
    'PassWord-2009!',
    'qwertyuiop12',
    'quarterday2009',
    '123456789012',
    'aaaaaaaaaaaaaa',
    'ababababababab',
    EMAIL,
    EMAIL.toUpperCase(),
    'ruth.ashdown2009',
  ])('is obvious as %s', (password) => {
    expect(isObvious(password, EMAIL)).toBe(true);
    expect(isTaken(password)).toBe(false);
  });
});

describe('the form to change it', () => {
  const read = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return readForm(passwordChangeForm(EMAIL), form);
  };

  test('takes the same password twice', () => {
    expect(read({ currentPassword: 'old', newPassword: GOOD, repeatedPassword: GOOD }).ok).toBe(true);
  });

  test('says which field is wrong, and gives no password back', () => {
    const reading = read({ currentPassword: '', newPassword: 'short', repeatedPassword: 'short' });
    expect(reading).toMatchObject({ ok: false, typed: {} });
    if (reading.ok) return;
    expect(Object.keys(reading.errors).sort()).toEqual(['currentPassword', 'newPassword']);
  });

  test('refuses two that differ', () => {
    const reading = read({ currentPassword: 'old', newPassword: GOOD, repeatedPassword: `${GOOD}s` });
    expect(reading).toMatchObject({ ok: false, errors: { repeatedPassword: 'Type the same password a second time.' } });
  });
});

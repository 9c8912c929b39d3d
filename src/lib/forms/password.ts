import { z } from 'zod';

export const PASSWORD_SHORTEST = 12;
export const PASSWORD_LONGEST = 200;

/** What is tried first by whoever guesses, among what is long enough. Compared without digits at the end and signs. */
const OBVIOUS = [
  'abcdefghijkl',
  'abcdefghijklmnopqrstuvwxyz',
  'administrator',
  'changemeplease',
  'iloveyouiloveyou',
  'letmeinletmein',
  'letmeinplease',
  'mypassword',
  'mypasswordis',
  'newpassword',
  'password',
  'passwordpassword',
  'quarterday',
  'quarterdayquarterday',
  'qwerty',
  'qwertyqwerty',
  'qwertyuiop',
  'qwertyuiopasdfghjkl',
  'strategicmigration',
  'strategicmigrationpartnership',
  'welcome',
  'welcomewelcome',
];

const SEQUENCE = '01234567890123456789';

/** Whether a password is among the first that anybody would try: a common one, one sign repeated, the e-mail address. */
export function isObvious(password: string, email = ''): boolean {
  if (password.length > PASSWORD_LONGEST) return false;
  const lower = password.normalize('NFKC').toLowerCase();
  const letters = lower.replace(/[\W_]/g, '').replace(/\d+$/, '');
  const owner = email.toLowerCase();
  return (
    new Set(lower).size <= 3 ||
    SEQUENCE.includes(lower) ||
    OBVIOUS.includes(letters) ||
    (owner !== '' && (lower === owner || lower.replace(/\d+$/, '') === owner.split('@')[0]))
  );
}

const rules = z
  .string()
  .min(PASSWORD_SHORTEST, `Choose a password of at least ${PASSWORD_SHORTEST} characters.`)
  .max(PASSWORD_LONGEST, { error: `Choose a password of at most ${PASSWORD_LONGEST} characters.`, abort: true });

/** A new password for the account with an e-mail address. */
export const newPasswordFor = (email: string) =>
  rules.refine((password) => !isObvious(password, email), 'Choose a password that nobody would try first.');

const REPEAT = 'Type the same password a second time.';

/** Refuses a second typing that differs from the first. */
export const isRepeated = {
  check: ({ newPassword, repeatedPassword }: { newPassword: string; repeatedPassword: string }) =>
    newPassword === repeatedPassword,
  options: { path: ['repeatedPassword'], error: REPEAT },
};

export const passwordChangeForm = (email: string) =>
  z
    .object({
      currentPassword: z.string().min(1, 'Enter the password that you have now.'),
      newPassword: newPasswordFor(email),
      repeatedPassword: z.string(),
    })
    .refine(isRepeated.check, isRepeated.options);

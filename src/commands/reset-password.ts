import { parseArgs } from 'node:util';
import { email } from '../lib/forms/sign-in';
import { hashPassword } from '../lib/server/auth/passwords';
import { config } from '../lib/server/config';
import { openForCommand } from '../lib/server/db/open-for-command';
import { log } from '../lib/server/log';
import { resetPassword } from '../lib/server/operations/reset-password';
import { startRefusal } from '../lib/server/refusal';
import { runCommand } from './run-command';
import { newSecret } from '../lib/server/secret';

const USAGE = `Gives an account a new password, prints it once, and signs the account out everywhere.

  npm run reset-password -- --email name@example.org

Be sure who asks: whoever gets the password has the account. They change it under "Your account" when they are in.
It works on the database that DATABASE_URL names, or on Quarterday's own, whether that is running or not.`;

const REFUSALS = {
  'no account': 'No account has this e-mail address.',
  'no password': 'This is one of the demonstration’s invented people, who have no password.',
};

function readArguments() {
  try {
    return parseArgs({ options: { email: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    throw startRefusal(`${says} See npm run reset-password -- --help.`, error);
  }
}

async function reset(given: string): Promise<string> {
  const address = email.safeParse(given);
  if (!address.success) throw startRefusal(`Give --email. ${address.error.issues[0]?.message ?? ''}`);
  // Made here and not typed: nothing of it stays in a shell's history, and nobody can guess it.
  const password = newSecret();
  const opened = await openForCommand(config(), log);
  try {
    const outcome = await resetPassword(opened.sql, address.data, await hashPassword(password));
    if (!outcome.ok) throw startRefusal(REFUSALS[outcome.reason]);
    return `The new password of ${outcome.name}, to be changed after signing in:\n${password}`;
  } finally {
    await opened.close();
  }
}

async function run(): Promise<void> {
  const values = readArguments();
  console.log(values.help === true ? USAGE : await reset(values.email ?? ''));
}

runCommand(run);

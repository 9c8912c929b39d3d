import type { RequestEvent } from '@sveltejs/kit';
import type { Account } from '../../domain/account';
import { readWithin } from '../db/scope';
import * as accounts from '../repositories/accounts';
import { isPassword } from './passwords';
import { admit, forgive, type Admission } from './throttle';

type Check =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly status: 400 | 429 | 503; readonly message: string };

const WRONG = 'Enter the e-mail address and the password of your account: these two do not belong together.';

/** The account that an e-mail address and a password open. An unknown address and a wrong password are answered alike. */
export async function checkPassword(event: RequestEvent, email: string, password: string): Promise<Check> {
  const { database } = event.locals;
  const attempt = { email: email.toLowerCase(), address: event.getClientAddress() };
  const admission = await admit(database, attempt);
  if (!admission.ok) return refusal(admission);
  const found = await readWithin(database, { partnershipId: null, accountId: null }, (tx) =>
    accounts.findWithPassword(tx, attempt.email),
  );
  const isRight = await isPassword(found?.passwordHash ?? null, password);
  if (!found || !isRight) return { ok: false, status: 400, message: WRONG };
  await forgive(database, attempt);
  return { ok: true, account: found.account };
}

function refusal(admission: Exclude<Admission, { ok: true }>): Check {
  if (admission.reason === 'unavailable') {
    return { ok: false, status: 503, message: 'Signing in is not possible at the moment: try again in a few minutes.' };
  }
  const { minutes } = admission;
  const when = minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
  return { ok: false, status: 429, message: `There were too many tries: try again ${when}.` };
}

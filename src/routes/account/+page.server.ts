import { fail, redirect } from '@sveltejs/kit';
import { nameForm } from '$lib/forms/invitation';
import { passwordChangeForm } from '$lib/forms/password';
import { readForm } from '$lib/forms/read-form';
import { renameAccount } from '$lib/server/operations/rename-account';
import { changePassword } from '$lib/server/auth/change-password';
import { checkPassword } from '$lib/server/auth/check-password';
import { requireAccount } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

const SAVED: ReadonlyMap<string | null, string> = new Map([
  ['name', 'Your name is saved.'],
  ['password', 'Your password is changed, and you are signed out everywhere else.'],
]);

export const load: PageServerLoad = async (event) => {
  const account = await requireAccount(event);
  event.setHeaders({ 'cache-control': 'no-store' });
  return { account, saved: SAVED.get(event.url.searchParams.get('saved')) ?? null };
};

export const actions: Actions = {
  name: async (event) => {
    const account = await requireAccount(event);
    const reading = readForm(nameForm, await readSentForm(event));
    if (!reading.ok) return fail(400, { errors: reading.errors, typed: reading.typed });
    await renameAccount(event.locals.database, account, reading.value.name);
    redirect(303, '/account?saved=name');
  },
  password: async (event) => {
    const account = await requireAccount(event);
    if (account.isDemonstration) return fail(409, { errors: { currentPassword: 'Invented people have no password.' } });
    const reading = readForm(passwordChangeForm(account.email), await readSentForm(event));
    if (!reading.ok) return fail(400, { errors: reading.errors });
    const check = await checkPassword(event, account.email, reading.value.currentPassword);
    if (!check.ok) return fail(check.status, { errors: { currentPassword: wordsFor(check) } });
    await changePassword(event, account, reading.value.newPassword);
    redirect(303, '/account?saved=password');
  },
  restore: async (event) => {
    await requireAccount(event);
    const { typed } = readForm(nameForm, await readSentForm(event));
    return { typed };
  },
};

const wordsFor = ({ status, message }: { status: number; message: string }) =>
  status === 400 ? 'Enter the password that you have now: this is another one.' : message;

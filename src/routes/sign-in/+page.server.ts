import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readForm, readId, readText } from '$lib/forms/read-form';
import { signInForm } from '$lib/forms/sign-in';
import type { SignInOffer } from '$lib/forms/sign-in-offer';
import { checkPassword } from '$lib/server/auth/check-password';
import { listDemonstrationPeople, requireDemonstrationPerson } from '$lib/server/auth/demonstration';
import { keptFields } from '$lib/server/auth/kept-fields';
import { localPath, restorePath } from '$lib/server/auth/next';
import { startSession } from '$lib/server/auth/sessions';
import { readSentForm } from '$lib/server/auth/sent-form';
import type { Account } from '$lib/domain/account';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const next = localPath(event.url.searchParams.get('next'));
  if (event.locals.account && event.request.method === 'GET') redirect(303, next);
  const offer: SignInOffer = { next, kept: [], people: await listDemonstrationPeople(event) };
  return { offer };
};

/** Goes on to where the person was going; with what they typed there, by a form, since only a post can carry it. */
async function signIn(event: RequestEvent, account: Account, form: FormData) {
  await startSession(event, account);
  const next = localPath(readText(form, 'next'));
  const kept = keptFields(form);
  if (kept.length === 0) redirect(303, next);
  return { restore: { action: restorePath(next), kept } };
}

export const actions: Actions = {
  password: async (event) => {
    const form = await readSentForm(event);
    const carried = { next: localPath(readText(form, 'next')), kept: keptFields(form) };
    const reading = readForm(signInForm, form);
    if (!reading.ok) return fail(400, { carried, errors: reading.errors, typed: reading.typed });
    const check = await checkPassword(event, reading.value.email, reading.value.password);
    if (!check.ok) return fail(check.status, { carried, errors: { email: check.message }, typed: reading.typed });
    return signIn(event, check.account, form);
  },
  demonstration: async (event) => {
    const form = await readSentForm(event);
    const person = await requireDemonstrationPerson(event, readId(form, 'person'));
    return signIn(event, person, form);
  },
};

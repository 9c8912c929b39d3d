import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { newAccountForm } from '$lib/forms/invitation';
import { readForm } from '$lib/forms/read-form';
import { requireAccount } from '$lib/server/auth/guards';
import { acceptBySecret, readInvitation, requireInvitation } from '$lib/server/auth/invitation-by-secret';
import { hashPassword } from '$lib/server/auth/passwords';
import { startSession } from '$lib/server/auth/sessions';
import { readSentForm } from '$lib/server/auth/sent-form';
import { londonDay } from '$lib/server/clock';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

type Invitation = Awaited<ReturnType<typeof requireInvitation>>;
type Standing = 'to join' | 'to accept' | 'for somebody else';

function standingOf(signedInAs: string | undefined, email: string): Standing {
  if (signedInAs === undefined) return 'to join';
  return signedInAs === email ? 'to accept' : 'for somebody else';
}

export const load: PageServerLoad = async (event) => {
  const invitation = await requireInvitation(event);
  event.setHeaders({ 'cache-control': 'no-store' });
  const { partnership, role } = await readInvitation(event, invitation);
  const { name, email, expiresAt } = invitation;
  const lastDay = londonDay(new Date(expiresAt));
  const standing = standingOf(event.locals.account?.email, email);
  return { partnership: partnership.fullName, role, name, email, lastDay, standing, path: event.url.pathname };
};

const REFUSALS = {
  'has an account': 'You cannot join as somebody new: sign in with the account that you have, and accept then.',
  'for somebody else': 'This invitation is for another e-mail address: sign out, and open the link again.',
};

function refuse(reason: keyof typeof REFUSALS | 'not open') {
  if (reason === 'not open') error(404, 'This invitation cannot be used.');
  return fail(409, { errors: { invitation: REFUSALS[reason] }, typed: {} });
}

async function accept(event: RequestEvent, invitation: Invitation, acceptor: Parameters<typeof acceptBySecret>[2]) {
  const { partnership } = await readInvitation(event, invitation);
  const acceptance = await acceptBySecret(event, invitation, acceptor);
  if (!acceptance.ok) return refuse(acceptance.reason);
  if (!event.locals.account) await startSession(event, acceptance.account);
  redirect(303, `/${partnership.slug}`);
}

export const actions: Actions = {
  join: async (event) => {
    const invitation = await requireInvitation(event);
    const reading = readForm(newAccountForm(invitation.email), await readSentForm(event));
    if (!reading.ok) return fail(400, { errors: reading.errors, typed: reading.typed });
    const { name, newPassword } = reading.value;
    return accept(event, invitation, { name, passwordHash: await hashPassword(newPassword) });
  },
  accept: async (event) => {
    const account = await requireAccount(event);
    return accept(event, await requireInvitation(event), { account });
  },
};

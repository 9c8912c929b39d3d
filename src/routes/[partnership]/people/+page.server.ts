import { fail, redirect } from '@sveltejs/kit';
import { roleInWords } from '$lib/domain/access';
import { invitationState } from '$lib/domain/invitation';
import { invitationForm, roleChoices, roleForm } from '$lib/forms/invitation';
import { readForm, readId } from '$lib/forms/read-form';
import { requireAbility, type Here } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { londonDay, now } from '$lib/server/clock';
import { giveRole } from '$lib/server/operations/give-role';
import { invitePerson } from '$lib/server/operations/invite-person';
import { withdrawInvitation } from '$lib/server/operations/withdraw-invitation';
import * as accountRoles from '$lib/server/repositories/account-roles';
import * as invitations from '$lib/server/repositories/invitations';
import * as taskGroups from '$lib/server/repositories/task-groups';
import { listPeople } from './people';
import type { Actions, PageServerLoad } from './$types';

const DONE: ReadonlyMap<string | null, string> = new Map([
  ['given', 'The role is given.'],
  ['removed', 'The role is taken away.'],
  ['withdrawn', 'The invitation is withdrawn: its link leads nowhere any more.'],
]);

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'administer-people');
  event.setHeaders({ 'cache-control': 'no-store' });
  const { id } = here.partnership;
  const [held, waiting, groups] = await here.read((tx) =>
    Promise.all([accountRoles.list(tx, id), invitations.listWaiting(tx, id), taskGroups.list(tx, id)]),
  );
  return {
    people: listPeople(held),
    waiting: waiting.map((one) => waitingRow(one, groups)),
    roles: roleChoices(groups).map(({ value, label }) => ({ value, label })),
    done: DONE.get(event.url.searchParams.get('done')) ?? null,
  };
};

function waitingRow(invitation: invitations.Invitation, groups: readonly { id: number; name: string }[]) {
  const { id, name, email, role, expiresAt } = invitation;
  const group = role.role === 'reporter' ? groups.find((one) => one.id === role.taskGroupId) : undefined;
  const isExpired = invitationState(invitation, now().toISOString()) === 'expired';
  return {
    id,
    name,
    email,
    role: roleInWords(role.role, group?.name),
    isExpired,
    lastDay: londonDay(new Date(expiresAt)),
  };
}

const listGroups = (here: Here) => here.read((tx) => taskGroups.list(tx, here.partnership.id));

const REFUSALS = {
  'has the role': 'This person has that role already: choose another one.',
  'is invited': 'This person is invited to that role already: withdraw the invitation first if its link is lost.',
  'no longer lead officer': 'You are no longer a lead officer here: nobody was invited.',
};

export const actions: Actions = {
  invite: async (event) => {
    const here = await requireAbility(event, 'administer-people');
    const form = await readSentForm(event);
    const reading = readForm(invitationForm(await listGroups(here)), form);
    if (!reading.ok) return fail(400, { invite: { errors: reading.errors, typed: reading.typed } });
    const made = await here.write((tx) => invitePerson(tx, here.partnership.id, reading.value, here.account, now()));
    if (!made.ok) return fail(409, { invite: { errors: { role: REFUSALS[made.reason] }, typed: reading.typed } });
    const { name, email } = reading.value;
    return { made: { name, email, link: `${event.url.origin}/invitations/${made.secret}` } };
  },
  withdraw: async (event) => {
    const here = await requireAbility(event, 'administer-people');
    const id = readId(await readSentForm(event), 'invitation');
    const isWithdrawn = await here.write((tx) => withdrawInvitation(tx, here.partnership.id, id, here.account));
    if (!isWithdrawn) return fail(409, { problem: 'This invitation was accepted or withdrawn in the meantime.' });
    redirect(303, `${event.url.pathname}?done=withdrawn`);
  },
  give: async (event) => {
    const here = await requireAbility(event, 'administer-people');
    const form = await readSentForm(event);
    const accountId = readId(form, 'account');
    const reading = readForm(roleForm(await listGroups(here)), form);
    if (!reading.ok) return fail(400, { give: { accountId, message: 'Choose a role.' } });
    const isGiven = await here.write(async (tx) => {
      const held = await accountRoles.list(tx, here.partnership.id);
      const person = held.find((one) => one.accountId === accountId);
      const account = person && { id: person.accountId, name: person.name };
      return account && giveRole(tx, here.partnership.id, account, reading.value.role, here.account);
    });
    if (!isGiven) return fail(409, { give: { accountId, message: REFUSALS['has the role'] } });
    redirect(303, `${event.url.pathname}?done=given`);
  },
  restore: async (event) => {
    const here = await requireAbility(event, 'administer-people');
    const { typed } = readForm(invitationForm(await listGroups(here)), await readSentForm(event));
    return { invite: { errors: {}, typed } };
  },
};

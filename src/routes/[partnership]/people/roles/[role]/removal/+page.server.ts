import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { isLastLeadOfficer, roleInWords } from '$lib/domain/access';
import { NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { now } from '$lib/server/clock';
import { listOpenInvitationsBy } from '$lib/server/operations/open-invitations';
import { removeRole } from '$lib/server/operations/remove-role';
import * as accountRoles from '$lib/server/repositories/account-roles';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

const LAST_OFFICER = 'This is the only lead officer: give somebody else that role first.';

const idIn = ({ params }: RequestEvent<{ role: string }>) => (/^\d{1,9}$/.test(params.role) ? Number(params.role) : 0);

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'administer-people');
  const { id: partnershipId } = here.partnership;
  const held = await here.read((tx) => accountRoles.list(tx, partnershipId));
  const role = held.find(({ id }) => id === idIn(event));
  if (!role) error(404, NOT_FOUND);
  const links =
    role.role === 'lead-officer'
      ? await here.read((tx) => listOpenInvitationsBy(tx, partnershipId, role.accountId, now()))
      : [];
  return {
    person: role.name,
    role: roleInWords(role.role, role.taskGroupName),
    isOwn: role.accountId === here.account.id,
    links: links.length,
    problem: isLastLeadOfficer(held, role.id) ? LAST_OFFICER : null,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const here = await requireAbility(event, 'administer-people');
    const removal = await here.write((tx) => removeRole(tx, here.partnership.id, idIn(event), here.account, now()));
    if (!removal.ok && removal.reason === 'last lead officer') return fail(409, { problem: LAST_OFFICER });
    if (!removal.ok) error(404, NOT_FOUND);
    const isOwn = removal.removed.accountId === here.account.id;
    redirect(303, isOwn ? '/' : `/${here.partnership.slug}/people?done=removed`);
  },
};

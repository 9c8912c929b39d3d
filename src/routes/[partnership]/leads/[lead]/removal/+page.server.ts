import { error, fail, redirect } from '@sveltejs/kit';
import { listed } from '$lib/domain/standing-words';
import { readId } from '$lib/forms/read-form';
import { NOT_FOUND, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { recordedAt } from '$lib/server/clock';
import { removeLead } from '$lib/server/operations/remove-lead';
import * as leads from '$lib/server/repositories/leads';
import { leadIdInAddress, leadInAddress } from '../../directory';
import { leadsAddress } from '../../leads-address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const lead = leadInAddress(event, await here.read((tx) => leads.list(tx, here.partnership.id)));
  return {
    address: leadsAddress(here),
    lead: { id: lead.id, name: lead.name, version: lead.version },
    names: listed(lead.names.map((name) => `“${name}”`)),
    isOneName: lead.names.length === 1,
    holders: listed(lead.holders.map(({ name }) => name)),
  };
};

const MEANWHILE = 'Somebody changed this lead in the meantime: look at it as it is now, and decide again.';

export const actions: Actions = {
  default: async (event) => {
    const here = await requireAbility(event, 'edit-plans');
    const base = readId(await readSentForm(event), 'base');
    const of = {
      partnershipId: here.partnership.id,
      leadId: leadIdInAddress(event),
      base,
      madeBy: here.account,
      at: recordedAt(),
    };
    const outcome = await here.write((tx) => removeLead(tx, of));
    if (outcome === 'not there') error(404, NOT_FOUND);
    if (outcome === 'changed meanwhile') return fail(409, { problem: MEANWHILE });
    redirect(303, `${leadsAddress(here)}?done=removed`);
  },
};

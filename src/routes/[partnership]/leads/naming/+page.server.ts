import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { type Lead, LEAD_KIND_ORDER, LEAD_KINDS } from '$lib/domain/lead';
import { leadName, lookAlikes, offeredParts } from '$lib/domain/lead-names';
import { namingForm, otherNameOf, type WhoItIs } from '$lib/forms/lead';
import { type FieldErrors, readForm } from '$lib/forms/read-form';
import { type Here, requireAbility } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { recordedAt } from '$lib/server/clock';
import { addLead } from '$lib/server/operations/add-lead';
import { changeLead } from '$lib/server/operations/change-lead';
import { type Directory, leadInDirectory, linesWith, openNames, readDirectory } from '../directory';
import { leadsAddress } from '../leads-address';
import type { Actions, PageServerLoad } from './$types';

async function requireEditor(event: RequestEvent): Promise<Here> {
  const here = await requireAbility(event, 'edit-plans');
  return here;
}

/** The ways to say who a name is: a lead of its own, or another name of a lead, those that look alike first. */
function choicesFor(name: string, leads: readonly Lead[]) {
  const isAlike = ({ names }: Lead): boolean => lookAlikes(name, names).length > 0;
  const inOrder = [...leads.filter(isAlike), ...leads.filter((lead) => !isAlike(lead))];
  return [
    ...LEAD_KIND_ORDER.map((kind) => ({ value: kind, label: `${LEAD_KINDS[kind]}, a lead of its own` })),
    ...inOrder.map((lead) => ({
      value: otherNameOf(lead),
      label: `Another name of ${lead.name}`,
      hint: isAlike(lead) ? 'Looks alike' : LEAD_KINDS[lead.kind],
    })),
  ];
}

/** The names that a name may be made of, each with where it is said who that is. */
const partsOf = (name: string, directory: Directory, address: string) =>
  offeredParts(name, directory.names).map((part) => {
    const known = leadInDirectory(part, directory);
    const naming = `${address}/naming?${new URLSearchParams({ name: part }).toString()}`;
    return { name: part, isKnown: known !== null, href: known ? `${address}/${known.id}` : naming };
  });

export const load: PageServerLoad = async (event) => {
  const here = await requireAbility(event, 'edit-plans');
  event.setHeaders({ 'cache-control': 'no-store' });
  const directory = await here.read((tx) => readDirectory(here, tx));
  const address = leadsAddress(here);
  const name = leadName(event.url.searchParams.get('name') ?? '');
  const known = leadInDirectory(name, directory);
  return {
    address,
    name,
    lines: linesWith(name, directory),
    known: known && { name: known.name, href: `${address}/${known.id}` },
    alike: lookAlikes(
      name,
      openNames(directory).map((one) => one.name),
    ),
    parts: partsOf(name, directory, address),
    choices: choicesFor(name, directory.leads),
  };
};

const MEANWHILE = 'Somebody changed that lead in the meantime: look at it as it is now, and choose again';

/** Saves who a name is; gives where that lead stands, or what is wrong. */
function say(here: Here, name: string, who: WhoItIs): Promise<{ readonly id: number } | FieldErrors> {
  const of = { partnershipId: here.partnership.id, madeBy: here.account, at: recordedAt() };
  return here.write(async (tx) => {
    if (who.kind !== null) {
      const added = await addLead(tx, { ...of, name, kind: who.kind });
      return 'id' in added ? added : { [added.field]: added.says };
    }
    const { leadId, base } = who;
    const outcome = await changeLead(tx, { ...of, leadId, base, change: { kind: 'add name', name } });
    if (outcome === 'changed') return { id: leadId };
    return typeof outcome === 'string' ? { who: MEANWHILE } : { [outcome.field]: outcome.says };
  });
}

export const actions: Actions = {
  say: async (event) => {
    const here = await requireEditor(event);
    const reading = readForm(namingForm, await readSentForm(event));
    if (!reading.ok) return fail(400, { errors: reading.errors, typed: reading.typed });
    const outcome = await say(here, reading.value.name, reading.value.who);
    if ('id' in outcome) redirect(303, `${leadsAddress(here)}/${outcome.id}?done=named`);
    return fail(409, { errors: outcome, typed: reading.typed });
  },

  /** Shows the form again with what was typed before a session ended; saves nothing. */
  restore: async (event) => {
    await requireEditor(event);
    const { typed } = readForm(namingForm, await readSentForm(event));
    const errors: FieldErrors = {};
    return { errors, typed };
  },
};

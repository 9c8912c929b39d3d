import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { may } from '$lib/domain/access';
import { LEAD_KIND_ORDER, LEAD_KINDS, holdersOn, type Lead } from '$lib/domain/lead';
import type { LeadChange, LeadRefusal } from '$lib/domain/lead-change';
import { leadName, lookAlikes } from '$lib/domain/lead-names';
import { describeLeadForm, endHolderForm, holderForm, leadNameForm, typedOfLead } from '$lib/forms/lead';
import { type FieldErrors, readForm, readId, readText, type TypedValues } from '$lib/forms/read-form';
import { type Here, NOT_FOUND, requireAbility, requireMember } from '$lib/server/auth/guards';
import { readSentForm } from '$lib/server/auth/sent-form';
import { recordedAt, today } from '$lib/server/clock';
import { changeLead } from '$lib/server/operations/change-lead';
import * as changes from '$lib/server/repositories/changes';
import { lineInQuarter } from '../../line-in-quarter';
import { planAddress } from '../../plans/[year]/plan-of-year';
import { quarterLink } from '../../quarter-link';
import {
  type Directory,
  leadIdInAddress,
  leadInAddress,
  linesOf,
  linesWith,
  openNames,
  owedBy,
  readDirectory,
} from '../directory';
import { leadsAddress } from '../leads-address';
import { heldInWords, historyRows } from './lead-history';
import type { Actions, PageServerLoad } from './$types';

async function requireEditor(event: RequestEvent): Promise<Here> {
  const here = await requireAbility(event, 'edit-plans');
  return here;
}

const DONE: ReadonlyMap<string | null, string> = new Map([
  ['named', 'The directory knows who that name is.'],
  ['saved', 'The change is saved, and stands in the history of this lead.'],
]);

/** The names that may be given to a lead, those that look like one of its own first and said to be so. */
function namesToAdd(lead: Lead, directory: Directory) {
  const open = openNames(directory).map(({ name }) => name);
  const alike = open.filter((name) => lookAlikes(name, lead.names).length > 0);
  return [
    { value: '', label: 'Choose a name' },
    ...alike.map((name) => ({ value: name, label: `${name} (looks alike)` })),
    ...open.filter((name) => !alike.includes(name)).map((name) => ({ value: name, label: name })),
  ];
}

const holderRows = (lead: Lead) => {
  const current = new Set(holdersOn(lead, today()).map(({ id }) => id));
  return lead.holders.map(({ id, name, from, until }) => ({
    id,
    name,
    held: heldInWords(from, until),
    isToday: current.has(id),
    isEnded: until !== null,
  }));
};

/** What a lead owes of the plan in hand, and the lines themselves; null where no plan is in hand. */
function owedOfPlan(lead: Lead, { standing }: Directory, here: Here) {
  if (!standing) return null;
  const address = planAddress(here, standing.plan);
  return {
    plan: { title: standing.plan.title, address },
    quarter: quarterLink(standing.plan, address),
    ...owedBy(lead, standing),
    list: linesOf(lead, standing).map(({ line }) => lineInQuarter(line, address)),
  };
}

export const load: PageServerLoad = async (event) => {
  const here = await requireMember(event);
  event.setHeaders({ 'cache-control': 'no-store' });
  const { directory, history } = await here.read(async (tx) => ({
    directory: await readDirectory(here, tx),
    history: await changes.listOf(tx, here.partnership.id, 'lead', event.params.lead),
  }));
  const lead = leadInAddress(event, directory.leads);
  return {
    address: leadsAddress(here),
    mayEdit: may(here.roles, 'edit-plans'),
    lead: { id: lead.id, name: lead.name, kind: lead.kind, kindWords: LEAD_KINDS[lead.kind], version: lead.version },
    kinds: LEAD_KIND_ORDER.map((kind) => ({ value: kind, label: LEAD_KINDS[kind] })),
    names: lead.names.map((name) => ({ name, isOwn: name === lead.name, lines: linesWith(name, directory) })),
    namesToAdd: namesToAdd(lead, directory),
    holders: holderRows(lead),
    owed: owedOfPlan(lead, directory, here),
    history: historyRows(history),
    done: DONE.get(event.url.searchParams.get('done')) ?? null,
  };
};

/** What is shown again where a change is not saved; `holderId` is the holder whose last day was asked. */
interface Returned {
  readonly errors: FieldErrors;
  readonly typed: TypedValues;
  readonly problem: string | null;
  readonly holderId: number;
}

const returned = (rest: Partial<Returned>): Returned => ({
  errors: {},
  typed: {},
  problem: null,
  holderId: 0,
  ...rest,
});

const MEANWHILE = 'Somebody changed this lead in the meantime: look at it as it is now, and change it again.';

interface Asked {
  readonly base: number;
  readonly change: LeadChange;
  /** Under which field of the form a refusal stands; it stands alone where none is said. */
  readonly fields?: Partial<Record<LeadRefusal['field'], string>>;
  readonly returned: Returned;
}

/** Saves one change of the lead in the address and goes back to its page, or says why it cannot be. */
async function save(event: RequestEvent, here: Here, { base, change, fields, returned: sent }: Asked) {
  const of = {
    partnershipId: here.partnership.id,
    leadId: leadIdInAddress(event),
    madeBy: here.account,
    at: recordedAt(),
  };
  const outcome = await here.write((tx) => changeLead(tx, { ...of, base, change }));
  if (outcome === 'not there') error(404, NOT_FOUND);
  if (outcome === 'changed') redirect(303, `${event.url.pathname}?done=saved`);
  if (outcome === 'changed meanwhile') return fail(409, { ...sent, problem: MEANWHILE });
  const field = fields?.[outcome.field];
  if (field === undefined) return fail(409, { ...sent, problem: `${outcome.says}.` });
  return fail(409, { ...sent, errors: { [field]: outcome.says } });
}

export const actions: Actions = {
  describe: async (event) => {
    const here = await requireEditor(event);
    const reading = readForm(describeLeadForm, await readSentForm(event));
    const sent = returned({ typed: reading.typed });
    if (!reading.ok) return fail(400, { ...sent, errors: reading.errors });
    const { base, name, kind } = reading.value;
    const change = { kind: 'describe', name, leadKind: kind } as const;
    return save(event, here, { base, change, fields: { name: 'name' }, returned: sent });
  },

  addName: async (event) => {
    const here = await requireEditor(event);
    const reading = readForm(leadNameForm, await readSentForm(event));
    const sent = returned({ typed: reading.typed });
    if (!reading.ok) return fail(400, { ...sent, errors: { otherName: 'Choose a name' } });
    const { base, otherName } = reading.value;
    const change = { kind: 'add name', name: otherName } as const;
    return save(event, here, { base, change, fields: { name: 'otherName' }, returned: sent });
  },

  takeName: async (event) => {
    const here = await requireEditor(event);
    const form = await readSentForm(event);
    const change = { kind: 'take name away', name: leadName(readText(form, 'taken')) } as const;
    return save(event, here, { base: readId(form, 'base'), change, returned: returned({}) });
  },

  addHolder: async (event) => {
    const here = await requireEditor(event);
    const reading = readForm(holderForm, await readSentForm(event));
    const sent = returned({ typed: reading.typed });
    if (!reading.ok) return fail(400, { ...sent, errors: reading.errors });
    const { base, holder, heldFrom, heldUntil } = reading.value;
    const change = { kind: 'add holder', name: holder, from: heldFrom, until: heldUntil } as const;
    return save(event, here, { base, change, fields: { holder: 'holder', until: 'heldUntil' }, returned: sent });
  },

  endHolder: async (event) => {
    const here = await requireEditor(event);
    const form = await readSentForm(event);
    const holderId = readId(form, 'holderId');
    const reading = readForm(endHolderForm, form);
    const sent = returned({ typed: reading.typed, holderId });
    if (!reading.ok) return fail(400, { ...sent, errors: reading.errors });
    const { base, endedOn } = reading.value;
    const change = { kind: 'end holder', holderId, until: endedOn } as const;
    return save(event, here, { base, change, fields: { until: 'endedOn' }, returned: sent });
  },

  takeHolder: async (event) => {
    const here = await requireEditor(event);
    const form = await readSentForm(event);
    const change = { kind: 'take holder away', holderId: readId(form, 'holderId') } as const;
    return save(event, here, { base: readId(form, 'base'), change, returned: returned({}) });
  },

  /** Shows the forms again with what was typed before a session ended; saves nothing. */
  restore: async (event) => {
    await requireEditor(event);
    const form = await readSentForm(event);
    const { typed } = readForm(typedOfLead, form);
    return returned({ typed, holderId: readId(form, 'holderId') });
  },
};

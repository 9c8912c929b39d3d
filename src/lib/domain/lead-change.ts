import { type Day, dayInWords } from './day';
import { type Holder, type Lead, type LeadKind } from './lead';

/** A person's decision about one lead of the directory. */
export type LeadChange =
  | { readonly kind: 'describe'; readonly name: string; readonly leadKind: LeadKind }
  | { readonly kind: 'add name' | 'take name away'; readonly name: string }
  | { readonly kind: 'add holder'; readonly name: string; readonly from: Day | null; readonly until: Day | null }
  | { readonly kind: 'end holder'; readonly holderId: number; readonly until: Day }
  | { readonly kind: 'take holder away'; readonly holderId: number };

export interface LeadRefusal {
  readonly field: 'name' | 'kind' | 'holder' | 'until';
  readonly says: string;
}

/** Why a name cannot be given to a lead, null for a new one: it is another lead’s. One name is of one lead. */
export function nameRefusal(name: string, lead: Pick<Lead, 'id'> | null, leads: readonly Lead[]): LeadRefusal | null {
  const other = leads.find(({ id, names }) => id !== lead?.id && names.includes(name));
  return other
    ? { field: 'name', says: `“${name}” is a name of ${other.name} already: take it away there first` }
    : null;
}

function daysRefusal(from: Day | null, until: Day | null): LeadRefusal | null {
  if (from === null || until === null || from <= until) return null;
  return { field: 'until', says: `The last day must not be before the first, ${dayInWords(from)}` };
}

function addedNameRefusal(name: string, lead: Lead, leads: readonly Lead[]): LeadRefusal | null {
  if (lead.names.includes(name)) return { field: 'name', says: `“${name}” is a name of ${lead.name} already` };
  return nameRefusal(name, lead, leads);
}

function takenNameRefusal(name: string, lead: Lead): LeadRefusal | null {
  if (!lead.names.includes(name)) return { field: 'name', says: `“${name}” is no name of ${lead.name} any more` };
  if (name !== lead.name) return null;
  return { field: 'name', says: `“${name}” is what this lead is called: call it something else first` };
}

const HOLDER_GONE: LeadRefusal = { field: 'holder', says: 'This holder was taken away in the meantime' };

/** The holder of a lead with an id. */
export const holderOf = ({ holders }: Lead, holderId: number): Holder | null =>
  holders.find(({ id }) => id === holderId) ?? null;

function endRefusal(lead: Lead, holderId: number, until: Day): LeadRefusal | null {
  const holder = holderOf(lead, holderId);
  return holder ? daysRefusal(holder.from, until) : HOLDER_GONE;
}

/**
 * Why a change of a lead cannot be, in one sentence; null where it can. Refuses a name that is another lead’s, to take away
 * what the lead is called, holders of anything but a post, and days that run backwards. Source: domain, Lead.
 */
export function leadRefusal(lead: Lead, change: LeadChange, leads: readonly Lead[]): LeadRefusal | null {
  switch (change.kind) {
    case 'describe':
      return nameRefusal(change.name, lead, leads);
    case 'add name':
      return addedNameRefusal(change.name, lead, leads);
    case 'take name away':
      return takenNameRefusal(change.name, lead);
    case 'add holder':
      return lead.kind === 'post'
        ? daysRefusal(change.from, change.until)
        : { field: 'holder', says: 'Only a post has holders: say first that this lead is a post' };
    case 'end holder':
      return endRefusal(lead, change.holderId, change.until);
    case 'take holder away':
      return holderOf(lead, change.holderId) ? null : HOLDER_GONE;
  }
}

type Part = Readonly<Record<string, string | null>>;

/** What a change leaves in the history: what there was before, and what there is after it. */
export interface LeadChangeRecord {
  readonly before: Part | null;
  readonly after: Part | null;
}

const heldIn = ({ name, from, until }: Omit<Holder, 'id'>): Part => ({ holder: name, from, until });

/** A change of a lead as its history keeps it. */
export function leadChangeRecord(lead: Lead, change: LeadChange): LeadChangeRecord {
  switch (change.kind) {
    case 'describe':
      return {
        before: { lead: lead.name, kind: lead.kind },
        after: { lead: change.name, kind: change.leadKind },
      };
    case 'add name':
      return { before: null, after: { name: change.name } };
    case 'take name away':
      return { before: { name: change.name }, after: null };
    case 'add holder':
      return { before: null, after: heldIn(change) };
    case 'end holder':
    case 'take holder away': {
      const holder = holderOf(lead, change.holderId);
      const before = holder && heldIn(holder);
      return { before, after: before && change.kind === 'end holder' ? { ...before, until: change.until } : null };
    }
  }
}

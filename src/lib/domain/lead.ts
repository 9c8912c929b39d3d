import { type Day } from './day';

/** What a lead can be. Source: domain, Lead. */
export type LeadKind = 'post' | 'person' | 'body' | 'group';

export const LEAD_KINDS: Readonly<Record<LeadKind, string>> = {
  post: 'Post',
  person: 'Person',
  body: 'Body',
  group: 'Task group',
};

export const LEAD_KIND_ORDER = Object.keys(LEAD_KINDS) as readonly LeadKind[];

/** Somebody who holds a post, or held it; a day is null where nobody knows it, the last also while it is still to come. */
export interface Holder {
  readonly id: number;
  readonly name: string;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** A lead of the directory, with every name that plans write for it; what it is called is one of them. */
export interface Lead {
  readonly id: number;
  readonly name: string;
  readonly kind: LeadKind;
  /** Raised by every change of the lead, its names or its holders. */
  readonly version: number;
  readonly names: readonly string[];
  readonly holders: readonly Holder[];
}

/** Who holds a post on a day, the first and the last day of a holder included. Several may share one. */
export function holdersOn({ holders }: Pick<Lead, 'holders'>, day: Day): readonly Holder[] {
  return holders.filter(({ from, until }) => (from === null || from <= day) && (until === null || day <= until));
}

/** What people say happened. *Late* and *overdue* are derived, never picked. Source: domain, Reporting. */
export type Status =
  | 'not-started'
  | 'in-progress'
  | 'completed'
  | 'ongoing'
  | 'nothing-to-report'
  | 'no-demand'
  | 'on-hold'
  | 'carried-forward'
  | 'withdrawn'
  | 'superseded';

/** How sure the lead is; a RAG that nobody gave is null, never invented. */
export type Rag = 'green' | 'amber' | 'red';

export interface StatusRule {
  readonly label: string;
  /** Whether the work goes on, is done, was answered without a state of its own, or leaves the plan. */
  readonly countsAs: 'open' | 'done' | 'answered' | 'continues elsewhere' | 'out';
  /** What must be said as well, as the form asks it; null where nothing must. */
  readonly reasonAsked: string | null;
  readonly explanation: string;
}

export const STATUSES: Readonly<Record<Status, StatusRule>> = {
  'not-started': {
    label: 'Not started',
    countsAs: 'open',
    reasonAsked: null,
    explanation: 'Nothing has been done yet.',
  },
  'in-progress': { label: 'In progress', countsAs: 'open', reasonAsked: null, explanation: 'Work is under way.' },
  completed: {
    label: 'Completed',
    countsAs: 'done',
    reasonAsked: null,
    explanation: 'Done, with the day. Late or on time is worked out from the timescale.',
  },
  ongoing: {
    label: 'Ongoing',
    countsAs: 'open',
    reasonAsked: null,
    explanation: 'Continuing work that has no end, or comes round again.',
  },
  'nothing-to-report': {
    label: 'Nothing to report',
    countsAs: 'answered',
    reasonAsked: null,
    explanation: 'Asked and answered: there is nothing to tell this quarter.',
  },
  'no-demand': {
    label: 'No demand',
    countsAs: 'answered',
    reasonAsked: null,
    explanation: 'Nobody asked for it this quarter. Stays out of the shares.',
  },
  'on-hold': {
    label: 'On hold',
    countsAs: 'open',
    reasonAsked: 'Why is it on hold, and what happens next?',
    explanation: 'Paused.',
  },
  'carried-forward': {
    label: 'Carried forward',
    countsAs: 'continues elsewhere',
    reasonAsked: null,
    explanation: 'Closed in this plan and continued in a later year’s.',
  },
  withdrawn: {
    label: 'Withdrawn',
    countsAs: 'out',
    reasonAsked: 'Why was it withdrawn?',
    explanation: 'No longer part of the plan. Stays out of the shares.',
  },
  superseded: {
    label: 'Superseded',
    countsAs: 'out',
    reasonAsked: 'Why was it superseded?',
    explanation: 'Replaced by something else. Stays out of the shares.',
  },
};

export const STATUS_ORDER: readonly Status[] = [
  'in-progress',
  'completed',
  'ongoing',
  'nothing-to-report',
  'no-demand',
  'on-hold',
  'carried-forward',
  'not-started',
  'withdrawn',
  'superseded',
];

export const RAGS: Readonly<Record<Rag, { readonly label: string; readonly reasonAsked: string | null }>> = {
  green: { label: 'Green', reasonAsked: null },
  amber: { label: 'Amber', reasonAsked: 'Why is it amber, and what happens next?' },
  red: { label: 'Red', reasonAsked: 'Why is it red, and what happens next?' },
};

export const RAG_ORDER: readonly Rag[] = ['green', 'amber', 'red'];

const hasKey = (table: object, key: string): boolean => Object.prototype.hasOwnProperty.call(table, key);

/** Whether a text is one of the statuses. */
export function isStatus(text: string): text is Status {
  return hasKey(STATUSES, text);
}

/** Whether a text is green, amber or red. */
export function isRag(text: string): text is Rag {
  return hasKey(RAGS, text);
}

/** Whether a status leaves the work still to be done. */
export function isOpen(status: Status): boolean {
  return STATUSES[status].countsAs === 'open';
}

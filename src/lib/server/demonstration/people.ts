/** What a person may do in one partnership; a reporter answers for the lines of one task group. */
export type DemonstrationRole =
  | { readonly partnership: string; readonly role: 'lead-officer' | 'board-member' }
  | { readonly partnership: string; readonly role: 'reporter'; readonly taskGroup: string };

/** Somebody who can sign in to the demonstration. All of them are invented. */
export interface DemonstrationPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** What the sign-in page says of the person. */
  readonly post: string;
  readonly roles: readonly DemonstrationRole[];
}

const leads = (partnership: string): DemonstrationRole => ({ partnership, role: 'lead-officer' });
const reads = (partnership: string): DemonstrationRole => ({ partnership, role: 'board-member' });
const reports = (partnership: string, taskGroup: string): DemonstrationRole => ({
  partnership,
  role: 'reporter',
  taskGroup,
});

export const demonstrationPeople: readonly DemonstrationPerson[] = [
  {
    key: 'lead-officer',
    name: 'Ruth Ashdown',
    email: 'ruth.ashdown@example.org',
    post: 'Lead officer',
    roles: [leads('emsmp')],
  },
  {
    key: 'second-officer',
    name: 'Daniel Okafor',
    email: 'daniel.okafor@example.org',
    post: 'Second officer',
    roles: [leads('emsmp')],
  },
  {
    key: 'employment-and-skills-reporter',
    name: 'Leila Haddad',
    email: 'leila.haddad@example.org',
    post: 'Reporter, Employment and Skills task group',
    roles: [reports('emsmp', 'employment-and-skills')],
  },
  {
    key: 'health-reporter',
    name: 'Priya Nair',
    email: 'priya.nair@example.org',
    post: 'Reporter, Health task group',
    roles: [reports('emsmp', 'health')],
  },
  {
    key: 'statistics-reporter',
    name: 'Tom Whitlock',
    email: 'tom.whitlock@example.org',
    post: 'Reporter, Statistics task group',
    roles: [reports('emsmp', 'statistics')],
  },
  {
    key: 'uasc-reporter',
    name: 'Helen Marsh',
    email: 'helen.marsh@example.org',
    post: 'Reporter, Unaccompanied Asylum Seeking Children task group, and board member',
    roles: [reports('emsmp', 'uasc'), reads('emsmp')],
  },
  {
    key: 'chair',
    name: 'Joan Fairley',
    email: 'joan.fairley@example.org',
    post: 'Board member',
    roles: [reads('emsmp')],
  },
  {
    key: 'housing-reporter',
    name: 'Samuel Reeve',
    email: 'samuel.reeve@example.org',
    post: 'Reporter, Housing task group; lead officer in Wessex',
    roles: [reports('emsmp', 'housing'), leads('wessex')],
  },
  {
    key: 'wessex-reporter',
    name: 'Nadia Court',
    email: 'nadia.court@example.org',
    post: 'Reporter in Wessex',
    roles: [reports('wessex', 'harbour-towns')],
  },
];

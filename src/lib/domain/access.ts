/** What a person is in one partnership; a reporter answers for the lines of one task group. */
export type Role =
  { readonly role: 'lead-officer' | 'board-member' } | { readonly role: 'reporter'; readonly taskGroupId: number };

export type RoleName = Role['role'];

/**
 * What pages ask for: to read the partnership's plans, to answer for lines, to preview and download the annual return,
 * to bring plans in and change them, to say who has which role.
 */
export type Ability = 'read' | 'answer' | 'prepare-return' | 'edit-plans' | 'administer-people';

/** As much of a line as decides who answers for it. */
export interface AnswerableLine {
  readonly taskGroupId: number | null;
}

type Reach = 'everything' | 'own group' | 'nothing';

// A board member signs nothing but must be able to see what the funder is told.
const REACH: Readonly<Record<Ability, Readonly<Record<RoleName, Reach>>>> = {
  read: { 'lead-officer': 'everything', reporter: 'everything', 'board-member': 'everything' },
  answer: { 'lead-officer': 'everything', reporter: 'own group', 'board-member': 'nothing' },
  'prepare-return': { 'lead-officer': 'everything', reporter: 'nothing', 'board-member': 'everything' },
  'edit-plans': { 'lead-officer': 'everything', reporter: 'nothing', 'board-member': 'nothing' },
  'administer-people': { 'lead-officer': 'everything', reporter: 'nothing', 'board-member': 'nothing' },
};

/**
 * Whether somebody with these roles has an ability. With a line: for that line. Without: for anything at all, so that
 * a reporter `may(roles, 'answer')`. Nobody without a role may do anything. Source: Product, Who uses it.
 */
export function may(roles: readonly Role[], ability: Ability, line?: AnswerableLine): boolean {
  return roles.some((role) => reaches(role, REACH[ability][role.role], line));
}

function reaches(role: Role, reach: Reach, line: AnswerableLine | undefined): boolean {
  if (reach !== 'own group') return reach === 'everything';
  return line === undefined || (role.role === 'reporter' && role.taskGroupId === line.taskGroupId);
}

/** A role that somebody holds, as the people page lists it. */
export interface HeldRole {
  readonly id: number;
  readonly accountId: number;
  readonly role: RoleName;
  readonly taskGroupId: number | null;
}

/** Whether taking one role away would leave the partnership without a lead officer. */
export function isLastLeadOfficer(held: readonly HeldRole[], id: number): boolean {
  const officers = held.filter(({ role }) => role === 'lead-officer');
  return officers.length === 1 && officers[0]?.id === id;
}

const ROLE_WORDS: Readonly<Record<RoleName, string>> = {
  'lead-officer': 'Lead officer',
  reporter: 'Reporter',
  'board-member': 'Board member',
};

/** A role in words: `Lead officer`, `Reporter, Health task group`. */
export function roleInWords(role: RoleName, taskGroupName: string | null = null): string {
  return taskGroupName === null ? ROLE_WORDS[role] : `${ROLE_WORDS[role]}, ${taskGroupName} task group`;
}

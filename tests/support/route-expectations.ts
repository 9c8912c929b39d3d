import type { JourneyDatabase } from './journey-database';

/** Whom a request is for. */
export type Ability = 'anyone' | 'account' | 'read' | 'answer' | 'prepare-return' | 'administer-people';

/** The ids that addresses and forms of one partnership need; `spare` are roles that may be taken away, one for each actor. */
export type Ids = {
  readonly partnership: string;
  readonly line: number;
  readonly account: number;
  readonly invitation: number;
  readonly spareRole: (actor: string) => number;
};

export type Expectation = {
  readonly ability: Ability;
  readonly path: (ids: Ids, actor: string) => string;
  readonly form?: (ids: Ids) => Readonly<Record<string, string>>;
  /** The answer to somebody who may; 200 for a page where nothing else is said. */
  readonly status?: number | ((actor: string) => number);
};

const plan = ({ partnership }: Ids) => `/${partnership}/plans/2008-09`;
const home = ({ partnership }: Ids) => `/${partnership}`;
const page = (ability: Ability, path: Expectation['path']): Expectation => ({ ability, path });
const nowhere = () => '/invitations/no-such-secret';

/** What every request of every route is expected to be, by pattern and request. */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  // Whoever belongs to one partnership is led to it; whoever to several is shown them.
  '/ GET': { ability: 'account', path: () => '/', status: (actor) => (actor === 'Samuel Reeve' ? 200 : 303) },
  '/account GET': page('account', () => '/account'),
  '/account POST ?/name': { ability: 'account', path: () => '/account', form: () => ({ name: '' }), status: 400 },
  '/account POST ?/password': { ability: 'account', path: () => '/account', status: 409 },
  '/account POST ?/restore': page('account', () => '/account'),
  '/invitations/[token] GET': { ability: 'anyone', path: nowhere, status: 404 },
  '/invitations/[token] POST ?/join': { ability: 'anyone', path: nowhere, status: 404 },
  '/invitations/[token] POST ?/accept': { ability: 'account', path: nowhere, status: 404 },
  '/sign-in POST ?/password': { ability: 'anyone', path: () => '/sign-in', status: 400 },
  '/sign-in POST ?/demonstration': {
    ability: 'anyone',
    path: () => '/sign-in',
    form: () => ({ person: '999999' }),
    status: 404,
  },
  '/[partnership] GET': page('read', home),
  '/[partnership]/groups GET': page('read', (ids) => `${home(ids)}/groups`),
  '/[partnership]/statistics GET': page('read', (ids) => `${home(ids)}/statistics`),
  '/[partnership]/people GET': page('administer-people', (ids) => `${home(ids)}/people`),
  '/[partnership]/people POST ?/invite': {
    ability: 'administer-people',
    path: (ids) => `${home(ids)}/people`,
    form: () => ({ name: 'Nobody', email: 'no address' }),
    status: 400,
  },
  '/[partnership]/people POST ?/withdraw': {
    ability: 'administer-people',
    path: (ids) => `${home(ids)}/people`,
    form: ({ invitation }) => ({ invitation: String(invitation) }),
    status: 409,
  },
  '/[partnership]/people POST ?/give': {
    ability: 'administer-people',
    path: (ids) => `${home(ids)}/people`,
    form: ({ account }) => ({ account: String(account), role: 'no such role' }),
    status: 400,
  },
  '/[partnership]/people POST ?/restore': page('administer-people', (ids) => `${home(ids)}/people`),
  '/[partnership]/people/roles/[role]/removal GET': page(
    'administer-people',
    (ids, actor) => `${home(ids)}/people/roles/${String(ids.spareRole(actor))}/removal`,
  ),
  '/[partnership]/people/roles/[role]/removal POST': {
    ability: 'administer-people',
    path: (ids, actor) => `${home(ids)}/people/roles/${String(ids.spareRole(actor))}/removal`,
    status: 303,
  },
  '/[partnership]/plans GET': page('read', (ids) => `${home(ids)}/plans`),
  '/[partnership]/plans/[year] GET': page('read', plan),
  '/[partnership]/plans/[year]/document GET': page('read', (ids) => `${plan(ids)}/document`),
  '/[partnership]/plans/[year]/findings GET': page('read', (ids) => `${plan(ids)}/findings`),
  '/[partnership]/plans/[year]/objectives/[number] GET': page('read', (ids) => `${plan(ids)}/objectives/1`),
  '/[partnership]/plans/[year]/actions/[reference] GET': page('read', (ids) => `${plan(ids)}/actions/1.1.1`),
  '/[partnership]/plans/[year]/quarters/[quarter] GET': page('read', (ids) => `${plan(ids)}/quarters/q4`),
  '/[partnership]/plans/[year]/quarters/[quarter]/updates GET': page(
    'answer',
    (ids) => `${plan(ids)}/quarters/q4/updates?show=all`,
  ),
  '/[partnership]/plans/[year]/quarters/[quarter]/updates POST ?/save': {
    ability: 'answer',
    path: (ids) => `${plan(ids)}/quarters/q4/updates`,
    form: ({ line }) => ({ [`line-${String(line)}-status`]: '', [`line-${String(line)}-base`]: '0' }),
    status: 303,
  },
  '/[partnership]/plans/[year]/quarters/[quarter]/updates POST ?/restore': page(
    'answer',
    (ids) => `${plan(ids)}/quarters/q4/updates`,
  ),
  '/[partnership]/plans/[year]/return GET': page('prepare-return', (ids) => `${plan(ids)}/return`),
  '/[partnership]/plans/[year]/return/file GET': page('prepare-return', (ids) => `${plan(ids)}/return/file`),
};

/** What only some ask for, or what is answered otherwise to whoever is signed in; each has a test of its own. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  '/sign-in GET': 'leads whoever is signed in away: signing-in',
  '/sign-out POST': 'ends the session that the other requests need: signing-in',
};

/** Who is who in which partnership. Written here anew, and not read from the product. */
export const ABILITIES: Readonly<Record<string, Readonly<Record<string, readonly Ability[]>>>> = {
  'Ruth Ashdown': { emsmp: ['read', 'answer', 'prepare-return', 'administer-people'] },
  'Daniel Okafor': { emsmp: ['read', 'answer', 'prepare-return', 'administer-people'] },
  'Priya Nair': { emsmp: ['read', 'answer'] },
  'Joan Fairley': { emsmp: ['read', 'prepare-return'] },
  'Helen Marsh': { emsmp: ['read', 'answer', 'prepare-return'] },
  'Samuel Reeve': { emsmp: ['read', 'answer'], wessex: ['read', 'answer', 'prepare-return', 'administer-people'] },
  'Nadia Court': { wessex: ['read', 'answer'] },
};

type Row = { id: number };

/** Ids of a partnership: a line that this person may answer for where there is one, and roles that can be taken away. */
export async function findIds({ sql }: JourneyDatabase, slug: string, actor: string): Promise<Ids> {
  const [line] = await sql<Row[]>`
    select kpi_lines.id from kpi_lines join partnerships on partnerships.id = kpi_lines.partnership_id
      left join account_roles on account_roles.partnership_id = partnerships.id
        and account_id = (select id from accounts where name = ${actor})
        and (role = 'lead-officer' or account_roles.task_group_id = kpi_lines.task_group_id)
    where slug = ${slug} order by account_roles.id is null, kpi_lines.id limit 1`;
  const roles = await sql<Row[]>`
    select account_roles.id from account_roles
      join partnerships on partnerships.id = partnership_id join accounts on accounts.id = account_id
    where slug = ${slug} and name in ('Tom Whitlock', 'Leila Haddad', 'Nadia Court') order by account_roles.id desc`;
  const [account] = await sql<Row[]>`select id from accounts where name = 'Tom Whitlock'`;
  // Each of the two who may take a role away needs one of their own to take.
  const spareRole = (name: string): number => (name === 'Daniel Okafor' ? roles[1] : roles[0])?.id ?? 0;
  return { partnership: slug, line: line?.id ?? 0, account: account?.id ?? 0, invitation: 999_999, spareRole };
}

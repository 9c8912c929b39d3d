import type { JourneyDatabase } from './journey-database';

/** Whom a request is for. */
export type Ability = 'anyone' | 'account' | 'read' | 'answer' | 'prepare-return' | 'edit-plans' | 'administer-people';

/** The ids that addresses and forms of one partnership need; `spare` are roles that may be taken away, one for each actor. */
export type Ids = {
  readonly partnership: string;
  readonly line: number;
  /** The first action of the plan, 1.1.1. */
  readonly action: number;
  readonly account: number;
  readonly invitation: number;
  /** A file under way to become a plan. */
  readonly intake: number;
  /** A lead of the directory. */
  readonly lead: number;
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
const edit = (ids: Ids) => `${plan(ids)}/actions/1.1.1/edit`;
const change = (ids: Ids) => `${plan(ids)}/edit`;
const partOf = ({ action }: Ids) => ({ base: '99999', item: `action-${String(action)}`, to: 'down' });
const adoption = (ids: Ids) => `${plan(ids)}/adoption`;
const carryForward = (ids: Ids) => `${plan(ids)}/carry-forward`;
const nextPlan = (ids: Ids) => `${carryForward(ids)}/2010-11`;
const home = ({ partnership }: Ids) => `/${partnership}`;
const page = (ability: Ability, path: Expectation['path']): Expectation => ({ ability, path });
const intakes = (ids: Ids) => `${home(ids)}/plans/bring-in`;
const intake = (ids: Ids) => `${intakes(ids)}/${String(ids.intake)}`;
const NO_YEAR = () => ({ title: 'Plan', firstYear: 'some day' });
const leads = (ids: Ids) => `${home(ids)}/leads`;
const lead = (ids: Ids) => `${leads(ids)}/${String(ids.lead)}`;
const naming = (ids: Ids) => `${leads(ids)}/naming?name=Chair`;
/** A change of a lead that misses what it needs, or the version that it is based on. */
const leadChange = (status: number): Expectation => ({ ability: 'edit-plans', path: lead, status });
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
  '/[partnership]/leads GET': page('read', leads),
  '/[partnership]/leads/naming GET': page('edit-plans', naming),
  '/[partnership]/leads/naming POST ?/say': { ability: 'edit-plans', path: naming, status: 400 },
  '/[partnership]/leads/naming POST ?/restore': page('edit-plans', naming),
  '/[partnership]/leads/[lead] GET': page('read', lead),
  '/[partnership]/leads/[lead] POST ?/describe': leadChange(400),
  '/[partnership]/leads/[lead] POST ?/addName': leadChange(400),
  '/[partnership]/leads/[lead] POST ?/takeName': leadChange(409),
  '/[partnership]/leads/[lead] POST ?/addHolder': leadChange(400),
  '/[partnership]/leads/[lead] POST ?/endHolder': leadChange(400),
  '/[partnership]/leads/[lead] POST ?/takeHolder': leadChange(409),
  '/[partnership]/leads/[lead] POST ?/restore': page('edit-plans', lead),
  '/[partnership]/leads/[lead]/removal GET': page('edit-plans', (ids) => `${lead(ids)}/removal`),
  '/[partnership]/leads/[lead]/removal POST': {
    ability: 'edit-plans',
    path: (ids) => `${lead(ids)}/removal`,
    status: 409,
  },
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
  '/[partnership]/plans/bring-in GET': page('edit-plans', intakes),
  '/[partnership]/plans/bring-in POST ?/read': { ability: 'edit-plans', path: intakes, form: NO_YEAR, status: 400 },
  '/[partnership]/plans/bring-in POST ?/restore': page('edit-plans', intakes),
  '/[partnership]/plans/bring-in/[intake]/file GET': page('edit-plans', (ids) => `${intake(ids)}/file`),
  '/[partnership]/plans/bring-in/[intake]/rows/[row] GET': page('edit-plans', (ids) => `${intake(ids)}/rows/1`),
  '/[partnership]/plans/bring-in/[intake]/rows/[row] POST ?/correct': {
    ability: 'edit-plans',
    path: (ids) => `${intake(ids)}/rows/1`,
    status: 409,
  },
  '/[partnership]/plans/bring-in/[intake]/rows/[row] POST ?/restore': {
    ability: 'edit-plans',
    path: (ids) => `${intake(ids)}/rows/1`,
    status: 409,
  },
  '/[partnership]/plans/bring-in/[intake] GET': page('edit-plans', intake),
  '/[partnership]/plans/bring-in/[intake] POST ?/decide': {
    ability: 'edit-plans',
    path: intake,
    form: NO_YEAR,
    status: 400,
  },
  '/[partnership]/plans/bring-in/[intake] POST ?/restore': {
    ability: 'edit-plans',
    path: intake,
    form: NO_YEAR,
    status: 400,
  },
  '/[partnership]/plans/bring-in/[intake] POST ?/bringIn': {
    ability: 'edit-plans',
    path: intake,
    form: NO_YEAR,
    status: 400,
  },
  '/[partnership]/plans/bring-in/[intake] POST ?/discard': { ability: 'edit-plans', path: intake, status: 303 },
  '/[partnership]/plans/[year] GET': page('read', plan),
  '/[partnership]/plans/[year]/adoption GET': page('edit-plans', adoption),
  '/[partnership]/plans/[year]/adoption POST ?/adopt': {
    ability: 'edit-plans',
    path: adoption,
    form: () => ({ adoptedOn: '8 April 2008', minute: 'Board, 4.2' }),
    status: 409,
  },
  '/[partnership]/plans/[year]/adoption POST ?/restore': page('edit-plans', adoption),
  '/[partnership]/plans/[year]/edit GET': page('edit-plans', change),
  // An adopted plan is asked why: the buttons of its page lead to the page that asks.
  '/[partnership]/plans/[year]/edit POST ?/move': { ability: 'edit-plans', path: change, form: partOf, status: 303 },
  '/[partnership]/plans/[year]/edit POST ?/restore': page('edit-plans', change),
  '/[partnership]/plans/[year]/edit/move GET': page(
    'edit-plans',
    (ids) => `${change(ids)}/move?item=${partOf(ids).item}`,
  ),
  '/[partnership]/plans/[year]/edit/move POST ?/move': {
    ability: 'edit-plans',
    path: (ids) => `${change(ids)}/move`,
    form: partOf,
    status: 422,
  },
  '/[partnership]/plans/[year]/edit/move POST ?/restore': page('edit-plans', (ids) => `${change(ids)}/move`),
  '/[partnership]/plans/[year]/edit/numbers GET': page('edit-plans', (ids) => `${change(ids)}/numbers`),
  '/[partnership]/plans/[year]/edit/numbers POST ?/number': {
    ability: 'edit-plans',
    path: (ids) => `${change(ids)}/numbers`,
    form: partOf,
    status: 422,
  },
  '/[partnership]/plans/[year]/edit/numbers POST ?/restore': page('edit-plans', (ids) => `${change(ids)}/numbers`),
  '/[partnership]/plans/[year]/edit/removal GET': page(
    'edit-plans',
    (ids) => `${change(ids)}/removal?item=${partOf(ids).item}`,
  ),
  '/[partnership]/plans/[year]/edit/removal POST ?/remove': {
    ability: 'edit-plans',
    path: (ids) => `${change(ids)}/removal`,
    form: partOf,
    status: 422,
  },
  '/[partnership]/plans/[year]/edit/removal POST ?/restore': page('edit-plans', (ids) => `${change(ids)}/removal`),
  '/[partnership]/plans/[year]/edit/addition GET': page('edit-plans', (ids) => `${change(ids)}/addition`),
  '/[partnership]/plans/[year]/edit/addition POST ?/add': {
    ability: 'edit-plans',
    path: (ids) => `${change(ids)}/addition`,
    form: () => ({ base: '99999', objective: '' }),
    status: 422,
  },
  '/[partnership]/plans/[year]/edit/addition POST ?/understand': page('edit-plans', (ids) => `${change(ids)}/addition`),
  '/[partnership]/plans/[year]/edit/addition POST ?/restore': page('edit-plans', (ids) => `${change(ids)}/addition`),
  '/[partnership]/plans/[year]/carry-forward GET': page('edit-plans', carryForward),
  '/[partnership]/plans/[year]/carry-forward POST ?/save': {
    ability: 'edit-plans',
    path: carryForward,
    form: ({ line }) => ({ [`line-${String(line)}-kind`]: 'drop' }),
    status: 422,
  },
  '/[partnership]/plans/[year]/carry-forward POST ?/goOn': {
    ability: 'edit-plans',
    path: carryForward,
    status: 422,
  },
  '/[partnership]/plans/[year]/carry-forward POST ?/restore': page('edit-plans', carryForward),
  '/[partnership]/plans/[year]/carry-forward/[next] GET': page('edit-plans', nextPlan),
  '/[partnership]/plans/[year]/carry-forward/[next] POST ?/make': {
    ability: 'edit-plans',
    path: nextPlan,
    form: () => ({ title: '' }),
    status: 400,
  },
  '/[partnership]/plans/[year]/carry-forward/[next] POST ?/link': {
    ability: 'edit-plans',
    path: nextPlan,
    status: 404,
  },
  '/[partnership]/plans/[year]/carry-forward/[next] POST ?/unlink': {
    ability: 'edit-plans',
    path: nextPlan,
    status: 404,
  },
  '/[partnership]/plans/[year]/carry-forward/[next] POST ?/restore': page('edit-plans', nextPlan),
  '/[partnership]/plans/[year]/compare GET': page('read', (ids) => `${plan(ids)}/compare`),
  '/[partnership]/plans/[year]/compare/file GET': page('read', (ids) => `${plan(ids)}/compare/file?since=1+April+2008`),
  '/[partnership]/plans/[year]/document GET': page('read', (ids) => `${plan(ids)}/document`),
  '/[partnership]/plans/[year]/document/file GET': page('read', (ids) => `${plan(ids)}/document/file`),
  '/[partnership]/plans/[year]/findings GET': page('read', (ids) => `${plan(ids)}/findings`),
  '/[partnership]/plans/[year]/objectives/[number] GET': page('read', (ids) => `${plan(ids)}/objectives/1`),
  '/[partnership]/plans/[year]/actions/[reference] GET': page('read', (ids) => `${plan(ids)}/actions/1.1.1`),
  '/[partnership]/plans/[year]/actions/[reference]/edit GET': page('edit-plans', edit),
  '/[partnership]/plans/[year]/actions/[reference]/edit POST ?/save': {
    ability: 'edit-plans',
    path: edit,
    form: ({ action }) => ({ [`action-${String(action)}-number`]: 'none' }),
    status: 422,
  },
  '/[partnership]/plans/[year]/actions/[reference]/edit POST ?/understand': page('edit-plans', edit),
  '/[partnership]/plans/[year]/actions/[reference]/edit POST ?/restore': page('edit-plans', edit),
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
  '/[partnership]/plans/[year]/print GET': page('read', (ids) => `${plan(ids)}/print`),
  '/[partnership]/plans/[year]/print/page GET': page('read', (ids) => `${plan(ids)}/print/page?statuses=answered`),
  '/[partnership]/plans/[year]/print/file GET': page('read', (ids) => `${plan(ids)}/print/file?as=xlsx`),
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
  'Ruth Ashdown': { emsmp: ['read', 'answer', 'prepare-return', 'edit-plans', 'administer-people'] },
  'Daniel Okafor': { emsmp: ['read', 'answer', 'prepare-return', 'edit-plans', 'administer-people'] },
  'Priya Nair': { emsmp: ['read', 'answer'] },
  'Joan Fairley': { emsmp: ['read', 'prepare-return'] },
  'Helen Marsh': { emsmp: ['read', 'answer', 'prepare-return'] },
  'Samuel Reeve': {
    emsmp: ['read', 'answer'],
    wessex: ['read', 'answer', 'prepare-return', 'edit-plans', 'administer-people'],
  },
  'Nadia Court': { wessex: ['read', 'answer'] },
};

type Row = { id: number };

const cellsOf = (row: number, ...texts: readonly string[]) => ({
  place: `The table, line ${String(row)}`,
  cells: texts.map((text, index) => ({
    text,
    place: `column ${String(index + 1)}`,
    isMergedFromAbove: false,
    span: 1,
  })),
});

/** A file that somebody of a partnership sent, with one line for a plan in it. */
export async function addIntake(sql: JourneyDatabase['sql'], slug: string): Promise<number> {
  const rows = [cellsOf(1, 'Action', 'Lead'), cellsOf(2, 'Hold an open day', 'Policy officer')];
  const source = { blocks: [{ kind: 'table', name: 'The table', title: '', rows }], remarks: [] };
  const planYear = { firstYear: 2010, years: 1, startsMonth: 4 };
  const decisions = { title: 'Plan', planYear, columns: {}, dropped: [], corrections: {}, sections: {} };
  const [row] = await sql<Row[]>`
    insert into intakes (partnership_id, file_name, kind, content, source, decisions, received_by, received_by_name)
    select partnerships.id, 'plan.csv', 'text', 'Action', ${sql.json(source)}, ${sql.json(decisions)}, accounts.id, name
    from partnerships join account_roles on partnership_id = partnerships.id join accounts on accounts.id = account_id
    where slug = ${slug} and role = 'lead-officer' limit 1 returning id`;
  return row?.id ?? 0;
}

/** Makes one of a partnership's files, unless there is one already, what its plan of 2008-09 was brought in from. */
async function giveToPlan(sql: JourneyDatabase['sql'], intake: number): Promise<void> {
  await sql`
    update intakes set plan_id = plans.id from plans
    where intakes.id = ${intake} and plans.partnership_id = intakes.partnership_id and first_year = 2008
      and not exists (select from intakes other where other.plan_id = plans.id)`;
}

/** A lead in the directory of a partnership. */
async function addLead(sql: JourneyDatabase['sql'], slug: string): Promise<number> {
  return sql.begin(async (tx) => {
    const [row] = await tx<Row[]>`
      insert into leads (partnership_id, name, kind)
      select id, 'Spare lead', 'post' from partnerships where slug = ${slug}
        and not exists (select from leads where partnership_id = partnerships.id)
      returning id`;
    await tx`
      insert into lead_names (partnership_id, lead_id, name) select partnership_id, id, name from leads
      where id = ${row?.id ?? 0}`;
    const [first] = await tx<Row[]>`
      select leads.id from leads join partnerships on partnerships.id = partnership_id where slug = ${slug} limit 1`;
    return first?.id ?? 0;
  });
}

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
  await giveToPlan(sql, await addIntake(sql, slug));
  const [action] = await sql<Row[]>`
    select actions.id from actions join partnerships on partnerships.id = actions.partnership_id
    where slug = ${slug} order by actions.id limit 1`;
  const intake = await addIntake(sql, slug);
  // Each of the two who may take a role away needs one of their own to take.
  const spareRole = (name: string): number => (name === 'Daniel Okafor' ? roles[1] : roles[0])?.id ?? 0;
  return {
    partnership: slug,
    line: line?.id ?? 0,
    action: action?.id ?? 0,
    account: account?.id ?? 0,
    invitation: 999_999,
    intake,
    lead: await addLead(sql, slug),
    spareRole,
  };
}

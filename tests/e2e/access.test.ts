import type { APIRequestContext, APIResponse } from '@playwright/test';
import { expect, test } from '../support/journey';
import {
  ABILITIES,
  type Ability,
  ELSEWHERE,
  EXPECTATIONS,
  type Expectation,
  findIds,
  type Ids,
} from '../support/route-expectations';
import { allWordsOf } from '../support/returned-workbook';
import { listRoutes } from '../support/routes';

const asked = listRoutes().flatMap(({ pattern, requests }) => requests.map((request) => `${pattern} ${request}`));

/** Words that stand on pages of one partnership and on none of the other's. */
const OWN_WORDS: Readonly<Record<string, RegExp>> = {
  wessex: /wessex|harbour|quayside|ferry|tide-table|Edith Pennock|Nadia Court/i,
  emsmp: /EMSMP|LGEM|East Midlands|Derby|Leicester|Ruth Ashdown|Joan Fairley/i,
};

async function send(
  request: APIRequestContext,
  address: string,
  kind: string,
  expectation: Expectation,
  [ids, actor]: readonly [Ids, string],
): Promise<APIResponse> {
  const [method = 'GET', action = ''] = kind.split(' ');
  const path = expectation.path(ids, actor);
  const url = `${address}${path}${action && path.includes('?') ? action.replace('?', '&') : action}`;
  const headers = { origin: address, accept: 'text/html' };
  const options = { headers, maxRedirects: 0 };
  return method === 'GET'
    ? request.get(url, options)
    : request.post(url, { ...options, form: expectation.form?.(ids) ?? {} });
}

const mayAsk = (actor: string, partnership: string, ability: Ability): boolean =>
  ability === 'anyone' || ability === 'account' || (ABILITIES[actor]?.[partnership]?.includes(ability) ?? false);

function expectedStatus(actor: string | null, partnership: string, kind: string, expectation: Expectation): number {
  const { ability, status = 200 } = expectation;
  if (actor === null && ability !== 'anyone') return kind === 'GET' ? 303 : 401;
  if (actor !== null && !mayAsk(actor, partnership, ability)) return 404;
  return typeof status === 'number' ? status : status(actor ?? '');
}

test('every request of every route has an expectation, and none is of a route that is gone @once', () => {
  const expected = [...Object.keys(EXPECTATIONS), ...Object.keys(ELSEWHERE)].sort();
  expect(expected).toEqual([...asked].sort());
});

for (const actor of [...Object.keys(ABILITIES), null]) {
  test(`${actor ?? 'somebody who is not signed in'} gets what is theirs and nothing else @once`, async ({
    page,
    address,
    database,
    signIn,
  }) => {
    if (actor !== null) await signIn(page, actor);
    const wrong: string[] = [];
    for (const partnership of ['emsmp', 'wessex']) {
      const ids = await findIds(database, partnership, actor ?? '');
      const other = partnership === 'emsmp' ? 'wessex' : 'emsmp';
      for (const [key, expectation] of Object.entries(EXPECTATIONS)) {
        const [, ...kind] = key.split(' ');
        const answer = await send(page.request, address, kind.join(' '), expectation, [ids, actor ?? '']);
        const wanted = expectedStatus(actor, partnership, kind.join(' '), expectation);
        if (answer.status() !== wanted) wrong.push(`${partnership} ${key}: ${answer.status()} instead of ${wanted}`);
        if (kind[0] === 'GET' && wanted === 303 && actor === null) {
          expect(answer.headers()['location'], key).toMatch(/^\/sign-in(\?next=|$)/);
        }
        const isTheirs = actor !== null && key.startsWith('/[partnership]') && answer.status() === 200;
        const leaked = isTheirs ? OWN_WORDS[other]?.exec(await wordsOf(answer, actor)) : null;
        if (leaked) wrong.push(`${partnership} ${key}: says ${leaked[0]}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

/** The words of a page or a workbook, without the reader's own name, which stands on every page of theirs. */
async function wordsOf(answer: APIResponse, reader: string): Promise<string> {
  const bytes = await answer.body();
  const isWorkbook = answer.headers()['content-type']?.includes('spreadsheetml') === true;
  const words = isWorkbook ? allWordsOf(bytes) : bytes.toString('utf8');
  return words.replaceAll(reader, '');
}

test('another partnership’s people, roles, invitations and groups can be neither seen nor touched by their ids @once', async ({
  page,
  address,
  database,
  signIn,
}) => {
  const { sql } = database;
  const [wessex] = await sql<{ role: number; account: number; group: number; partnership: number }[]>`
    select account_roles.id as role, account_id as account, task_group_id as group, partnership_id as partnership
    from account_roles join partnerships on partnerships.id = partnership_id
    where slug = 'wessex' and task_group_id is not null`;
  if (!wessex) throw new Error('Wessex has no reporter.');
  const [invitation] = await sql<{ id: number }[]>`
    insert into invitations (partnership_id, token_hash, email, name, role, expires_at)
    values (${wessex.partnership}, 'none', 'new@example.org', 'New', 'board-member', now() + interval '1 day') returning id`;
  await signIn(page, 'Ruth Ashdown');
  const post = (path: string, form: Record<string, string>) =>
    page.request.post(`${address}/emsmp/people${path}`, {
      form,
      headers: { origin: address, accept: 'text/html' },
      maxRedirects: 0,
    });
  const before = await sql`select * from account_roles order by partnership_id, id`;

  expect((await page.request.get(`${address}/emsmp/people/roles/${String(wessex.role)}/removal`)).status()).toBe(404);
  expect((await post(`/roles/${String(wessex.role)}/removal`, {})).status()).toBe(404);
  const unknown = (form: Record<string, string>, action: string) => post(`?/${action}`, form);
  const give = { account: String(wessex.account), role: 'board-member' };
  expect((await unknown(give, 'give')).status()).toBe((await unknown({ ...give, account: '999999' }, 'give')).status());
  const foreignGroup = `reporter-${String(wessex.group)}`;
  expect((await unknown({ ...give, role: foreignGroup }, 'give')).status()).toBe(400);
  const invite = { name: 'Spy', email: 'spy@example.org', role: foreignGroup };
  expect((await unknown(invite, 'invite')).status()).toBe(400);
  expect((await unknown({ invitation: String(invitation?.id) }, 'withdraw')).status()).toBe(
    (await unknown({ invitation: '999999' }, 'withdraw')).status(),
  );
  expect(await sql`select * from account_roles order by partnership_id, id`).toEqual(before);
  expect(await sql`select withdrawn_at from invitations where id = ${invitation?.id ?? 0}`).toEqual([
    { withdrawn_at: null },
  ]);
});

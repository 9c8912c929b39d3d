import { expect, test } from 'vitest';
import { readWithin, writeWithin } from '../../src/lib/server/db/scope';
import { testDatabase } from '../support/database';
import { loadIn, within } from '../support/demonstration';

const database = await testDatabase();
const { sql } = database;
const { emsmp, wessex } = await loadIn(database);

type Table = { name: string; isOn: boolean; isForced: boolean; policies: number; comment: string | null };

const tables = await sql<Table[]>`
  select relname as name, relrowsecurity as "isOn", relforcerowsecurity as "isForced",
    (select count(*)::integer from pg_policy where polrelid = pg_class.oid) as policies,
    obj_description(pg_class.oid, 'pg_class') as comment
  from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'partnership_id' and not attisdropped)
  order by relname`;

const names = tables.map(({ name }) => name);
const history = tables.filter(({ comment }) => comment?.startsWith('append-only')).map(({ name }) => name);

const count = (name: string, partnershipId: number, of: number): Promise<number> =>
  readWithin(sql, within(partnershipId), async (tx) => {
    const [row] = await tx<{ rows: number }[]>`
      select count(*)::integer as rows from ${tx(name)} where partnership_id = ${of}`;
    return row?.rows ?? 0;
  });

const change = (name: string, statement: (table: string) => string): Promise<number> =>
  writeWithin(sql, within(emsmp.id), async (tx) => (await tx.unsafe(statement(`"${name}"`), [wessex.id])).count);

test('there are tables of partnerships, and two of them are history', () => {
  expect(names.length).toBeGreaterThanOrEqual(18);
  expect(history).toEqual(['changes', 'update_versions']);
});

test.each(tables)('$name is held by row security, its owner included', ({ isOn, isForced, policies }) => {
  expect({ isOn, isForced }).toEqual({ isOn: true, isForced: true });
  expect(policies).toBeGreaterThan(0);
});

/** The only tables of a partnership from which rows go; from the others not even its own. */
const DELETABLE = ['account_roles', 'actuals'];

test.each(names)('of %s another partnership’s rows can neither be read, changed nor removed', async (name) => {
  const there = await count(name, wessex.id, wessex.id);
  expect(await count(name, emsmp.id, wessex.id)).toBe(0);
  if (!history.includes(name)) {
    const own = 'set partnership_id = partnership_id where partnership_id = $1';
    expect(await change(name, (table) => `update ${table} ${own}`)).toBe(0);
    const removal = change(name, (table) => `delete from ${table} where partnership_id = $1`);
    if (DELETABLE.includes(name)) expect(await removal).toBe(0);
    else await expect(removal).rejects.toThrow('permission denied');
  }
  expect(await count(name, wessex.id, wessex.id)).toBe(there);
});

// Which of them hold something of the second partnership, so that what is not found above could have been.
test('most tables hold something of the other partnership', async () => {
  const held = await Promise.all(names.map((name) => count(name, wessex.id, wessex.id)));
  const empty = names.filter((_, index) => held[index] === 0);
  expect(empty).toEqual(['changes', 'invitations']);
});

test.each(names)('into %s no row of another partnership can be put', async (name) => {
  const copied = writeWithin(sql, within(wessex.id), async (tx) => {
    const [row] = await tx<Record<string, unknown>[]>`select to_jsonb(one) as row from ${tx(name)} one limit 1`;
    if (!row) return null;
    await tx`select set_config('quarterday.partnership_id', ${String(emsmp.id)}, true)`;
    return tx`insert into ${tx(name)} select * from jsonb_populate_record(null::${tx(name)}, ${tx.json(row['row'] as never)})`;
  });
  const outcome = await copied.then(
    (rows) => (rows === null ? 'empty' : 'put in'),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  expect(outcome).toMatch(['changes', 'invitations'].includes(name) ? /^empty$/ : /violates row-level security policy/);
});

test('whoever is in no partnership sees nothing of any', async () => {
  const nobody = { partnershipId: null, accountId: null };
  const seen = await readWithin(sql, nobody, (tx) =>
    Promise.all(names.map((name) => tx<{ rows: number }[]>`select count(*)::integer as rows from ${tx(name)}`)),
  );
  expect(seen.map(([row]) => row?.rows)).toEqual(names.map(() => 0));
});

test.each(history)('%s can be added to and never changed', async (name) => {
  for (const statement of [`update ${name} set partnership_id = 1`, `delete from ${name}`, `truncate ${name}`]) {
    const changed = writeWithin(sql, within(emsmp.id), (tx) => tx.unsafe(statement));
    await expect(changed, statement).rejects.toThrow(/permission denied|append-only/);
  }
});

test('not even the owner of the tables can change history', async () => {
  const changed = writeWithin(database.owner, within(emsmp.id), (tx) => tx`update update_versions set said_by = 'me'`);
  await expect(changed).rejects.toThrow(/append-only|permission denied/);
});

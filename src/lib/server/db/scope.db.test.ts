import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { silentLog } from '../log';
import { connect, REQUEST_LIMITS } from './connection';
import { isTooBusy, readWithin, writeWithin } from './scope';

const { sql, target } = await testDatabase();
const impatient = connect(target, silentLog, 3, { statement_timeout: 200, lock_timeout: 100 });
const NOBODY = { partnershipId: null, accountId: null };

afterAll(() => impatient.end());

const reasonOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => null).catch((error: unknown) => error);

test('what takes too long is given up, and the connection goes on', async () => {
  const reason = await reasonOf(readWithin(impatient, NOBODY, (tx) => tx`select pg_sleep(5)`));
  expect(reason).toMatchObject({ code: '57014' });
  expect(isTooBusy(reason)).toBe(true);
  expect(await readWithin(impatient, NOBODY, (tx) => tx`select 1 as one`)).toEqual([{ one: 1 }]);
});

test('a lock that somebody holds is not waited for without end', async () => {
  const reason = await writeWithin(sql, NOBODY, async (holder) => {
    await holder`select pg_advisory_xact_lock(1)`;
    return reasonOf(writeWithin(impatient, NOBODY, (tx) => tx`select pg_advisory_xact_lock(1)`));
  });
  expect(reason).toMatchObject({ code: '55P03' });
  expect(isTooBusy(reason)).toBe(true);
});

test('other failures are something else', async () => {
  expect(isTooBusy(await reasonOf(sql`select 1 / 0`))).toBe(false);
  expect(isTooBusy(null)).toBe(false);
});

test('a request’s connections have limits, and others have none', async () => {
  const requests = connect(target, silentLog, 1, REQUEST_LIMITS);
  const limitsOf = async (pool: typeof sql) =>
    (
      await pool<{ name: string; setting: string }[]>`
      select name, setting from pg_settings where name in ${sql(Object.keys(REQUEST_LIMITS))} order by name`
    ).map(({ setting }) => Number(setting));
  expect(await limitsOf(requests)).toEqual([30_000, 10_000, 20_000]);
  expect(await limitsOf(sql)).toEqual([0, 0, 0]);
  await requests.end();
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { addAccount } from '../../../../tests/support/people';
import { visit } from '../../../../tests/support/visit';
import type { Database } from '../db/connection';
import { log } from '../log';
import { hashOf } from '../secret';
import { checkPassword } from './check-password';
import { hashPassword } from './passwords';
import { TRIES_FROM_NETWORK, TRIES_OF_ACCOUNT, TRIES_OF_ACCOUNT_HERE } from './throttle';

const PASSWORD = 'herring ladder seven';

const { sql, owner } = await testDatabase();
const ann = await addAccount(sql, 'Ann Lee', await hashPassword(PASSWORD));
const invented = await addAccount(sql, 'Ruth Ashdown');

const check = (email: string, password: string, address = '192.0.2.1', database: Database = sql) =>
  checkPassword(visit(database, { address }).event, email, password);

beforeEach(async () => {
  await owner`delete from throttles`;
});

describe('signing in', () => {
  test('takes the right password, however the address is capitalised', async () => {
    expect(await check('Ann.Lee@Example.org', PASSWORD)).toEqual({ ok: true, account: ann });
  });

  test('answers alike whether the address is unknown, the password wrong, or there is none', async () => {
    const unknown = await check('nobody@example.org', PASSWORD);
    expect(unknown).toMatchObject({ ok: false, status: 400 });
    expect(await check(ann.email, 'wrong')).toEqual(unknown);
    expect(await check(invented.email, '!')).toEqual(unknown);
    expect(await check(invented.email, '')).toEqual(unknown);
  });
});

describe('too many tries', () => {
  const tryOften = async (times: number, email: (index: number) => string, address?: string) => {
    for (let index = 0; index < times; index += 1) await check(email(index), 'wrong', address);
  };

  const countTo = (points: number, keyPrefix: string, subject: string) => owner`
    insert into throttles (key, points, expire)
    values (${`${keyPrefix}:${hashOf(subject)}`}, ${points}, ${Date.now() + 61_000})`;

  test('for one account from one network are refused, the right password too, and it says when to try again', async () => {
    await tryOften(TRIES_OF_ACCOUNT_HERE, () => ann.email);
    expect(await check(ann.email, PASSWORD)).toEqual({
      ok: false,
      status: 429,
      message: 'There were too many tries: try again in 15 minutes.',
    });
  }, 20_000);

  test('from one network do not keep the owner out on another', async () => {
    await tryOften(TRIES_OF_ACCOUNT_HERE + 1, () => ann.email, '192.0.2.66');
    expect(await check(ann.email, PASSWORD)).toMatchObject({ ok: true });
  }, 20_000);

  test('from many networks are refused on all but those where the owner signed in before', async () => {
    expect(await check(ann.email, PASSWORD, '192.0.2.50')).toMatchObject({ ok: true });
    await owner`delete from throttles where key like 'account:%'`;
    await countTo(TRIES_OF_ACCOUNT, 'account', ann.email);
    expect(await check(ann.email, PASSWORD, '192.0.2.51')).toMatchObject({ ok: false, status: 429 });
    expect(await check(ann.email, PASSWORD, '192.0.2.50')).toMatchObject({ ok: true });
    expect(await check('nobody@example.org', 'wrong', '192.0.2.50')).toMatchObject({ status: 400 });
  });

  test('are limited on the owner’s own network too', async () => {
    expect(await check(ann.email, PASSWORD, '192.0.2.50')).toMatchObject({ ok: true });
    await tryOften(TRIES_OF_ACCOUNT_HERE, () => ann.email, '192.0.2.50');
    expect(await check(ann.email, PASSWORD, '192.0.2.50')).toMatchObject({ ok: false, status: 429 });
  }, 20_000);

  test('leave neither an e-mail address nor where it came from in the database', async () => {
    await tryOften(1, () => ann.email);
    await check(ann.email, PASSWORD);
    const kept = JSON.stringify(await owner`select * from throttles`);
    expect(kept).toContain('known:');
    expect(kept).not.toMatch(/192\.0\.2|example/);
  });

  test('are counted for unknown addresses in the same way', async () => {
    await tryOften(TRIES_OF_ACCOUNT_HERE, () => 'nobody@example.org');
    expect(await check('nobody@example.org', 'wrong')).toMatchObject({ status: 429 });
  }, 20_000);

  test('from one address are refused for any account', async () => {
    await countTo(TRIES_FROM_NETWORK, 'network', '192.0.2.1');
    expect(await check(ann.email, PASSWORD)).toMatchObject({
      status: 429,
      message: 'There were too many tries: try again in 2 minutes.',
    });
    expect(await check(ann.email, PASSWORD, '192.0.2.2')).toMatchObject({ ok: true });
  });

  test('are forgiven by the right password', async () => {
    await tryOften(TRIES_OF_ACCOUNT_HERE - 1, () => ann.email);
    expect(await check(ann.email, PASSWORD)).toMatchObject({ ok: true });
    await tryOften(TRIES_OF_ACCOUNT_HERE - 1, () => ann.email);
    expect(await check(ann.email, PASSWORD)).toMatchObject({ ok: true });
  }, 30_000);

  test('are forgotten when their time is over', async () => {
    await tryOften(TRIES_OF_ACCOUNT_HERE, () => ann.email);
    await owner`update throttles set expire = ${Date.now() - 1}`;
    expect(await check(ann.email, PASSWORD)).toMatchObject({ ok: true });
    expect(await sql`select from throttles where expire < ${Date.now()}`).toHaveLength(0);
  }, 20_000);

  test('at once gain nothing', async () => {
    const tries = Array.from({ length: TRIES_OF_ACCOUNT_HERE + 5 }, () => check(ann.email, 'wrong'));
    const statuses = (await Promise.all(tries)).map((one) => (one.ok ? 200 : one.status));
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  }, 20_000);
});

test('where tries cannot be counted nobody goes on, and it says so', async () => {
  const error = vi.spyOn(log, 'error').mockReturnValue();
  const broken = { unsafe: () => Promise.reject(new Error('The connection is gone.')) } as unknown as Database;
  expect(await check(ann.email, PASSWORD, '192.0.2.1', broken)).toEqual({
    ok: false,
    status: 503,
    message: 'Signing in is not possible at the moment: try again in a few minutes.',
  });
  expect(error).toHaveBeenCalledOnce();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { silentLog } from '../log';
import { connect, type Transaction } from './connection';
import { readWithin, writeWithin } from './scope';

const LOST = ['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED'];

/** After an error of these severities the server closes the connection itself. */
const FATAL = ['FATAL', 'PANIC'];

/** Whether a query failed because its connection is gone or about to go: closed, cut, or ended by the server. */
function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, severity_local: severity, syscall } = error as Error & Partial<Record<string, string>>;
  return LOST.includes(code ?? '') || FATAL.includes(severity ?? '') || syscall !== undefined;
}

const { sql, target } = await testDatabase();
const killer = connect(target, silentLog, 1);
const NOBODY = { partnershipId: null, accountId: null };

afterAll(() => killer.end());

/** Ends the server's process behind a transaction, as a server that is killed does to all of them. */
async function cut(tx: Transaction): Promise<void> {
  const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await killer`select pg_terminate_backend(${row?.pid ?? 0})`;
}

/** How twenty reads fare. A connection that is about to close may still be handed out once. */
async function readManyAtOnce(): Promise<string[]> {
  const reads = Array.from({ length: 20 }, () => readWithin(sql, NOBODY, (tx) => tx`select 1`));
  return (await Promise.allSettled(reads)).map(({ status }) => status);
}

// Opening a dozen connections is most of the work here, and not what is looked at.
beforeAll(() => Promise.all([readManyAtOnce(), killer`select 1`]));

test.each([
  ['a write', writeWithin],
  ['a read', readWithin],
])('%s whose connection is cut is refused, and the next one goes on', async (_, within) => {
  const interrupted = within(sql, NOBODY, async (tx) => {
    await cut(tx);
    return tx`select pg_sleep(5)`;
  });
  const reason: unknown = await interrupted.catch((error: unknown) => error);
  expect(reason).toBeInstanceOf(Error);
  expect(isConnectionLost(reason)).toBe(true);
  await expect.poll(() => readManyAtOnce()).toEqual(Array(20).fill('fulfilled'));
});

test('many whose connections are cut at once are all refused, and the next ones go on', async () => {
  const cutAll = Array.from({ length: 8 }, () =>
    writeWithin(sql, NOBODY, async (tx) => {
      await tx`select pg_sleep(0.05)`;
      await cut(tx);
      return tx`select 1`;
    }),
  );
  const outcomes = await Promise.allSettled(cutAll);
  expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'rejected'));
  await expect.poll(() => readManyAtOnce()).toEqual(Array(20).fill('fulfilled'));
});

test('a transaction that fails by itself is rolled back and told as before', async () => {
  const failing = writeWithin(sql, NOBODY, (tx) => tx`select 1 / 0`);
  await expect(failing).rejects.toThrow('division by zero');
  const thrown = writeWithin(sql, NOBODY, () => Promise.reject(new Error('Not a matter of the database.')));
  await expect(thrown).rejects.toThrow('Not a matter of the database.');
});

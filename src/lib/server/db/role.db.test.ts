import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';
import { silentLog } from '../log';
import { connect, type Database } from './connection';
import { findServer, refuseBypassingRole } from './role';

const { sql, target } = await testDatabase();

it('tells which server it is, and lets an ordinary role be', async () => {
  expect((await findServer(sql, 'DATABASE_URL')).version).toMatch(/^1[5-8]\.\d+/);
  await refuseBypassingRole(sql, 'DATABASE_URL');
});

// Making such roles takes a superuser, whom a server of one's own does not lend.
describe.skipIf(!('socket' in target))('on the embedded server', () => {
  const as = (user: string): Database => connect({ socket: '', database: 'postgres', ...target, user }, silentLog, 1);
  let superuser: Database;

  beforeAll(async () => {
    superuser = as('postgres');
    await superuser.unsafe(`
      create role heron login bypassrls;
      create role egret login in role heron;
      create role stork login in role egret;
      create role crane login noinherit in role heron;
      create role swift login in role pg_execute_server_program;
      create role robin login replication;
      create role finch login createrole createdb;
    `);
  });

  afterAll(async () => {
    await superuser`drop role heron, egret, stork, crane, swift, robin, finch`;
    await superuser.end();
  });

  it.each([
    ['postgres', 'can bypass row security'],
    ['heron', 'can bypass row security'],
    ['egret', 'can bypass row security as a member of "heron"'],
    ['stork', 'can bypass row security as a member of "heron"'],
    ['crane', 'can bypass row security as a member of "heron"'],
    ['swift', 'can bypass row security as a member of "pg_execute_server_program"'],
    ['robin', 'can bypass row security'],
  ])('refuses %s, which %s', async (user, reason) => {
    const pool = as(user);
    await expect(refuseBypassingRole(pool, 'DATABASE_URL')).rejects.toMatchObject({
      name: 'StartRefusal',
      message: `DATABASE_URL names the role "${user}", which ${reason}: make an ordinary role for the application and use that.`,
    });
    await pool.end();
  });

  it('lets be, from version 16 on, a role that may create roles: it cannot give itself what it has not', async () => {
    const pool = as('finch');
    await refuseBypassingRole(pool, 'DATABASE_URL');
    await expect(pool`grant heron to finch`).rejects.toThrow('permission denied');
    await pool.end();
  });
});

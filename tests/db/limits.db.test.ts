import { expect, test } from 'vitest';
import { LIMITS } from '../../src/lib/domain/limits';
import { testDatabase } from '../support/database';

const { sql } = await testDatabase();

const checks = await sql<{ name: string; rule: string }[]>`
  select conname as name, pg_get_constraintdef(oid) as rule from pg_constraint
  where contype = 'c' and connamespace = 'public'::regnamespace order by conname`;

/** The largest number in a check: how long a text may be. */
const longest = (name: string): number => {
  const rule = checks.find((check) => check.name === name)?.rule ?? '';
  return Math.max(...(rule.match(/\d+/g) ?? ['0']).map(Number));
};

test.each([
  ['updates_comment_length', LIMITS.comment],
  ['updates_reason_length', LIMITS.reason],
  ['updates_superseded_by_length', LIMITS.supersededBy],
  ['updates_said_by_length', LIMITS.saidBy],
  ['accounts_email_length', LIMITS.email],
  ['accounts_name_length', LIMITS.personName],
  ['invitations_email_length', LIMITS.email],
  ['invitations_name_length', LIMITS.personName],
])('%s allows what the form allows, %i characters', (name, limit) => {
  expect(longest(name)).toBe(limit);
});

test('every limit of an answer is one of the database’s too', () => {
  expect(Object.keys(LIMITS)).toHaveLength(checks.filter(({ name }) => /^updates_.*_length$/.test(name)).length);
});

test('characters are counted alike: four thousand that take two units each fit', async () => {
  const [row] = await sql<{ length: number }[]>`select char_length(${'𝔘'.repeat(LIMITS.comment)}) as length`;
  expect(row?.length).toBe(LIMITS.comment);
});

import { expect, test } from 'vitest';
import { LIMITS } from '../../src/lib/domain/limits';
import { testDatabase } from '../support/database';

const { sql } = await testDatabase();

const checks = await sql<{ name: string; rule: string }[]>`
  select conname as name, pg_get_constraintdef(oid) as rule from pg_constraint
  where contype = 'c' and connamespace = 'public'::regnamespace order by conname`;

/** The largest number in a check: how long a text may be, or how large a file. */
const longest = (name: string): number => {
  const rule = checks.find((check) => check.name === name)?.rule ?? '';
  return Math.max(...(rule.match(/\d+/g) ?? ['0']).map(Number));
};

const CHECKED: Readonly<Record<string, keyof typeof LIMITS>> = {
  updates_comment_length: 'comment',
  updates_reason_length: 'reason',
  updates_superseded_by_length: 'supersededBy',
  updates_said_by_length: 'saidBy',
  accounts_email_length: 'email',
  accounts_name_length: 'personName',
  invitations_email_length: 'email',
  invitations_name_length: 'personName',
  lead_names_name_length: 'leadName',
  lead_holders_name_length: 'personName',
  plans_title_length: 'planTitle',
  wordings_after_length: 'planWords',
  wordings_reason_length: 'reason',
  wordings_minute_length: 'minute',
  plans_adoption_minute_length: 'minute',
  year_end_decisions_words_length: 'reason',
  intakes_file_name_length: 'fileName',
  intakes_content_size: 'fileBytes',
};

test.each(Object.entries(CHECKED))('%s allows what the form allows', (name, limit) => {
  expect(longest(name)).toBe(LIMITS[limit]);
});

test('every limit is one of the database’s too', () => {
  expect([...new Set(Object.values(CHECKED))].sort()).toEqual(Object.keys(LIMITS).sort());
  const ofAnswers = checks.filter(({ name }) => /^updates_.*_length$/.test(name));
  expect(ofAnswers.filter(({ name }) => !(name in CHECKED))).toEqual([]);
});

test('characters are counted alike: four thousand that take two units each fit', async () => {
  const [row] = await sql<{ length: number }[]>`select char_length(${'𝔘'.repeat(LIMITS.comment)}) as length`;
  expect(row?.length).toBe(LIMITS.comment);
});

import { expect, test } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import { load as loadPeople } from '../../src/routes/[partnership]/people/+page.server';
import { load as loadAccount } from '../../src/routes/account/+page.server';
import { testDatabase } from '../support/database';
import { addAccount, addPartnership, addRole } from '../support/people';
import { visit } from '../support/visit';

const { sql } = await testDatabase();
const account = await addAccount(sql, 'Ruth Ashdown');
const east = await addPartnership(sql, 'east');
await addRole(sql, east.id, account, { role: 'lead-officer' });

type Load = (event: RequestEvent) => unknown;

const PAGES = {
  people: { load: loadPeople as Load, path: '/east/people?done=' },
  account: { load: loadAccount as Load, path: '/account?saved=' },
};

const noticeOf = async (page: keyof typeof PAGES, of: string): Promise<unknown> => {
  const { load, path } = PAGES[page];
  const { event } = visit(sql, { account, params: { partnership: 'east' }, path: `${path}${of}` });
  const { done, saved } = (await load(event)) as { done?: unknown; saved?: unknown };
  return done ?? saved ?? null;
};

test('what was just done is said above the page', async () => {
  expect(await noticeOf('people', 'given')).toBe('The role is given.');
  expect(await noticeOf('account', 'name')).toBe('Your name is saved.');
});

test.each(['constructor', 'toString', '__proto__', 'nothing', ''])(
  'an address that says “%s” was done is said nothing of',
  async (word) => {
    expect(await noticeOf('people', word)).toBeNull();
    expect(await noticeOf('account', word)).toBeNull();
  },
);

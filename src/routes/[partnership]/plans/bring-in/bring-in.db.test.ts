import { expect, test, vi } from 'vitest';
import { testDatabase } from '../../../../../tests/support/database';
import { addAccount, addPartnership, addRole } from '../../../../../tests/support/people';
import { visit } from '../../../../../tests/support/visit';
import { LIMITS } from '$lib/domain/limits';
import { actions } from './+page.server';

// What the limit is, the database's check says; here it is small, since large forms take long to make and to read.
vi.mock('$lib/domain/limits', async (original) => {
  const real = await original<typeof import('$lib/domain/limits')>();
  return { ...real, LIMITS: { ...real.LIMITS, fileBytes: 4000 } };
});

const { sql } = await testDatabase();
const ann = await addAccount(sql, 'Ann Lee');
const east = await addPartnership(sql, 'east');
await addRole(sql, east.id, ann, { role: 'lead-officer' });

type Read = NonNullable<typeof actions.read>;

/** What comes back of a form that was sent, where it leads nowhere else. */
async function sent(fields: Readonly<Record<string, string | File>>): Promise<unknown> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const { event } = visit(sql, { path: '/east/plans/bring-in', params: { partnership: 'east' }, account: ann });
  const request = new Request(event.url, { method: 'POST', body });
  return actions.read?.({ ...event, request } as Parameters<Read>[0]);
}

const TYPED = { firstYear: '2009', title: 'Business Plan' };
const pdf = (bytes: number) => new File([`%PDF-1.4${' '.repeat(bytes - 8)}`], 'plan.pdf');

test('a file that is larger than what can be kept is refused beside its field, with everything else still there', async () => {
  expect(await sent({ ...TYPED, table: 'As typed', file: pdf(LIMITS.fileBytes + 1) })).toMatchObject({
    status: 413,
    data: {
      errors: { file: expect.stringMatching(/^The file is larger than 20 MB: /) as string },
      typed: { ...TYPED, table: 'As typed' },
    },
  });
});

test('one that is just as large is looked at for what it is', async () => {
  expect(await sent({ ...TYPED, file: pdf(LIMITS.fileBytes) })).toMatchObject({
    status: 422,
    data: { errors: { file: expect.stringContaining('This is a PDF') as string } },
  });
});

test('a pasted table may be as large as a file', async () => {
  // Of two bytes each.
  const table = 'é'.repeat(LIMITS.fileBytes / 2 + 1);
  expect(await sent({ ...TYPED, table })).toMatchObject({
    status: 413,
    data: { errors: { table: expect.stringMatching(/^The table is larger than 20 MB: /) as string }, typed: TYPED },
  });
});

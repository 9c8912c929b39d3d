import { expect, it } from 'vitest';
import { testDatabase } from '../../../../tests/support/database';

const { sql } = await testDatabase();

it('reads days and instants as ISO strings, whole numbers and decimals as numbers', async () => {
  const [row] = await sql`
    select date '2009-04-14' as day, array[date '2009-04-14'] as days, 9007199254740991::bigint as whole,
      12.50::numeric as decimal, timestamptz '2009-04-14 10:30:00.25+01' as instant, count(*) as count`;
  expect(row).toEqual({
    day: '2009-04-14',
    days: ['2009-04-14'],
    whole: Number.MAX_SAFE_INTEGER,
    decimal: 12.5,
    instant: '2009-04-14T09:30:00.250Z',
    count: 1,
  });
});

it('writes what it reads, and Dates as instants', async () => {
  const instant = '2009-04-14T09:30:00.250Z';
  const [row] = await sql`
    select ${'2009-04-14'}::date as day, ${['2009-04-14']}::date[] as days, ${instant}::timestamptz as words,
      ${new Date(instant)}::timestamptz as date, ${12.5}::numeric as decimal, ${7}::bigint as whole`;
  expect(row).toEqual({
    day: '2009-04-14',
    days: ['2009-04-14'],
    words: instant,
    date: instant,
    decimal: 12.5,
    whole: 7,
  });
});

it('refuses a whole number that would lose digits', async () => {
  await expect(sql`select 9007199254740993::bigint`).rejects.toThrow('too large to be an exact number');
});

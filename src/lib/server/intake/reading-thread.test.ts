import { expect, test } from 'vitest';
import { inReadingThread, TooMuchToRead } from './reading-thread';

const text = (rows: number) =>
  ({ kind: 'text', text: 'Meet,Ann\n'.repeat(rows), delimiter: ',', mostRows: rows }) as const;

test('a file that asks for more memory than any plan is given up, and the next one is read', async () => {
  const hungry = inReadingThread<'text'>(text(1_000_000), { megabytes: 8, seconds: 30 });
  const next = inReadingThread<'text'>(text(1));
  await expect(hungry).rejects.toThrow(TooMuchToRead);
  expect((await next).records).toEqual([{ line: 1, cells: ['Meet', 'Ann'] }]);
});

test('so is one that takes longer', async () => {
  const slow = inReadingThread<'text'>(text(500_000), { megabytes: 384, seconds: 0 });
  await expect(slow).rejects.toThrow('takes too long to read');
});

test('of a table with more rows than are wanted the first are read, and it is told that there are more', async () => {
  const { records, hasMore } = await inReadingThread<'text'>({ ...text(3), mostRows: 2 });
  expect({ lines: records.map(({ line }) => line), hasMore }).toEqual({ lines: [1, 2], hasMore: true });
});

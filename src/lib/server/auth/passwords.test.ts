import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './passwords';

const PASSWORD = 'herring ladder seven é';

test('a password opens its own hash alone', async () => {
  const hash = await hashPassword(PASSWORD);
  expect(await isPassword(hash, PASSWORD)).toBe(true);
  expect(await isPassword(hash, PASSWORD.normalize('NFD'))).toBe(true);
  expect(await isPassword(hash, `${PASSWORD} `)).toBe(false);
});

test('hashes are argon2id at the cost that OWASP asks for, each with its own salt', async () => {
  const hash = await hashPassword(PASSWORD);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(hash).not.toBe(await hashPassword(PASSWORD));
});

test.each(['!', '', null])('nothing opens the hash %s', async (hash) => {
  expect(await isPassword(hash, '!')).toBe(false);
  expect(await isPassword(hash, PASSWORD)).toBe(false);
});

test('where there is no account it takes about as long as for a wrong password', async () => {
  const hash = await hashPassword(PASSWORD);
  await isPassword(null, 'warm up');
  const timeOf = async (of: string | null) => {
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now();
      await isPassword(of, 'wrong');
      times.push(performance.now() - start);
    }
    return times.sort((one, other) => one - other)[2] ?? 0;
  };
  const [known, unknown] = [await timeOf(hash), await timeOf(null)];
  expect(unknown).toBeGreaterThan(known / 4);
});

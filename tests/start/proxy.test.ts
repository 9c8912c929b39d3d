import { expect, it, vi } from 'vitest';
import { freePort, start } from '../support/started';

vi.setConfig({ testTimeout: 60_000 });

const WARNING = 'ORIGIN is set and ADDRESS_HEADER is not';

/** What is said of settings before the database is asked for, which is not to be had here. */
async function saidOf(settings: Readonly<Record<string, string>>): Promise<string> {
  const started = start({ PORT: await freePort(), DATABASE_URL: 'nowhere', ...settings });
  await started.ended;
  return started.output();
}

it('warns at the start where a proxy hides from whom a request comes, and goes on', async () => {
  const behindProxy = { ORIGIN: 'https://plans.example.org' };
  const [hidden, told] = await Promise.all([
    saidOf(behindProxy),
    saidOf({ ...behindProxy, ADDRESS_HEADER: 'x-forwarded-for' }),
  ]);
  expect(hidden).toContain(WARNING);
  expect(hidden).toContain('DATABASE_URL must look like');
  expect(told).not.toContain(WARNING);
});

import { expect, it } from 'vitest';
import { freePort, start } from '../support/started';

const WARNING = 'ORIGIN is set and ADDRESS_HEADER is not';

/** What is said of settings before the database is asked for, which is not to be had here. */
async function saidOf(settings: Readonly<Record<string, string>>): Promise<string> {
  const started = start({ PORT: await freePort(), DATABASE_URL: 'nowhere', ...settings });
  await started.ended;
  return started.output();
}

it('warns at the start where a proxy hides from whom a request comes, and goes on', async () => {
  const said = await saidOf({ ORIGIN: 'https://plans.example.org' });
  expect(said).toContain(WARNING);
  expect(said).toContain('DATABASE_URL must look like');
  expect(await saidOf({ ORIGIN: 'https://plans.example.org', ADDRESS_HEADER: 'x-forwarded-for' })).not.toContain(
    WARNING,
  );
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Database } from '../../src/lib/server/db/connection';
import { readWithin } from '../../src/lib/server/db/scope';
import { compareRollUps } from '../../src/lib/server/operations/store-roll-ups';
import * as plans from '../../src/lib/server/repositories/plans';
import { builtApplication, type BuiltApplication } from '../support/built-application';
import { openJourneyDatabase } from '../support/journey-database';
import { UPDATES } from '../support/journey';

const SAVERS = 4;

/** What one saver did: every comment whose save was answered, whether or not it heard of the others. */
type Saver = { readonly line: number; readonly answered: string[]; base: number };

const headersOf = (address: string, cookie = '') => ({ origin: address, accept: 'text/html', cookie });

async function signIn(address: string, database: Database): Promise<string> {
  const [ruth] = await database<{ id: number }[]>`select id from accounts where name = 'Ruth Ashdown'`;
  const answer = await fetch(`${address}/sign-in?/demonstration`, {
    method: 'POST',
    body: new URLSearchParams({ person: String(ruth?.id), next: '/' }),
    headers: headersOf(address),
    redirect: 'manual',
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Saves one answer after another until told to stop; what is not answered may or may not have been saved. */
async function keepSaving(application: BuiltApplication, cookie: string, saver: Saver, until: AbortSignal) {
  for (let count = 0; !until.aborted; count += 1) {
    const comment = `Line ${String(saver.line)}, ${String(saver.base)}, try ${String(count)}.`;
    const name = (part: string) => `line-${String(saver.line)}-${part}`;
    const typed = { base: String(saver.base), status: 'in-progress', comment, reason: 'It goes on.' };
    const answer = await fetch(`${application.address}${UPDATES}?/save`, {
      method: 'POST',
      body: new URLSearchParams(Object.entries(typed).map(([part, value]) => [name(part), value])),
      headers: headersOf(application.address, cookie),
      redirect: 'manual',
    }).catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
    if (answer?.status === 303) saver.answered.push(comment);
    // 409: the save before was written and its answer was lost on the way.
    if (answer?.status === 303 || answer?.status === 409) saver.base += 1;
    else await sleep(20);
  }
}

async function saveUntil(application: BuiltApplication, savers: readonly Saver[], interrupt: () => Promise<void>) {
  const { sql, close } = openJourneyDatabase(application.dataFolder);
  const cookie = await signIn(application.address, sql);
  await close();
  const before = Math.max(...savers.map(({ answered }) => answered.length));
  const stop = new AbortController();
  const work = savers.map((saver) => keepSaving(application, cookie, saver, stop.signal));
  try {
    await expect.poll(() => Math.min(...savers.map(({ answered }) => answered.length))).toBeGreaterThan(before + 3);
    await interrupt();
  } finally {
    stop.abort();
    await Promise.all(work);
  }
}

/** Every answered save is there, with its history; nothing is there by half; roll-ups and revision agree with it. */
async function expectNothingLost(application: BuiltApplication, savers: readonly Saver[]): Promise<void> {
  const { sql, close } = openJourneyDatabase(application.dataFolder);
  const told = await sql<{ comment: string }[]>`select answer ->> 'comment' as comment from update_versions`;
  const comments = new Set(told.map(({ comment }) => comment));
  expect(savers.flatMap(({ answered }) => answered).filter((comment) => !comments.has(comment))).toEqual([]);

  const halves = await sql`
    select kpi_line_id from updates full join (
      select kpi_line_id, financial_year, quarter, max(version) as version, count(*) as versions from update_versions
      group by kpi_line_id, financial_year, quarter) as history using (kpi_line_id, financial_year, quarter)
    where updates.version is distinct from history.version or history.versions <> history.version`;
  expect(halves).toHaveLength(0);
  const differing = await sql`
    select from updates join update_versions using (partnership_id, kpi_line_id, financial_year, quarter, version)
    where updates.comment <> answer ->> 'comment' or updates.status <> answer ->> 'status'`;
  expect(differing).toHaveLength(0);

  const [emsmp] = await sql<{ id: number; saves: number; revision: number }[]>`
    select partnership_id as id, revision,
      (select count(*)::integer from update_versions
        where update_versions.plan_id = plans.id and answer ->> 'comment' like 'Line %') as saves
    from plans join partnerships on partnerships.id = partnership_id where slug = 'emsmp'`;
  if (!emsmp) throw new Error('The plan is gone.');
  expect(emsmp.revision).toBe(1 + emsmp.saves);
  const wrong = await readWithin(sql, { partnershipId: emsmp.id, accountId: null }, async (tx) => {
    const plan = await plans.find(tx, emsmp.id, { firstYear: 2008, years: 1 });
    return plan && compareRollUps(tx, { partnershipId: emsmp.id, plan });
  });
  expect(wrong).toEqual([]);
  await close();
}

async function databaseProcess({ dataFolder }: BuiltApplication): Promise<number> {
  const note = await readFile(join(dataFolder, 'postgresql-18', 'postmaster.pid'), 'utf8');
  return Number(note.split('\n')[0]);
}

test('what was answered is there after the application and its database are killed in the middle of saves @once', async () => {
  const application = await builtApplication();
  try {
    await application.start();
    const { sql, close } = openJourneyDatabase(application.dataFolder);
    const lines = await sql<{ id: number }[]>`
      select kpi_lines.id from kpi_lines join partnerships on partnerships.id = partnership_id
      where slug = 'emsmp' and not exists (select from updates where kpi_line_id = kpi_lines.id and quarter = 4)
      order by id limit ${SAVERS}`;
    await close();
    const savers = lines.map(({ id }): Saver => ({ line: id, answered: [], base: 0 }));
    expect(savers).toHaveLength(SAVERS);

    await test.step('the application is killed', async () => {
      await saveUntil(application, savers, () => application.kill());
      await application.start();
      await expectNothingLost(application, savers);
    });

    await test.step('the database is killed, and the application starts it again by itself', async () => {
      const before = savers.map(({ answered }) => answered.length);
      await saveUntil(application, savers, async () => {
        process.kill(await databaseProcess(application), 'SIGKILL');
        const [first] = savers;
        const answered = first?.answered.length ?? 0;
        await expect.poll(() => (first?.answered.length ?? 0) - answered, { timeout: 60_000 }).toBeGreaterThan(2);
      });
      expect(savers.every(({ answered }, index) => answered.length > (before[index] ?? 0))).toBe(true);
      await expectNothingLost(application, savers);
    });

    await test.step('both are killed at once', async () => {
      await saveUntil(application, savers, async () => {
        const server = await databaseProcess(application);
        process.kill(server, 'SIGKILL');
        await application.kill();
      });
      await application.start();
      await expectNothingLost(application, savers);
    });
  } finally {
    await application.stop();
  }
});

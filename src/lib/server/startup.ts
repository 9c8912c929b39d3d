import { config } from './config';
import { openDatabase, type OpenDatabase } from './db/open';
import { readWithin } from './db/scope';
import { log } from './log';
import { loadDemonstration } from './operations/load-demonstration';
import * as accounts from './repositories/accounts';
import * as sessions from './repositories/sessions';
import type { Database } from './db/connection';

// Kept on the process and not in this module: the development server loads modules anew after each edit.
const kept = globalThis as { quarterdayDatabase?: OpenDatabase };

/** Opens the database and sees that it has what a first request needs. Runs once, before any request is answered. */
export async function start(): Promise<void> {
  if (kept.quarterdayDatabase) return;
  const opening = openDatabase(config(), log);
  loadFetch();
  const opened = await opening;
  await prepare(opened.sql).catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });
  kept.quarterdayDatabase = opened;
}

/** Node loads its own fetch when it is first asked for, which the first request would wait for: better while the database answers. */
const loadFetch = (): unknown => new Request('http://localhost');

/** The pool of connections that `start` opened. */
export function database(): Database {
  if (!kept.quarterdayDatabase) throw new Error('A request came before the start was over.');
  return kept.quarterdayDatabase.sql;
}

async function prepare(sql: Database): Promise<void> {
  if (config().isDemonstration) await loadDemonstration(sql);
  await sessions.removeExpired(sql);
  await sayIfNobodyIsThere(sql);
}

async function sayIfNobodyIsThere(sql: Database): Promise<void> {
  const scope = { partnershipId: null, accountId: null };
  if (await readWithin(sql, scope, (tx) => accounts.isAnyThere(tx))) return;
  log.say('Nobody can sign in yet: make the first invitation with "npm run invite -- --help".');
}

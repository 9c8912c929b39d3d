import type { Database } from '../db/connection';

/** Removes counts whose time, in milliseconds since 1970, is over. */
export async function removeExpired(database: Database, now: number): Promise<void> {
  await database`delete from throttles where expire < ${now}`;
}

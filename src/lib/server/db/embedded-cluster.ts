import { access, chown, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run, type SystemUser } from './embedded-run';
import { diskFull, folderRefusal, saysDiskFull } from './embedded-refusal';
import type { Binaries } from './embedded-binaries';
import type { Log } from '../log';

/** The server's own superuser, used to make the two roles and nothing else. */
export const SUPERUSER = 'postgres';

// Trust, since the only way in is a socket in a folder that none but the server's user can enter. The built-in
// provider sorts the same on every system, whatever locales that system has.
const OPTIONS = [
  `--username=${SUPERUSER}`,
  '--auth-local=trust',
  '--auth-host=reject',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-instructions',
];

export type ClusterOptions = {
  readonly binaries: Binaries;
  /** The real folder of the server's data. */
  readonly cluster: string;
  readonly user: SystemUser;
  readonly isDurable: boolean;
};

/** Makes the server's data if they are not there. They appear whole or not at all: interrupted work is begun again. */
export async function ensureCluster(options: ClusterOptions, log: Log): Promise<void> {
  const isThere = await access(join(options.cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  log.say('Preparing the database for the first time. This takes a few seconds.');
  await createCluster(options).catch((error: unknown) => {
    throw folderRefusal(options.cluster, error);
  });
}

async function createCluster({ binaries, cluster, user, isDurable }: ClusterOptions): Promise<void> {
  const unfinished = `${cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (user) await chown(unfinished, user.uid, user.gid);
  const sync = isDurable ? [] : ['--no-sync'];
  const { code, output } = await run(binaries.initdb, [`--pgdata=${unfinished}`, ...OPTIONS, ...sync], user);
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw saysDiskFull(output) ? diskFull(cluster) : new Error(`PostgreSQL's initdb failed: ${output}`);
  }
  await rename(unfinished, cluster);
}

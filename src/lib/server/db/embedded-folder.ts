import { access, chmod, chown, lstat, mkdir, mkdtemp, readlink, realpath, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canEnter, type SystemUser } from './embedded-run';
import { folderRefusal } from './embedded-refusal';
import { startRefusal } from '../refusal';
import type { Log } from '../log';

/** Where root puts what the server's user must reach when it may not enter the folder Quarterday is in. */
export const SHARED_FOLDER = '/var/lib/quarterday';

const CLUSTER = 'postgresql-18';

/** The path at which the server's data are, or will be, seen from the data folder. */
export const clusterPath = (dataFolder: string): string => join(dataFolder, CLUSTER);

/** Makes the data folder, and returns the real place of the server's data, which need not be there yet. */
export async function prepareFolder(dataFolder: string, user: SystemUser, log: Log): Promise<string> {
  try {
    await makeFolder(dataFolder);
    return await placeOf(dataFolder, user, log);
  } catch (error) {
    throw folderRefusal(dataFolder, error);
  }
}

// Step by step, since Node's own recursive call never returns where a file system refuses new folders as /proc does.
async function makeFolder(folder: string): Promise<void> {
  if (await exists(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder);
  // A strict umask would keep the server's user out of a folder that only it needs.
  if (process.getuid?.() === 0) await chmod(folder, 0o755);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function placeOf(dataFolder: string, user: SystemUser, log: Log): Promise<string> {
  const path = clusterPath(dataFolder);
  const found = await lstat(path).catch(() => null);
  if (!found)
    return (await canEnter(dataFolder, user))
      ? join(await realpath(dataFolder), CLUSTER)
      : placeElsewhere(path, user, log);
  const place = await realpath(path).catch(() => null);
  if (place === null) throw startRefusal(lostLink(path, await readlink(path)));
  return place;
}

const lostLink = (path: string, target: string): string =>
  `${path} leads to ${target}, which is missing: bring it back, or remove the link to begin with no data.`;

async function placeElsewhere(path: string, user: SystemUser, log: Log): Promise<string> {
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const folder = await mkdtemp(join(SHARED_FOLDER, 'data-'));
  if (user) await chown(folder, user.uid, user.gid);
  const place = join(folder, CLUSTER);
  await mkdir(place, { mode: 0o700 });
  await symlink(place, path);
  log.say(`PostgreSQL's user may not enter ${path}, so the data are kept in ${place} and linked there.`);
  return place;
}
